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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import org.specialleave.platform.NotFoundException;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.StaffImports;

/** {@code /staff-imports}: takes a staff file of ESR's and tells what came of it. */
@Path("staff-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaffImportsResource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_NAME = 200;

    private StaffImports imports;

    protected StaffImportsResource() {}

    /** With what takes the files. */
    @Inject
    public StaffImportsResource(StaffImports imports) {
        this.imports = imports;
    }

    /** Takes a file; 202 with where to ask where it takes longer than 30 seconds. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response take(@Context UriInfo uri, InputStream content) {
        StaffImport taken = imports.take(name(uri), content, PATIENCE);
        if (taken.outcome() == Outcome.RUNNING) {
            return JsonAnswer.status(Response.Status.ACCEPTED, StaffImportAnswer.of(taken))
                    .header(
                            HttpHeaders.LOCATION,
                            uri.getAbsolutePathBuilder()
                                    .path(String.valueOf(taken.id()))
                                    .build())
                    .build();
        }
        return answer(taken);
    }

    /** What came of a file, or how far it is. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new NotFoundException("staff import " + id);
        }
        return answer(imports.find(Long.parseLong(id)).orElseThrow(() -> new NotFoundException("staff import " + id)));
    }

    private static String name(UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        String name = query.text("name").orElse("");
        if (name.isBlank()) {
            query.refuse("name", "MISSING");
        } else if (name.length() > LONGEST_NAME) {
            query.refuse("name", "TOO_LONG", LONGEST_NAME);
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            query.refuse("name", "BAD_CHARACTER");
        }
        query.finish();
        return name;
    }

    private static Response answer(StaffImport taken) {
        return JsonAnswer.ok(StaffImportAnswer.of(taken)).build();
    }

    /** What is told of a file; {@code linesRead} while it runs. */
    record StaffImportAnswer(
            @JsonUnwrapped StaffImport taken,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer linesRead) {
        static StaffImportAnswer of(StaffImport taken) {
            return new StaffImportAnswer(taken, taken.outcome() == Outcome.RUNNING ? taken.linesRead() : null);
        }
    }
}
