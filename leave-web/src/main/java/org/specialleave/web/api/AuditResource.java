package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
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

    /** For the container. */
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
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add("whole", found.whole())
                .add("sealed", found.sealed())
                .add("waiting", found.waiting())
                .add("head", found.head().toString());
        return JsonAnswer.ok(JsonAnswer.add(answer, "brokenAt", found.brokenAt().orElse(null)))
                .build();
    }

    private static Optional<Head> head(String text, QueryFields query) {
        try {
            return Optional.of(Head.parse(text));
        } catch (IllegalArgumentException notAHead) {
            query.refuse("head", "NOT_A_HEAD");
            return Optional.empty();
        }
    }
}
