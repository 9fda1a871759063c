package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import org.specialleave.platform.NotFoundException;
import org.specialleave.replay.AnswerOutline;
import org.specialleave.replay.Hours;
import org.specialleave.replay.ListedDifference;
import org.specialleave.replay.ReplayOrder;
import org.specialleave.replay.ReplayView;
import org.specialleave.replay.Replays;

/** {@code /replays}: what another version of the policy would have changed in a period. */
@Path("replays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReplaysResource {
    private Replays replays;

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
        Period asked = body.as("ReplayAsked", Period.class);
        ReplayView begun = replays.start(new ReplayOrder(asked.version(), asked.from(), asked.to()));
        return JsonAnswer.status(Response.Status.ACCEPTED, begun)
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
        PageAnswer differences = replay.result() == null
                ? null
                : new PageAnswer(
                        replays.differences(replay.id(), paging.page(), paging.size()).stream()
                                .map(ReplayedAnswer::of)
                                .toList(),
                        paging.page(),
                        paging.size(),
                        replay.differences());
        return JsonAnswer.ok(new ReplayAnswer(replay, differences)).build();
    }

    private record Period(String version, LocalDate from, LocalDate to) {}

    /** A replay, with a page of what it found once it is done. */
    record ReplayAnswer(
            @JsonUnwrapped ReplayView replay,
            @JsonInclude(JsonInclude.Include.NON_NULL) PageAnswer differences) {}

    /** One of its answers, with the hours that the person had. */
    record ReplayedSide(@JsonUnwrapped AnswerOutline said, Hours had) {}

    /** A request that would have been answered otherwise. */
    record ReplayedAnswer(
            String reference,
            String leaveType,
            LocalDate submittedOn,
            ReplayedSide before,
            ReplayedSide after,
            List<String> found,
            List<String> notFound) {
        static ReplayedAnswer of(ListedDifference one) {
            return new ReplayedAnswer(
                    one.reference(),
                    one.leaveType(),
                    one.submittedOn(),
                    new ReplayedSide(one.before(), one.hoursBefore()),
                    new ReplayedSide(one.after(), one.hoursAfter()),
                    one.found(),
                    one.notFound());
        }
    }
}
