package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.CompareVersions;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.release.Versions;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;

/** HR: what changes for whom from one version to another. */
@Named("policyComparePage")
@RequestScoped
public class PolicyComparePage {
    private static final Bundle TEXTS = new Bundle("policy");
    private static final int MANY = 200;

    private HttpServletRequest request;
    private Form form;
    private Versions versions;
    private ReleasedPolicies released;
    private CompareVersions compareVersions;
    private String from;
    private String to;
    private List<Choice> choices;
    private List<DifferencesInWords.Group> groups;

    protected PolicyComparePage() {}

    @Inject
    public PolicyComparePage(
            HttpServletRequest request,
            Form form,
            Versions versions,
            ReleasedPolicies released,
            CompareVersions compareVersions) {
        this.request = request;
        this.form = form;
        this.versions = versions;
        this.released = released;
        this.compareVersions = compareVersions;
    }

    /** Compares, where it is known what with; without another version that is the one before it. */
    public void open() {
        ForHr.only(request);
        choices = versions.list(0, MANY).items().stream()
                .map(version -> Choice.of(version.name(), version.name() + " – " + version.title()))
                .toList();
        to = form.text("to");
        from = form.text("from");
        if (!to.isEmpty() && from.isEmpty()) {
            from = VersionStanding.before(versions.pack(to), released.policies())
                    .map(PolicyPack::version)
                    .orElse("");
        }
        if (!to.isEmpty() && !from.isEmpty()) {
            groups = DifferencesInWords.of(compareVersions.differences(from, to));
        }
    }

    /** The versions there are. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** The version that is compared with. */
    public String getFrom() {
        return from;
    }

    /** The version that is compared. */
    public String getTo() {
        return to;
    }

    /** Whether two versions were compared. */
    public boolean isCompared() {
        return groups != null;
    }

    /** What was compared, in words. */
    public String getHeading() {
        return TEXTS.text("compare.heading", from, to);
    }

    /** What differs. */
    public List<DifferencesInWords.Group> getGroups() {
        return groups;
    }
}
