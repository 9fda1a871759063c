package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedCalendarDetails;
import org.specialleave.exchange.FeedCalendarView;
import org.specialleave.exchange.ManageFeedCalendars;
import org.specialleave.platform.TransactionRetry;

/** {@code /admin/feed-calendars}: on which days each feed runs by itself and since what time of the night, by date. */
@Path("admin/feed-calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminFeedCalendarsResource {
    private ManageFeedCalendars calendars;

    protected AdminFeedCalendarsResource() {}

    /** With its use case. */
    @Inject
    public AdminFeedCalendarsResource(ManageFeedCalendars calendars) {
        this.calendars = calendars;
    }

    /** What holds today of each feed, and one page of the entries. */
    @GET
    public Response list(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        Paging paging = query.paging();
        query.finish();
        ManageFeedCalendars.Page page = calendars.list(paging.page(), paging.size());
        return JsonAnswer.ok(new Listed(page.today(), page.items(), paging.page(), paging.size(), page.total()))
                .header(HttpHeaders.ETAG, EntityTags.of(page.version()))
                .build();
    }

    /** Says when a feed runs from a day on. */
    @POST
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body, @Context UriInfo uri) {
        long seen = EntityTags.ifMatch(ifMatch);
        FeedCalendarDetails details = body.as("FeedCalendarAsked", Asked.class).details();
        FeedCalendarView made = Faults.done(TransactionRetry.of(() -> calendars.change(details, seen)));
        return JsonAnswer.created(made, Names.below(uri, made.id())).build();
    }

    /** One entry. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return JsonAnswer.ok(calendars.view(Names.number(id))).build();
    }

    /** Takes back what has not begun. */
    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        long number = Names.number(id);
        Faults.done(TransactionRetry.of(() -> calendars.withdraw(number)));
        return Response.noContent().build();
    }

    /** Fields that are wrong are null here, until the call is refused for them. */
    private record Asked(Feed feed, List<DayOfWeek> days, LocalTime runsSince, LocalDate from) {
        FeedCalendarDetails details() {
            return new FeedCalendarDetails(feed, Set.copyOf(days), runsSince, from);
        }
    }

    private record Listed(
            List<FeedCalendarView.Today> today, List<FeedCalendarView> items, int page, int size, long total) {}
}
