package org.specialleave.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;

/** Takes a request back: before it is decided, or afterwards while no leave has begun. The hours are given back. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class WithdrawRequest {
    private Acting acting;
    private History history;
    private RequestViews views;
    private Clock clock;

    /** For the container. */
    protected WithdrawRequest() {}

    /** With its collaborators. */
    @Inject
    public WithdrawRequest(Acting acting, History history, RequestViews views, Clock clock) {
        this.acting = acting;
        this.history = history;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Withdraws what is not decided yet, or throws a draft away.
     *
     * @param version the version the caller saw
     */
    public RequestView withdraw(String reference, long version) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.WITHDRAW);
        LeaveRequest request = permitted.request();
        RequestState before = request.state();
        history.write(request, before, Act.of(Action.WITHDRAW), request.withdraw(), permitted.caller());
        return views.of(request, permitted.caller());
    }

    /**
     * Cancels leave that was granted and has not begun.
     *
     * @param version the version the caller saw
     */
    public RequestView cancel(String reference, long version) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.CANCEL);
        LeaveRequest request = permitted.request();
        RequestState before = request.state();
        history.write(
                request, before, Act.of(Action.CANCEL), request.cancel(TrustTime.today(clock)), permitted.caller());
        return views.of(request, permitted.caller());
    }
}
