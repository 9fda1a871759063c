package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.specialleave.policy.release.VersionSource;
import org.specialleave.policy.release.VersionView;
import org.specialleave.policy.release.Versions;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.InWords;

/** HR: all versions and drafts, and where they lead. */
@Named("policyVersionsPage")
@RequestScoped
public class PolicyVersionsPage {
    private static final Bundle TEXTS = new Bundle("policy");
    private static final int SIZE = 50;

    private HttpServletRequest request;
    private Form form;
    private Versions versions;
    private Versions.Page page;

    /**
     * A version in the list.
     *
     * @param version what there is to know of it
     * @param from    its day
     * @param state   where it stands
     * @param who     who wrote and released it, a sentence each
     */
    public record Row(VersionView version, String from, String state, List<String> who) {}

    protected PolicyVersionsPage() {}

    @Inject
    public PolicyVersionsPage(HttpServletRequest request, Form form, Versions versions) {
        this.request = request;
        this.form = form;
        this.versions = versions;
    }

    /** Reads the list. */
    public void open() {
        ForHr.only(request);
        page = versions.list(number(), SIZE);
    }

    private int number() {
        String number = form.text("page");
        return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) - 1 : 0;
    }

    /** The versions of this part of the list. */
    public List<Row> getRows() {
        return page.items().stream().map(PolicyVersionsPage::row).toList();
    }

    private static Row row(VersionView version) {
        List<String> who;
        if (version.source() == VersionSource.FILE) {
            who = List.of(TEXTS.text("from.file", InWords.moment(version.releasedAt())));
        } else {
            String written = TEXTS.text("written", version.draftedBy(), InWords.moment(version.draftedAt()));
            who = version.draft()
                    ? List.of(written)
                    : List.of(
                            written,
                            TEXTS.text("released", version.releasedBy(), InWords.moment(version.releasedAt())));
        }
        return new Row(version, InWords.date(version.inForceFrom()), TEXTS.text("state." + version.state()), who);
    }

    /** What was just done, or null. */
    public String getDone() {
        for (String act : List.of("kept", "released", "discarded")) {
            if (form.has(act)) {
                String name = form.text(act);
                String from = page.items().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(one -> InWords.date(one.inForceFrom()))
                        .orElse("");
                return TEXTS.text("done." + act, name, from);
            }
        }
        return null;
    }

    /** The address of the part of the list before this one, or null. */
    public String getPrevious() {
        return number() == 0 ? null : form.address("/policy/versions", "page", String.valueOf(number()));
    }

    /** The address of the part of the list after this one, or null. */
    public String getNext() {
        return (number() + 1L) * SIZE < page.total()
                ? form.address("/policy/versions", "page", String.valueOf(number() + 2))
                : null;
    }
}
