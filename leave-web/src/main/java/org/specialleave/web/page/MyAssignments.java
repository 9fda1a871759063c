package org.specialleave.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.AssignmentDetail;
import org.specialleave.staff.Staff;

/** The jobs of the person who is signed in, as they are today; the main one first. */
@RequestScoped
public class MyAssignments {
    /**
     * A job.
     *
     * @param number its ESR assignment number
     * @param name   what and where it is, in words
     */
    public record Job(String number, String name) {}

    private CurrentCaller currentCaller;
    private Staff staff;
    private Clock clock;

    protected MyAssignments() {}

    @Inject
    public MyAssignments(CurrentCaller currentCaller, Staff staff, Clock clock) {
        this.currentCaller = currentCaller;
        this.staff = staff;
        this.clock = clock;
    }

    /** All jobs of today; none where the account belongs to nobody, or the person has left. */
    public List<Job> all() {
        Caller caller = currentCaller.caller();
        if (caller.personId() == null) {
            return List.of();
        }
        return staff.jobsOn(caller.personId(), TrustTime.today(clock)).entrySet().stream()
                .map(job -> new Job(job.getKey(), name(job.getValue())))
                .toList();
    }

    private static String name(AssignmentDetail detail) {
        return TagFunctions.words(
                detail.position() == null ? detail.job() : detail.position(),
                detail.organisationName() == null ? null : "(" + detail.organisationName() + ")",
                null,
                null);
    }
}
