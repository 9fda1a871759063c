package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestState;
import org.specialleave.request.action.DraftRequest;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestRow;

/** Begins the draft of a journey. */
@RequestScoped
public class DraftStarter {
    /** So many of somebody's own requests are looked through, the latest first. */
    static final int OWN = 200;

    private DraftRequest draftRequest;
    private ListRequests listRequests;

    protected DraftStarter() {}

    @Inject
    public DraftStarter(DraftRequest draftRequest, ListRequests listRequests) {
        this.draftRequest = draftRequest;
        this.listRequests = listRequests;
    }

    /**
     * The draft for what has happened: a new one, or one that was begun for the same type and has no days yet, so that
     * a second click makes no second draft.
     *
     * @return its reference
     */
    String of(String job, Situations.Happening happening) {
        String leaveType = happening.leaveType();
        RequestFilter drafts = new RequestFilter(RequestState.DRAFT, null, null, 0, OWN);
        return listRequests.list(ListRequests.Scope.MINE, drafts).items().stream()
                .filter(row -> row.leaveType().equals(leaveType)
                        && row.firstDate() == null
                        && row.assignmentNumber().equals(job))
                .map(RequestRow::reference)
                .findFirst()
                .orElseGet(() -> draftRequest
                        .begin(
                                new LeaveApplication(
                                        job,
                                        leaveType,
                                        List.of(),
                                        happening.situation().told(),
                                        false),
                                null)
                        .reference());
    }
}
