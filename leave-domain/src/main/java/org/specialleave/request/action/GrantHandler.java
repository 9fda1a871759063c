package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.ledger.Posting;
import org.specialleave.policy.model.Severity;
import org.specialleave.request.Action;
import org.specialleave.request.ActorRole;
import org.specialleave.request.Consultation;
import org.specialleave.request.LeaveLine;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LineDecision;
import org.specialleave.request.LineState;
import org.specialleave.request.routing.ApprovalRouting;

/**
 * Does {@link Grant} (decisions D17 and D32). Where today's facts need a higher level than the caller's, what the
 * caller would grant is passed on to it.
 */
@ApplicationScoped
public class GrantHandler implements ActionHandler<Grant> {
    private TodaysFacts facts;
    private ApprovalRouting routing;

    protected GrantHandler() {}

    @Inject
    public GrantHandler(TodaysFacts facts, ApprovalRouting routing) {
        this.facts = facts;
        this.routing = routing;
    }

    @Override
    public Class<Grant> handles() {
        return Grant.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Grant action) {
        LeaveRequest request = context.request();
        byPosition(request, action, true);
        Consultation consultation = complete(action.consultation());
        TodaysFacts.TakenOver taken = facts.takeOver(context, action.acceptChanged());
        String cover = Given.words(action.cover());
        String reason = Given.words(action.reason());
        if (request.deciderRole() == ActorRole.DECIDER) {
            request.endorseInsteadOfGrant();
            routing.assignHolders(request);
            return new ActionRecord(Action.ENDORSE, null, reason, cover, consultation, taken.postings());
        }
        Map<Integer, LineDecision> decisions = byPosition(request, action, !taken.linesChanged());
        requireReason(request, decisions, reason);
        List<Posting> postings = new ArrayList<>(taken.postings());
        postings.addAll(request.grant(decisions));
        return new ActionRecord(Action.GRANT, null, reason, cover, consultation, postings);
    }

    private static void requireReason(LeaveRequest request, Map<Integer, LineDecision> decisions, String reason) {
        long refused = decisions.values().stream()
                .filter(decision -> !decision.grant())
                .count();
        if (refused > 0 && !request.refusable()) {
            throw Given.incomplete("lines", "cannotBeRefused");
        }
        if (refused > 0 && refused == open(request).size()) {
            throw Given.incomplete("lines", "refuseInstead");
        }
        boolean needed = refused > 0
                || request.assessment().findings().stream().anyMatch(finding -> finding.severity() == Severity.REQUIRE);
        if (needed && reason == null) {
            throw Given.incomplete("reason", refused > 0 ? "reasonForRefusedLines" : "reasonToGoOn");
        }
    }

    /**
     * What is decided of each open line.
     *
     * @param exact whether positions still name the lines that the caller saw; otherwise the day alone does
     */
    private static Map<Integer, LineDecision> byPosition(LeaveRequest request, Grant grant, boolean exact) {
        Map<Integer, LineDecision> decisions = new HashMap<>();
        for (int i = 0; i < grant.lines().size(); i++) {
            Grant.OfDay named = grant.lines().get(i);
            List<LeaveLine> lines = open(request).stream()
                    .filter(line -> line.date().equals(named.date())
                            && (!exact || named.position() == null || named.position() == line.position()))
                    .toList();
            if (lines.isEmpty()) {
                throw Given.incomplete("lines/" + i + "/date", "noSuchLine");
            }
            lines.forEach(line -> decisions.put(line.position(), named.decision()));
        }
        return decisions;
    }

    private static List<LeaveLine> open(LeaveRequest request) {
        return request.lines().stream()
                .filter(line -> line.state() == LineState.REQUESTED)
                .toList();
    }

    /** Who did not talk it over says why not. */
    static Consultation complete(Consultation consultation) {
        if (consultation == null) {
            return null;
        }
        if (!consultation.held() && Given.words(consultation.words()) == null) {
            throw Given.incomplete("discussion", "discussionMissing");
        }
        return new Consultation(consultation.held(), Given.words(consultation.words()));
    }
}
