package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.specialleave.request.RequestState;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.ReadReason;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestPage;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.ViewRequest;

/** {@code /leave-requests}: making one, lists, one request, its history. */
@Path("leave-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {
    private ListRequests listRequests;
    private ViewRequest viewRequest;
    private ReadReason readReason;
    private MakeRequest makeRequest;

    protected RequestsResource() {}

    /** With its use cases. */
    @Inject
    public RequestsResource(
            ListRequests listRequests, ViewRequest viewRequest, ReadReason readReason, MakeRequest makeRequest) {
        this.listRequests = listRequests;
        this.viewRequest = viewRequest;
        this.readReason = readReason;
        this.makeRequest = makeRequest;
    }

    /** Makes a draft, or submits at once; the same key twice makes one request. */
    @POST
    public Response make(JsonBody body, @HeaderParam("Idempotency-Key") String key, @Context UriInfo uri) {
        return makeRequest.make(body, key, uri.getAbsolutePath());
    }

    /** One page of a list. */
    @GET
    public Response list(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        ListRequests.Scope scope = query.oneOf("scope", RequestsResource::slug, ListRequests.Scope.values())
                .orElse(ListRequests.Scope.MINE);
        RequestState state =
                query.oneOf("state", Enum::name, RequestState.values()).orElse(null);
        Paging paging = query.paging(RequestFilter.REACH);
        RequestFilter filter = new RequestFilter(
                state, query.date("from").orElse(null), query.date("to").orElse(null), paging.page(), paging.size());
        query.finish();
        RequestPage page = listRequests.list(scope, filter);
        return JsonAnswer.page(page.items(), paging, page.total());
    }

    /** One request, with what the caller may do now. */
    @GET
    @Path("{reference}")
    public Response one(@PathParam("reference") String reference) {
        RequestView request = viewRequest.view(Names.known(reference));
        return JsonAnswer.ok(RequestAnswer.of(request))
                .header(HttpHeaders.ETAG, EntityTags.of(request.version()))
                .build();
    }

    /** Its history, oldest first. */
    @GET
    @Path("{reference}/events")
    public Response events(@PathParam("reference") String reference) {
        String known = Names.known(reference);
        return JsonAnswer.ok(new History(viewRequest.history(known).stream()
                        .map(event -> EventAnswer.of(event, words(known, event)))
                        .toList()))
                .build();
    }

    private String words(String reference, EventView event) {
        return event.hasWords()
                ? readReason.read(reference, event.kindOfWords()).orElse(null)
                : null;
    }

    private record History(List<EventAnswer> items) {}

    private static String slug(Enum<?> scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
