package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.settings.DatedProfile;
import org.specialleave.settings.ManageTrustProfile;
import org.specialleave.settings.TrustProfile;
import org.specialleave.settings.TrustProfile.Address;
import org.specialleave.settings.TrustProfile.Contact;
import org.specialleave.settings.TrustProfile.Helpline;
import org.specialleave.web.page.Trust;

/** {@code /admin/settings}: what the trust says of itself, by date. */
@Path("admin/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminSettingsResource {
    private ManageTrustProfile settings;
    private Trust trust;

    protected AdminSettingsResource() {}

    /** With its use case, and with what the pages remember of it. */
    @Inject
    public AdminSettingsResource(ManageTrustProfile settings, Trust trust) {
        this.settings = settings;
        this.trust = trust;
    }

    /** What holds on a day, today where none is named. */
    @GET
    public Response view(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        LocalDate day = query.date("on").orElse(null);
        query.finish();
        return answer(settings.view(day));
    }

    /** Says what holds from a day on, all of it. */
    @PUT
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body) {
        long seen = EntityTags.ifMatch(ifMatch);
        Settings asked = body.as("TrustSettingsAsked", Settings.class);
        DatedProfile changed =
                Faults.done(TransactionRetry.of(() -> settings.change(asked.profile(), asked.from(), seen)));
        trust.changed();
        return answer(changed);
    }

    private static Response answer(DatedProfile dated) {
        return JsonAnswer.ok(dated)
                .header(HttpHeaders.ETAG, EntityTags.of(dated.version()))
                .build();
    }

    private record Settings(
            LocalDate from,
            String name,
            Contact hr,
            Contact payroll,
            List<Helpline> helplines,
            List<Address> addresses,
            ApprovalLevel managersAre) {
        /** What is left out is not said. */
        TrustProfile profile() {
            return new TrustProfile(
                    name,
                    Objects.requireNonNullElse(hr, Contact.EMPTY),
                    Objects.requireNonNullElse(payroll, Contact.EMPTY),
                    Objects.requireNonNullElse(helplines, List.of()),
                    Objects.requireNonNullElse(addresses, List.of()),
                    managersAre);
        }
    }
}
