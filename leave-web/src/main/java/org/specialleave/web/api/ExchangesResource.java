package org.specialleave.web.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.specialleave.exchange.ExchangeFile;
import org.specialleave.exchange.Exchanges;
import org.specialleave.exchange.Feed;
import org.specialleave.platform.NotFoundException;

/** {@code /exchanges/{feed}/runs}: running a nightly feed, what was sent, and the files. */
@Path("exchanges/{feed}/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExchangesResource {
    private static final int PATIENCE_SECONDS = 30;
    private static final int LONGEST_NUMBER = 9;

    private Exchanges exchanges;

    @Resource
    private ManagedExecutorService executor;

    protected ExchangesResource() {}

    /** With its use cases. */
    @Inject
    public ExchangesResource(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Runs the feed; a run that takes long goes on by itself, and the answer says where to ask for it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response run(@PathParam("feed") String name, JsonBody body, @Context UriInfo uri) {
        Feed feed = Feed.of(name);
        LocalDate businessDate = body.as("ExchangeRunAsked", RunBody.class).businessDate();
        Future<Exchanges.Started> running = executor.submit(() -> exchanges.run(feed, businessDate));
        try {
            Exchanges.Started started = running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return answer(started, uri.getAbsolutePath());
        } catch (TimeoutException e) {
            URI ask = uri.getAbsolutePathBuilder()
                    .queryParam("businessDate", businessDate)
                    .build();
            return Response.accepted().location(ask).build();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        }
    }

    private static Response answer(Exchanges.Started started, URI runs) {
        Response.Status status = started.isNew() ? Response.Status.CREATED : Response.Status.OK;
        return JsonAnswer.status(status, started.run())
                .location(URI.create(runs + "/" + started.run().sequence() + "/file"))
                .build();
    }

    /** What was sent, the latest first, or the run of one date. */
    @GET
    public Response runs(@PathParam("feed") String name, @Context UriInfo uri) {
        Feed feed = Feed.of(name);
        QueryFields query = new QueryFields(uri);
        Optional<LocalDate> businessDate = query.date("businessDate");
        Paging paging = query.paging();
        query.finish();
        if (businessDate.isPresent()) {
            var found = exchanges.runOn(feed, businessDate.get()).stream().toList();
            return JsonAnswer.page(found, paging, found.size());
        }
        Exchanges.Page page = exchanges.runs(feed, paging.page(), paging.size());
        return JsonAnswer.page(page.items(), paging, page.total());
    }

    /** The file of a run, as it was sent. */
    @GET
    @Path("{sequence}/file")
    @Produces(MediaType.TEXT_PLAIN)
    public Response file(@PathParam("feed") String name, @PathParam("sequence") String sequence) {
        if (!sequence.matches("\\d{1," + LONGEST_NUMBER + "}")) {
            throw new NotFoundException("run " + sequence.length() + " characters long");
        }
        ExchangeFile file = exchanges.file(Feed.of(name), Long.parseLong(sequence));
        return Response.ok(file.bytes(), MediaType.TEXT_PLAIN_TYPE.withCharset(file.characterSet()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private record RunBody(LocalDate businessDate) {}
}
