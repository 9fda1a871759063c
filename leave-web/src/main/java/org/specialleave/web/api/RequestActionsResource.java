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
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.request.Action;
import org.specialleave.request.action.PerformAction;
import org.specialleave.request.action.RequestAction;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;

/** {@code POST /leave-requests/{reference}/actions/{action}}: does it to the version that the caller has seen. */
@Path("leave-requests/{reference}/actions/{action}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestActionsResource {
    private ViewRequest viewRequest;
    private PerformAction performAction;

    protected RequestActionsResource() {}

    /** With its use cases. */
    @Inject
    public RequestActionsResource(ViewRequest viewRequest, PerformAction performAction) {
        this.viewRequest = viewRequest;
        this.performAction = performAction;
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
        RequestView request = TransactionRetry.of(prepared(Names.known(reference), wanted, ifMatch, body));
        return JsonAnswer.ok(RequestAnswer.of(request))
                .header(HttpHeaders.ETAG, EntityTags.of(request.version()))
                .build();
    }

    /**
     * What is to be called. Of a request that the caller may not know of nothing is said, not even that the body is
     * wrong.
     */
    private Supplier<RequestView> prepared(String reference, Action action, String ifMatch, JsonBody body) {
        try {
            return useCase(reference, action, EntityTags.ifMatch(ifMatch), body);
        } catch (ProblemException malformed) {
            viewRequest.view(reference);
            throw malformed;
        }
    }

    private Supplier<RequestView> useCase(String reference, Action action, long version, JsonBody body) {
        RequestAction read = ActionReader.read(action, body);
        return () -> performAction.perform(reference, version, read);
    }
}
