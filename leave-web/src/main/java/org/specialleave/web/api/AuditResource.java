package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.specialleave.audit.AuditSealer;
import org.specialleave.audit.Head;
import org.specialleave.audit.Verification;

/** {@code GET /audit/verification}: reads the whole chain of the audit's seals again. */
@Path("audit/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private AuditSealer sealer;

    protected AuditResource() {}

    /** With the one that reads the chain. */
    @Inject
    public AuditResource(AuditSealer sealer) {
        this.sealer = sealer;
    }

    /** Verifies the chain, against a remembered {@code head} where one is given. */
    @GET
    public Response verify(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        Optional<Head> remembered = query.text("head").flatMap(text -> head(text, query));
        query.finish();
        Verification found = remembered.map(sealer::verify).orElseGet(sealer::verify);
        return JsonAnswer.ok(new Seals(
                        found.whole(),
                        found.sealed(),
                        found.waiting(),
                        found.head().toString(),
                        found.brokenAt().orElse(null)))
                .build();
    }

    private record Seals(
            boolean whole,
            long sealed,
            long waiting,
            String head,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long brokenAt) {}

    private static Optional<Head> head(String text, QueryFields query) {
        try {
            return Optional.of(Head.parse(text));
        } catch (IllegalArgumentException notAHead) {
            query.refuse("head", "NOT_A_HEAD");
            return Optional.empty();
        }
    }
}
