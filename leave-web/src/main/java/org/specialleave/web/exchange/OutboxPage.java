package org.specialleave.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.specialleave.account.Roles;
import org.specialleave.notice.UnsentNotice;
import org.specialleave.notice.UnsentNotices;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.InWords;

/** Mail that waits, and mail that was given up. */
@Named("outboxPage")
@RequestScoped
public class OutboxPage {
    private static final Bundle TEXTS = new Bundle("exchange");

    private HttpServletRequest request;
    private Form form;
    private UnsentNotices notices;
    private UnsentNotices.Waiting waiting;
    private Part part;
    private UnsentNotices.Page page;

    protected OutboxPage() {}

    @Inject
    public OutboxPage(HttpServletRequest request, Form form, UnsentNotices notices) {
        this.request = request;
        this.form = form;
        this.notices = notices;
    }

    /** Tries a mail again where that was asked, and reads what the page shows. */
    public void open() {
        if (form.posted() && form.text("notice").matches("\\d{1,15}")) {
            notices.tryAgain(Long.parseLong(form.text("notice")));
            form.goTo("/outbox", "again", "yes");
            return;
        }
        waiting = notices.waiting();
        part = new Part(form, "/outbox");
        page = notices.givenUp(part.number(), Part.SIZE);
    }

    /** How much waits, as a sentence. */
    public String getWaiting() {
        String oldest = waiting.oldest().map(InWords::moment).orElse("");
        return TEXTS.text("outbox.waiting", waiting.count(), oldest);
    }

    /** Whether a mail was just put back in the queue. */
    public boolean isAgain() {
        return form.has("again");
    }

    /** Whether the account may try mails again, not only look. */
    public boolean isSender() {
        return request.isUserInRole(Roles.HR_SYSTEMS);
    }

    /** The table's caption. */
    public String getCaption() {
        return TEXTS.text("outbox.caption", page.total());
    }

    /** What was given up, on this page of the list. */
    public List<UnsentNotice> getNotices() {
        return page.items();
    }

    /** To whom a mail was to go. */
    public String whom(UnsentNotice notice) {
        return notice.employeeNumber() == null
                ? TEXTS.text("whom.hr")
                : TEXTS.text("whom.person", notice.employeeNumber());
    }

    /** The address of the page before this one, or null. */
    public String getPrevious() {
        return part.previous();
    }

    /** The address of the page after this one, or null. */
    public String getNext() {
        return part.next(page.total());
    }
}
