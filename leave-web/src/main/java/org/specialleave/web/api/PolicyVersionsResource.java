package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.release.CompareVersions;
import org.specialleave.policy.release.DraftResult;
import org.specialleave.policy.release.DraftVersion;
import org.specialleave.policy.release.PackCheckResult;
import org.specialleave.policy.release.ReleaseVersion;
import org.specialleave.policy.release.VersionDifference;
import org.specialleave.policy.release.VersionView;
import org.specialleave.policy.release.Versions;

/** {@code /policy-versions}: reading versions, drafting one, checking and releasing it. */
@Path("policy-versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicyVersionsResource {
    private static final String YAML = "application/yaml";

    private Versions versions;
    private DraftVersion draftVersion;
    private ReleaseVersion releaseVersion;
    private CompareVersions compareVersions;

    protected PolicyVersionsResource() {}

    /** With its use cases. */
    @Inject
    public PolicyVersionsResource(
            Versions versions,
            DraftVersion draftVersion,
            ReleaseVersion releaseVersion,
            CompareVersions compareVersions) {
        this.versions = versions;
        this.draftVersion = draftVersion;
        this.releaseVersion = releaseVersion;
        this.compareVersions = compareVersions;
    }

    /** One page of the versions: drafts first, then the latest day first. */
    @GET
    public Response list(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        Paging paging = query.paging();
        query.finish();
        Versions.Page page = versions.list(paging.page(), paging.size());
        return JsonAnswer.page(page.items(), paging, page.total());
    }

    /** One version, to be read. */
    @GET
    @Path("{version}")
    public Response one(@PathParam("version") String name) {
        VersionView version = versions.view(Names.known(name));
        return tagged(JsonAnswer.ok(VersionAnswer.of(version, versions.pack(name))), version);
    }

    /** The text of one version, as it was written. */
    @GET
    @Path("{version}")
    // Whoever accepts anything is given JSON.
    @Produces(YAML + ";qs=0.5")
    public Response text(@PathParam("version") String name) {
        VersionView version = versions.view(Names.known(name));
        return tagged(
                Response.ok(versions.text(name).getBytes(StandardCharsets.UTF_8))
                        .type(MediaType.valueOf(YAML).withCharset(StandardCharsets.UTF_8.name()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"),
                version);
    }

    /** Keeps a new draft. */
    @POST
    public Response draft(PackBody body, @Context UriInfo uri) {
        VersionView draft = stored(TransactionRetry.of(() -> draftVersion.keep(body.yaml())));
        return tagged(
                JsonAnswer.created(
                        draft, uri.getAbsolutePathBuilder().path(draft.name()).build()),
                draft);
    }

    /** Checks a text and stores nothing. */
    @POST
    @Path("checks")
    public Response check(PackBody body) {
        PackCheckResult checked = draftVersion.check(body.yaml());
        if (checked instanceof PackCheckResult.Refused refused) {
            throw problem(refused).toException();
        }
        var pack = ((PackCheckResult.Fits) checked).pack();
        return JsonAnswer.ok(new PackUnderstood(
                        pack.version(),
                        pack.policy(),
                        pack.inForceFrom(),
                        pack.types().keySet()))
                .build();
    }

    /** Replaces the text of a draft. */
    @PUT
    @Path("{version}")
    public Response replace(
            @PathParam("version") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PackBody body) {
        long seen = EntityTags.ifMatch(ifMatch);
        VersionView draft =
                stored(TransactionRetry.of(() -> draftVersion.replace(Names.known(name), seen, body.yaml())));
        return tagged(JsonAnswer.ok(draft), draft);
    }

    /** Throws a draft away. */
    @DELETE
    @Path("{version}")
    public Response discard(@PathParam("version") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        long seen = EntityTags.ifMatch(ifMatch);
        TransactionRetry.run(() -> draftVersion.discard(Names.known(name), seen));
        return Response.noContent().build();
    }

    /** What changes for whom from another version to this one. */
    @GET
    @Path("{version}/differences")
    public Response differences(@PathParam("version") String name, @Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        String from = query.text("from").orElse("");
        if (from.isBlank()) {
            query.refuse("from", "MISSING");
        }
        query.finish();
        return JsonAnswer.ok(
                        new Comparison(from, name, compareVersions.differences(Names.known(from), Names.known(name))))
                .build();
    }

    /** Releases a draft, once. */
    @POST
    @Path("{version}/actions/release")
    public Response release(
            @PathParam("version") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body) {
        long seen = EntityTags.ifMatch(ifMatch);
        body.requireEmpty();
        VersionView released = stored(TransactionRetry.of(() -> releaseVersion.release(Names.known(name), seen)));
        return tagged(JsonAnswer.ok(released), released);
    }

    private static Response tagged(Response.ResponseBuilder answer, VersionView version) {
        return answer.header(HttpHeaders.ETAG, EntityTags.of(version.revision()))
                .build();
    }

    private static VersionView stored(DraftResult kept) {
        if (kept instanceof PackCheckResult.Refused refused) {
            throw problem(refused).toException();
        }
        return ((DraftResult.Stored) kept).version();
    }

    /** The sentence for whoever wrote the pack, and the place for a program. */
    private static Problem problem(PackCheckResult.Refused refused) {
        Problem problem = new Problem(ProblemKind.PACK_REFUSED, refused.sentence(), java.util.Map.of());
        return refused.line() == 0
                ? problem
                : problem.with("line", refused.line()).with("column", refused.column());
    }

    private record PackUnderstood(String version, String policy, LocalDate inForceFrom, Collection<String> types) {}

    private record Comparison(String from, String to, List<VersionDifference> items) {}
}
