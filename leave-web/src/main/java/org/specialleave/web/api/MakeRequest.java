package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.specialleave.account.CurrentCaller;
import org.specialleave.idempotency.IdempotencyResult;
import org.specialleave.idempotency.IdempotencyService;
import org.specialleave.idempotency.IdempotentCall;
import org.specialleave.idempotency.StoredResponse;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.action.DraftRequest;
import org.specialleave.request.action.PerformAction;
import org.specialleave.request.query.RequestView;
import org.specialleave.staff.Staff;

/** {@code POST /leave-requests}: reads the body, makes the request, once for each key, and writes the answer. */
@RequestScoped
public class MakeRequest {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String OPERATION = "POST /leave-requests";

    private DraftRequest draftRequest;
    private PerformAction performAction;
    private IdempotencyService onceOnly;
    private CurrentCaller currentCaller;
    private Staff staff;
    private ReleasedPolicies released;
    private Clock clock;

    protected MakeRequest() {}

    /** With its use cases and what they are called with. */
    @Inject
    public MakeRequest(
            DraftRequest draftRequest,
            PerformAction performAction,
            IdempotencyService onceOnly,
            CurrentCaller currentCaller,
            Staff staff,
            ReleasedPolicies released,
            Clock clock) {
        this.draftRequest = draftRequest;
        this.performAction = performAction;
        this.onceOnly = onceOnly;
        this.currentCaller = currentCaller;
        this.staff = staff;
        this.released = released;
        this.clock = clock;
    }

    /**
     * The whole call.
     *
     * @param key  the {@code Idempotency-Key}, or null
     * @param list the address of all requests, below which the new one stands
     */
    public Response make(JsonBody body, String key, URI list) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problem.malformed(List.of(FieldError.inHeader("Idempotency-Key", "NOT_A_KEY")))
                    .toException();
        }
        FieldErrors errors = new FieldErrors();
        RequestBody asked = body.as("RequestAsked", RequestBody.class, errors);
        LeaveApplication leave = asked.leave(released.policies(), TrustTime.today(clock), errors);
        requirePerson(asked);
        if (key == null) {
            return answer(kept(TransactionRetry.of(() -> made(asked, leave)), list))
                    .build();
        }
        IdempotentCall call = IdempotentCall.of(currentCaller.caller().account(), key, OPERATION, body.bytes());
        IdempotencyResult once = TransactionRetry.of(() -> onceOnly.of(call, () -> kept(made(asked, leave), list)));
        StoredResponse kept =
                once.kept().orElseThrow(() -> Problem.of(ProblemKind.KEY_REUSED).toException());
        Response.ResponseBuilder answer = answer(kept);
        return once instanceof IdempotencyResult.Repeated
                ? answer.header("Idempotency-Replayed", "true").build()
                : answer.build();
    }

    private RequestView made(RequestBody asked, LeaveApplication leave) {
        boolean forSomebody = asked.onBehalfOf() != null;
        if (asked.submit()) {
            return performAction.submitNew(leave, asked.reason(), forSomebody);
        }
        return forSomebody ? draftRequest.beginFor(leave, asked.reason()) : draftRequest.begin(leave, asked.reason());
    }

    /** Two numbers that do not belong together are a slip of the pen that must not book somebody else's leave. */
    private void requirePerson(RequestBody asked) {
        if (asked.onBehalfOf() == null) {
            return;
        }
        boolean theirs = staff.personByEmployeeNumber(asked.onBehalfOf())
                .filter(person -> staff.assignment(asked.assignmentNumber())
                        .filter(assignment -> assignment.personId() == person.id())
                        .isPresent())
                .isPresent();
        if (!theirs) {
            throw new NotFoundException(asked.onBehalfOf());
        }
    }

    private static StoredResponse kept(RequestView request, URI list) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.LOCATION, list.getRawPath().replaceFirst("/$", "") + "/" + request.reference());
        headers.put(HttpHeaders.ETAG, EntityTags.of(request.version()));
        return new StoredResponse(
                Response.Status.CREATED.getStatusCode(),
                headers,
                new String(ApiJson.bytes(RequestAnswer.of(request)), StandardCharsets.UTF_8));
    }

    private static Response.ResponseBuilder answer(StoredResponse kept) {
        Response.ResponseBuilder answer = Response.status(kept.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(kept.body().getBytes(StandardCharsets.UTF_8));
        kept.headers().forEach(answer::header);
        return answer;
    }
}
