package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.specialleave.platform.NotFoundException;
import org.specialleave.replay.AnswerOutline;
import org.specialleave.replay.Hours;
import org.specialleave.replay.ListedDifference;
import org.specialleave.replay.ReplayOrder;
import org.specialleave.replay.ReplayView;
import org.specialleave.replay.Replays;
import org.specialleave.replay.TypeTotals;

/** {@code /replays}: what another version of the policy would have changed in a period. */
@Path("replays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReplaysResource {
    private static final int LONGEST_NAME = 60;

    private Replays replays;

    /** For the container. */
    protected ReplaysResource() {}

    /** With its use case. */
    @Inject
    public ReplaysResource(Replays replays) {
        this.replays = replays;
    }

    /** Begins a replay, which goes on by itself; the answer says where to ask for it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(JsonBody body, @Context UriInfo uri) {
        var fields = body.object().need("version", "from", "to");
        String version = fields.text("version", LONGEST_NAME).orElse(null);
        LocalDate from = fields.date("from").orElse(null);
        LocalDate to = fields.date("to").orElse(null);
        fields.finish();
        ReplayView begun = replays.start(new ReplayOrder(version, from, to));
        return JsonAnswer.status(
                        Response.Status.ACCEPTED.getStatusCode(), json(begun).build())
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(begun.id()))
                        .build())
                .build();
    }

    /**
     * How a replay stands; once it is done what came of it, with a page of the requests that would have been answered
     * otherwise.
     */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        Paging paging = query.paging();
        query.finish();
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new NotFoundException("replay " + id.length() + " characters long");
        }
        ReplayView replay = replays.find(Long.parseLong(id));
        JsonObjectBuilder json = json(replay);
        if (replay.result() != null) {
            json.add(
                    "differences",
                    JSON.createObjectBuilder()
                            .add(
                                    "items",
                                    JsonAnswer.list(
                                            replays.differences(replay.id(), paging.page(), paging.size()),
                                            ReplaysResource::difference))
                            .add("page", paging.page())
                            .add("size", paging.size())
                            .add("total", replay.differences()));
        }
        return JsonAnswer.ok(json).build();
    }

    private static JsonObjectBuilder json(ReplayView replay) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("version", replay.asked().version())
                .add("from", replay.asked().firstDay().toString())
                .add("to", replay.asked().lastDay().toString())
                .add("startedAt", JsonAnswer.instant(replay.startedAt()))
                .add("state", replay.state().name())
                .add("done", replay.done())
                .add("total", replay.total());
        if (replay.result() != null) {
            json.add("costed", replay.result().costed())
                    .add("confidentialOtherwise", replay.result().confidentialOtherwise())
                    .add("all", totals(replay.result().all()))
                    .add("types", JsonAnswer.list(replay.result().types(), ReplaysResource::totals));
        }
        return json;
    }

    private static JsonObject totals(TypeTotals totals) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        JsonAnswer.add(json, "leaveType", totals.leaveType());
        return json.add("requests", totals.requests())
                .add("decidedOtherwise", totals.decidedOtherwise())
                .add("advisedOtherwise", totals.advisedOtherwise())
                .add("before", hours(totals.before()))
                .add("after", hours(totals.after()))
                .add("costDifferencePence", totals.pence())
                .build();
    }

    private static JsonObject hours(Hours hours) {
        return JSON.createObjectBuilder()
                .add("paidMinutes", hours.paid())
                .add("unpaidMinutes", hours.unpaid())
                .add("atDiscretionMinutes", hours.atDiscretion())
                .add("minutesWithoutRate", hours.withoutRate())
                .add("costPence", hours.pence())
                .add("atDiscretionCostPence", hours.discretionPence())
                .build();
    }

    private static JsonObject difference(ListedDifference one) {
        return JSON.createObjectBuilder()
                .add("reference", one.reference())
                .add("leaveType", one.leaveType())
                .add("submittedOn", one.submittedOn().toString())
                .add("before", said(one.before(), one.hoursBefore()))
                .add("after", said(one.after(), one.hoursAfter()))
                .add("found", JsonAnswer.names(one.found()))
                .add("notFound", JsonAnswer.names(one.notFound()))
                .build();
    }

    private static JsonObject said(AnswerOutline said, Hours hours) {
        return JSON.createObjectBuilder()
                .add("outcome", said.outcome().name())
                .add("refusable", said.refusable())
                .add("route", JsonAnswer.names(said.route()))
                .add("paidMinutes", said.paid())
                .add("unpaidMinutes", said.unpaid())
                .add("atDiscretionMinutes", said.atDiscretion())
                .add("had", hours(hours))
                .build();
    }
}
