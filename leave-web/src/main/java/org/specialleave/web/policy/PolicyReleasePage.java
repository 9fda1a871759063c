package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.CompareVersions;
import org.specialleave.policy.release.DraftResult;
import org.specialleave.policy.release.PackCheckResult;
import org.specialleave.policy.release.ReleaseVersion;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.release.VersionView;
import org.specialleave.policy.release.Versions;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;
import org.specialleave.web.page.InWords;

/** HR: what a draft changes, once more, and its release. */
@Named("policyReleasePage")
@RequestScoped
public class PolicyReleasePage {
    private static final Bundle TEXTS = new Bundle("policy");

    private HttpServletRequest request;
    private Form form;
    private FormErrors errors;
    private Versions versions;
    private CompareVersions compareVersions;
    private ReleaseVersion releaseVersion;
    private ReleasedPolicies released;
    private Clock clock;
    private VersionView version;
    private PolicyPack pack;

    protected PolicyReleasePage() {}

    @Inject
    public PolicyReleasePage(
            HttpServletRequest request,
            Form form,
            FormErrors errors,
            Versions versions,
            CompareVersions compareVersions,
            ReleaseVersion releaseVersion,
            ReleasedPolicies released,
            Clock clock) {
        this.request = request;
        this.form = form;
        this.errors = errors;
        this.versions = versions;
        this.compareVersions = compareVersions;
        this.releaseVersion = releaseVersion;
        this.released = released;
        this.clock = clock;
    }

    /** Shows what would be released, or releases it. */
    public void open() {
        ForHr.only(request);
        String name = form.text("version");
        if (form.posted() && release(name)) {
            return;
        }
        version = versions.view(name);
        pack = versions.pack(name);
        if (!form.posted() && !version.draft()) {
            form.goTo("/policy/version", "version", name);
        }
    }

    private boolean release(String name) {
        if (!form.has("checked")) {
            errors.add("checked", TEXTS.text("release.confirm.wrong"));
            return false;
        }
        String seen = form.text("revision");
        long revision = seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
        DraftResult kept = TransactionRetry.of(() -> releaseVersion.release(name, revision));
        if (kept instanceof PackCheckResult.Refused refused) {
            errors.add(null, refused.sentence());
            return false;
        }
        form.goTo("/policy/versions", "released", name);
        return true;
    }

    /** The draft. */
    public VersionView getVersion() {
        return version;
    }

    /** What it is and what releasing means. */
    public String getAbout() {
        return TEXTS.text("release.about", version.title(), InWords.date(version.inForceFrom()));
    }

    /** What it means that its day is past; null where it is not. */
    public String getPast() {
        return version.inForceFrom().isBefore(TrustTime.today(clock))
                ? TEXTS.text("release.past", InWords.date(version.inForceFrom()))
                : null;
    }

    /** The version before it, from which it changes; null where it is the first of its policy. */
    public String getAgainst() {
        return VersionStanding.before(pack, released.policies())
                .map(PolicyPack::version)
                .orElse(null);
    }

    /** What it changes. */
    public List<DifferencesInWords.Group> getGroups() {
        return DifferencesInWords.of(compareVersions.differences(getAgainst(), version.name()));
    }

    /** The names of its types. */
    public List<String> getTypes() {
        return pack.types().values().stream()
                .map(type -> type.words("en").name())
                .toList();
    }

    /** The one thing to tick. */
    public List<Choice> getConfirmation() {
        return List.of(Choice.of("yes", TEXTS.text("release.confirm")).withId("checked"));
    }

    /** What the button says. */
    public String getButton() {
        return TEXTS.text("release.button", version.name());
    }
}
