package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.specialleave.record.RecordSheet;
import org.specialleave.record.RecordSheets;
import org.specialleave.web.print.RecordSheetPrint;

/** {@code GET /record-sheets/{assignmentNumber}}: the record sheet of a leave year. */
@Path("record-sheets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordSheetsResource {
    /** Where a caller takes anything, the record sheet is JSON. */
    private static final String PDF_WHERE_ASKED = RecordSheetPrint.PDF + ";qs=0.5";

    private RecordSheets recordSheets;
    private RecordSheetPrint print;

    protected RecordSheetsResource() {}

    /** With its use case, and what prints its answer. */
    @Inject
    public RecordSheetsResource(RecordSheets recordSheets, RecordSheetPrint print) {
        this.recordSheets = recordSheets;
        this.print = print;
    }

    /** The record sheet. */
    @GET
    @Path("{assignmentNumber}")
    public Response of(@PathParam("assignmentNumber") String assignmentNumber, @Context UriInfo uri) {
        return JsonAnswer.ok(sheet(assignmentNumber, uri)).build();
    }

    /** The record sheet as tagged PDF. */
    @GET
    @Path("{assignmentNumber}")
    @Produces(PDF_WHERE_ASKED)
    public Response printed(@PathParam("assignmentNumber") String assignmentNumber, @Context UriInfo uri) {
        RecordSheet sheet = sheet(assignmentNumber, uri);
        return Response.ok(print.print(sheet), RecordSheetPrint.PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + print.fileName(sheet) + "\"")
                .build();
    }

    private RecordSheet sheet(String assignmentNumber, UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        String year = query.leaveYear().orElse(null);
        query.finish();
        return recordSheets.of(Names.known(assignmentNumber), year);
    }
}
