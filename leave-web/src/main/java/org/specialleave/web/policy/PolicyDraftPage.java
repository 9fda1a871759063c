package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.release.DraftResult;
import org.specialleave.policy.release.DraftVersion;
import org.specialleave.policy.release.PackCheckResult;
import org.specialleave.policy.release.VersionView;
import org.specialleave.policy.release.Versions;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.InWords;

/**
 * HR: the text of a draft, checked and kept; with a mistake the page shows where in the text it is, and keeps nothing.
 */
@Named("policyDraftPage")
@RequestScoped
public class PolicyDraftPage {
    private static final Bundle TEXTS = new Bundle("policy");
    private static final String LIST = "/policy/versions";

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;
    private Versions versions;
    private DraftVersion draftVersion;
    private String text = "";
    private String revision = "";
    private PackCheckResult.Refused refused;
    private PackCheckResult.Fits fits;

    protected PolicyDraftPage() {}

    @Inject
    public PolicyDraftPage(
            HttpServletRequest request, Form form, FormErrors errors, Versions versions, DraftVersion draftVersion) {
        this.request = request;
        this.form = form;
        this.errors = errors;
        this.versions = versions;
        this.draftVersion = draftVersion;
    }

    /** Shows the text to begin with, or does what was sent. */
    public void open() {
        ForHr.only(request);
        if (form.posted()) {
            revision = form.text("revision");
            act();
        } else if (!getVersion().isEmpty()) {
            VersionView draft = versions.view(getVersion());
            if (!draft.draft()) {
                form.goTo("/policy/version", "version", draft.name());
                return;
            }
            text = versions.text(getVersion());
            revision = String.valueOf(draft.revision());
        } else if (form.has("from")) {
            text = versions.text(form.text("from"));
        }
    }

    private void act() {
        if (form.has("discard")) {
            TransactionRetry.run(() -> draftVersion.discard(getVersion(), seen()));
            form.goTo(LIST, "discarded", getVersion());
            return;
        }
        text = SentPack.read(request, errors);
        if (errors.isAny()) {
            return;
        }
        if (form.has("keep")) {
            DraftResult kept = TransactionRetry.of(() -> getVersion().isEmpty()
                    ? draftVersion.keep(text)
                    : draftVersion.replace(getVersion(), seen(), text));
            if (kept instanceof DraftResult.Stored stored) {
                form.goTo(LIST, "kept", stored.version().name());
            } else {
                refuse((PackCheckResult.Refused) kept);
            }
            return;
        }
        PackCheckResult checked = draftVersion.check(text);
        if (checked instanceof PackCheckResult.Fits found) {
            fits = found;
        } else {
            refuse((PackCheckResult.Refused) checked);
        }
    }

    private long seen() {
        return revision.matches("\\d{1,18}") ? Long.parseLong(revision) : -1;
    }

    private void refuse(PackCheckResult.Refused why) {
        refused = why;
        errors.add("text", why.sentence());
    }

    /** The draft that is changed; empty for a new one. */
    public String getVersion() {
        return form.text("version");
    }

    /** The version that the text was copied from, in a sentence; null where it was not. */
    public String getCopied() {
        return form.posted() || !form.has("from") ? null : TEXTS.text("draft.copied", form.text("from"));
    }

    /** What the page is called. */
    public String getTitle() {
        return getVersion().isEmpty() ? TEXTS.text("draft.title") : TEXTS.text("draft.title.edit", getVersion());
    }

    /** The text as it stands in the field. */
    public String getText() {
        return text;
    }

    /** The revision of the draft that was read. */
    public String getRevision() {
        return revision;
    }

    /** That the text is understood and fits, or null. */
    public String getFits() {
        return fits == null
                ? null
                : TEXTS.text(
                        "draft.fits",
                        fits.pack().version(),
                        fits.pack().types().size(),
                        InWords.date(fits.pack().inForceFrom()));
    }

    /** The lines around the mistake; empty where there is none, or none with a place. */
    public List<SourceExcerpt> getNear() {
        return SourceExcerpt.around(text, refused);
    }
}
