package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.specialleave.record.RecordSheets;

/** {@code GET /record-sheets/{assignmentNumber}}: the record sheet of a leave year. */
@Path("record-sheets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordSheetsResource {
    private RecordSheets recordSheets;

    /** For the container. */
    protected RecordSheetsResource() {}

    /** With its use case. */
    @Inject
    public RecordSheetsResource(RecordSheets recordSheets) {
        this.recordSheets = recordSheets;
    }

    /** The record sheet; as PDF it cannot be had yet, and is refused as not acceptable. */
    @GET
    @Path("{assignmentNumber}")
    public Response of(@PathParam("assignmentNumber") String assignmentNumber, @Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        String year = query.leaveYear().orElse(null);
        query.finish();
        return JsonAnswer.ok(RecordJson.sheet(recordSheets.of(Names.known(assignmentNumber), year)))
                .build();
    }
}
