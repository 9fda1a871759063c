package org.specialleave.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Roles;
import org.specialleave.platform.ConflictException;

/** Answers whoever decides, who asked whether the leave can be put off. The words are sealed, and change nothing of the leave. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class AnswerRequest {
    private Acting acting;
    private History history;
    private RequestViews views;

    /** For the container. */
    protected AnswerRequest() {}

    /** With its collaborators. */
    @Inject
    public AnswerRequest(Acting acting, History history, RequestViews views) {
        this.acting = acting;
        this.history = history;
        this.views = views;
    }

    /**
     * Answers.
     *
     * @param version the version the caller saw
     * @param words   what the person says to it; not blank
     * @throws ConflictException of reason {@code INCOMPLETE} where nothing is said
     */
    public RequestView answer(String reference, long version, String words) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.ANSWER);
        if (words == null || words.isBlank()) {
            throw new ConflictException(
                    ConflictException.Reason.INCOMPLETE,
                    Map.of("field", "reason", "message", "decision.answerMissing"));
        }
        LeaveRequest request = permitted.request();
        request.answer();
        Act act = new Act(Action.ANSWER, null, null, words.strip(), null);
        history.write(request, request.state(), act, List.of(), permitted.caller());
        return views.of(request, permitted.caller());
    }
}
