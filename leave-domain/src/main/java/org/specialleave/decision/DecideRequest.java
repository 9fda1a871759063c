package org.specialleave.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Roles;
import org.specialleave.ledger.Posting;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.policy.Severity;
import org.specialleave.policy.Tier;
import org.specialleave.request.Act;
import org.specialleave.request.Acting;
import org.specialleave.request.Action;
import org.specialleave.request.Discussion;
import org.specialleave.request.Ground;
import org.specialleave.request.History;
import org.specialleave.request.LeaveLine;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LineDecision;
import org.specialleave.request.RequestState;
import org.specialleave.request.RequestView;
import org.specialleave.request.RequestViews;

/**
 * Decides a request on the tier that it waits for: each tier of the route but the last endorses or refuses, the last grants or
 * refuses, and what cannot be refused is acknowledged (decisions D17 and D32).
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class DecideRequest {
    private Acting acting;
    private History history;
    private RequestViews views;
    private ReleasedPolicies policies;

    /** For the container. */
    protected DecideRequest() {}

    /** With its collaborators. */
    @Inject
    public DecideRequest(Acting acting, History history, RequestViews views, ReleasedPolicies policies) {
        this.acting = acting;
        this.history = history;
        this.views = views;
        this.policies = policies;
    }

    /**
     * Passes it on to the next tier.
     *
     * @param version the version the caller saw
     * @param view    the tier's view, for the next one; null or blank for none
     */
    public RequestView endorse(String reference, long version, String view) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.ENDORSE);
        LeaveRequest request = permitted.request();
        RequestState before = request.state();
        Tier tier = request.waitsFor();
        request.endorse();
        history.write(
                request, before, new Act(Action.ENDORSE, tier, null, words(view), null), List.of(), permitted.caller());
        return views.of(request, permitted.caller());
    }

    /**
     * Gives the leave.
     *
     * @param version the version the caller saw
     * @param grant   line by line where it is said so, the rest as it was asked
     * @throws ConflictException of reason {@code INCOMPLETE} where a reason is needed and not given, or a line is named that is
     *     not there
     */
    public RequestView grant(String reference, long version, Grant grant) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.GRANT);
        LeaveRequest request = permitted.request();
        Map<Integer, LineDecision> decisions = byPosition(request, grant);
        boolean refusesSome = decisions.values().stream().anyMatch(decision -> !decision.grant());
        if (refusesSome && !request.refusable()) {
            throw incomplete("lines", "cannotBeRefused");
        }
        if (refusesSome
                && decisions.values().stream()
                                .filter(decision -> !decision.grant())
                                .count()
                        == request.lines().size()) {
            throw incomplete("lines", "refuseInstead");
        }
        boolean asksReason = refusesSome
                || request.assessment().findings().stream().anyMatch(finding -> finding.severity() == Severity.REQUIRE);
        if (asksReason && words(grant.reason()) == null) {
            throw incomplete("reason", refusesSome ? "reasonForRefusedLines" : "reasonToGoOn");
        }
        Discussion discussion = complete(grant.discussion());
        RequestState before = request.state();
        Tier tier = request.waitsFor();
        List<Posting> postings = request.grant(decisions);
        history.write(
                request,
                before,
                new Act(Action.GRANT, tier, null, words(grant.reason()), words(grant.cover()), discussion),
                postings,
                permitted.caller());
        return views.of(request, permitted.caller());
    }

    private static Map<Integer, LineDecision> byPosition(LeaveRequest request, Grant grant) {
        Map<Integer, LineDecision> decisions = new HashMap<>();
        for (int i = 0; i < grant.lines().size(); i++) {
            Grant.OfDay named = grant.lines().get(i);
            List<LeaveLine> lines = request.lines().stream()
                    .filter(line -> line.date().equals(named.date())
                            && (named.position() == null || named.position() == line.position()))
                    .toList();
            if (lines.isEmpty()) {
                throw incomplete("lines/" + i + "/date", "noSuchLine");
            }
            lines.forEach(line -> decisions.put(line.position(), named.decision()));
        }
        return decisions;
    }

    /**
     * Gives none of it.
     *
     * @param version the version the caller saw
     * @param ground  on what it rests; public duties and tribunals take the needs of the service alone
     * @param reason  in writing, for the person; not blank
     */
    public RequestView refuse(String reference, long version, Ground ground, String reason) {
        return refuse(reference, version, ground, reason, null);
    }

    /**
     * Gives none of it, and tells whether that was talked over with the senior manager (5.4).
     *
     * @param version the version the caller saw
     * @param ground  on what it rests; public duties and tribunals take the needs of the service alone
     * @param reason  in writing, for the person; not blank
     * @param talk    null where nobody says
     */
    public RequestView refuse(String reference, long version, Ground ground, String reason, Discussion talk) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.REFUSE);
        LeaveRequest request = permitted.request();
        if (ground == null) {
            throw incomplete("ground", "groundMissing");
        }
        if (ground != Ground.SERVICE_NEEDS && serviceNeedsOnly(request)) {
            throw incomplete("ground", "serviceNeedsOnly");
        }
        if (words(reason) == null) {
            throw incomplete("reason", "reasonMissing");
        }
        Discussion discussion = complete(talk);
        RequestState before = request.state();
        Tier tier = request.waitsFor();
        List<Posting> postings = request.refuse();
        history.write(
                request,
                before,
                new Act(Action.REFUSE, tier, ground, words(reason), null, discussion),
                postings,
                permitted.caller());
        return views.of(request, permitted.caller());
    }

    private boolean serviceNeedsOnly(LeaveRequest request) {
        return request.lines().stream()
                .findFirst()
                .flatMap(line -> policies.policies().type(request.leaveType(), line.date()))
                .map(type -> type.refusal().serviceNeedsOnly())
                .orElse(false);
    }

    /**
     * Tells that a right has been seen; it was in effect before.
     *
     * @param version the version the caller saw
     */
    public RequestView acknowledge(String reference, long version) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.ACKNOWLEDGE);
        LeaveRequest request = permitted.request();
        RequestState before = request.state();
        Tier tier = request.waitsFor();
        request.acknowledge();
        history.write(
                request, before, new Act(Action.ACKNOWLEDGE, tier, null, null, null), List.of(), permitted.caller());
        return views.of(request, permitted.caller());
    }

    /**
     * Asks the person to seek another date of the court, the tribunal or the body that called them, which decides (6.15).
     *
     * @param version the version the caller saw
     * @param reason  why, for the person; not blank
     */
    public RequestView askDeferral(String reference, long version, String reason) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.ASK_DEFERRAL);
        LeaveRequest request = permitted.request();
        if (words(reason) == null) {
            throw incomplete("reason", "deferralReasonMissing");
        }
        request.askDeferral();
        Act act = new Act(Action.ASK_DEFERRAL, request.waitsFor(), null, words(reason), null);
        history.write(request, request.state(), act, List.of(), permitted.caller());
        return views.of(request, permitted.caller());
    }

    /** Who did not talk it over says why not. */
    private static Discussion complete(Discussion discussion) {
        if (discussion == null) {
            return null;
        }
        if (!discussion.held() && words(discussion.words()) == null) {
            throw incomplete("discussion", "discussionMissing");
        }
        return new Discussion(discussion.held(), words(discussion.words()));
    }

    private static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ConflictException incomplete(String field, String message) {
        return new ConflictException(
                ConflictException.Reason.INCOMPLETE, Map.of("field", field, "message", "decision." + message));
    }
}
