package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;
import org.specialleave.decision.DecideRequest;
import org.specialleave.platform.Attempts;
import org.specialleave.platform.NotFoundException;
import org.specialleave.request.Action;
import org.specialleave.request.AnswerRequest;
import org.specialleave.request.RequestView;
import org.specialleave.request.SubmitRequest;
import org.specialleave.request.ViewRequest;
import org.specialleave.request.WithdrawRequest;

/** {@code POST /leave-requests/{reference}/actions/{action}}: does it to the version that the caller has seen. */
@Path("leave-requests/{reference}/actions/{action}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestActionsResource {
    private ViewRequest viewRequest;
    private SubmitRequest submitRequest;
    private WithdrawRequest withdrawRequest;
    private DecideRequest decideRequest;
    private AnswerRequest answerRequest;

    /** For the container. */
    protected RequestActionsResource() {}

    /** With its use cases. */
    @Inject
    public RequestActionsResource(
            ViewRequest viewRequest,
            SubmitRequest submitRequest,
            WithdrawRequest withdrawRequest,
            DecideRequest decideRequest,
            AnswerRequest answerRequest) {
        this.viewRequest = viewRequest;
        this.submitRequest = submitRequest;
        this.withdrawRequest = withdrawRequest;
        this.decideRequest = decideRequest;
        this.answerRequest = answerRequest;
    }

    /** Does it, and answers with the request as it is then. */
    @POST
    public Response act(
            @PathParam("reference") String reference,
            @PathParam("action") String action,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonBody body) {
        Action wanted = Arrays.stream(Action.values())
                .filter(known -> known.slug().equals(action))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(action));
        RequestView request = Attempts.of(prepared(Names.known(reference), wanted, ifMatch, body));
        return JsonAnswer.status(Response.Status.OK.getStatusCode(), RequestJson.view(request))
                .header(HttpHeaders.ETAG, EntityTags.of(request.version()))
                .build();
    }

    /** What is to be called. Of a request that the caller may not know of nothing is said, not even that the body is wrong. */
    private Supplier<RequestView> prepared(String reference, Action action, String ifMatch, JsonBody body) {
        try {
            return useCase(reference, action, EntityTags.ifMatch(ifMatch), body.object());
        } catch (ProblemException malformed) {
            viewRequest.view(reference);
            throw malformed;
        }
    }

    private Supplier<RequestView> useCase(String reference, Action action, long version, JsonFields body) {
        ActionReader read = ActionReader.read(action, body);
        return switch (action) {
            case SUBMIT -> () -> submitRequest.submit(reference, version);
            case WITHDRAW -> () -> withdrawRequest.withdraw(reference, version);
            case CANCEL -> () -> withdrawRequest.cancel(reference, version);
            case ENDORSE -> () -> decideRequest.endorse(reference, version, read.reason());
            case GRANT -> () -> decideRequest.grant(reference, version, read.grant());
            case REFUSE -> () -> decideRequest.refuse(reference, version, read.ground(), read.reason(), read.talk());
            case ASK_DEFERRAL -> () -> decideRequest.askDeferral(reference, version, read.reason());
            case ANSWER -> () -> answerRequest.answer(reference, version, read.reason());
            case ACKNOWLEDGE -> () -> decideRequest.acknowledge(reference, version);
        };
    }
}
