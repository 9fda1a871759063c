package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.release.Versions;
import org.specialleave.staff.AssignmentDetail;
import org.specialleave.staff.Staff;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.InWords;

/** One version of a policy, to be read by everybody who is signed in. */
@Named("policyVersionPage")
@RequestScoped
public class PolicyVersionPage {
    private Form form;
    private Versions versions;
    private ReleasedPolicies released;
    private CurrentCaller currentCaller;
    private Staff staff;
    private Clock clock;
    private PolicyPack pack;
    private PolicyInWords words;

    protected PolicyVersionPage() {}

    @Inject
    public PolicyVersionPage(
            Form form,
            Versions versions,
            ReleasedPolicies released,
            CurrentCaller currentCaller,
            Staff staff,
            Clock clock) {
        this.form = form;
        this.versions = versions;
        this.released = released;
        this.currentCaller = currentCaller;
        this.staff = staff;
        this.clock = clock;
    }

    /** Reads the version. */
    public void open() {
        pack = versions.pack(form.text("version"));
        words = new PolicyInWords(pack, released.policies(), jobs());
    }

    private List<PolicyInWords.Job> jobs() {
        Caller caller = currentCaller.caller();
        if (caller.personId() == null) {
            return List.of();
        }
        Collection<AssignmentDetail> jobs =
                staff.jobsOn(caller.personId(), today()).values();
        return jobs.stream()
                .map(job -> new PolicyInWords.Job(
                        jobs.size() == 1 ? "" : String.valueOf(job.position() == null ? job.job() : job.position()),
                        job.weeklyMinutes(),
                        job.fullTimeWeeklyMinutes()))
                .toList();
    }

    /** Where it stands. */
    public VersionStanding getStanding() {
        return VersionStanding.of(pack, released.policies(), today());
    }

    /** The other released versions of the same policy. */
    public List<VersionStanding> getOthers() {
        Policies policies = released.policies();
        return policies.packs().stream()
                .filter(other ->
                        other.policy().equals(pack.policy()) && !other.version().equals(pack.version()))
                .map(other -> VersionStanding.of(other, policies, today()))
                .toList();
    }

    /** The day on which it was to expire, where that is past; else null. */
    public String getExpired() {
        LocalDate since = words.expired(today());
        boolean inForce = getStanding().kind() == VersionStanding.Kind.IN_FORCE;
        return since == null || !inForce ? null : InWords.date(since);
    }

    /** Who adopted it and when. */
    public List<PolicyInWords.Row> getAdoption() {
        return words.adoption();
    }

    /** The word that is looked for; empty for none. */
    public String getWanted() {
        return form.text("find");
    }

    /** The types, by part of the policy. */
    public List<PolicyInWords.Part> getParts() {
        return words.parts(getWanted());
    }

    /** What holds for all types. */
    public List<String> getOfAll() {
        return words.ofAll();
    }

    /** What the trust decided. */
    public List<PolicyInWords.Decided> getDecisions() {
        return words.decisions();
    }

    /** Bodies for public duties. */
    public List<PolicyInWords.Row> getBodies() {
        return words.bodies();
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
