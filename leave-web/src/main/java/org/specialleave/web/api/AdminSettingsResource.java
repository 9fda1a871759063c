package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.Optional;
import org.specialleave.platform.TransactionRetry;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.settings.DatedProfile;
import org.specialleave.settings.ManageTrustProfile;
import org.specialleave.settings.TrustProfile;
import org.specialleave.settings.TrustProfile.Address;
import org.specialleave.settings.TrustProfile.Contact;
import org.specialleave.settings.TrustProfile.Helpline;

/** {@code /admin/settings}: what the trust says of itself, by date. */
@Path("admin/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminSettingsResource {
    private static final int LONGEST = 500;
    private static final int MOST = 20;

    private ManageTrustProfile settings;

    /** For the container. */
    protected AdminSettingsResource() {}

    /** With its use case. */
    @Inject
    public AdminSettingsResource(ManageTrustProfile settings) {
        this.settings = settings;
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
        JsonFields fields = body.object();
        LocalDate from = fields.date("from").orElse(null);
        TrustProfile profile = new TrustProfile(
                text(fields, "name"),
                contact(fields.object("hr")),
                contact(fields.object("payroll")),
                helplines(fields),
                addresses(fields),
                fields.oneOf(
                                "managersAre",
                                ApprovalLevel.SENIOR_MANAGER,
                                ApprovalLevel.HEAD_OF_SERVICE,
                                ApprovalLevel.DIRECTOR)
                        .orElse(null));
        fields.finish();
        return answer(Faults.done(TransactionRetry.of(() -> settings.change(profile, from, seen))));
    }

    private static Contact contact(Optional<JsonFields> fields) {
        return fields.map(contact -> new Contact(text(contact, "telephone"), text(contact, "email")))
                .orElse(Contact.EMPTY);
    }

    private static List<Helpline> helplines(JsonFields fields) {
        return fields.objects("helplines", 0, MOST).stream()
                .map(line -> new Helpline(text(line, "name"), text(line, "telephone"), text(line, "hours")))
                .toList();
    }

    private static List<Address> addresses(JsonFields fields) {
        return fields.objects("addresses", 0, MOST).stream()
                .map(line -> new Address(text(line, "name"), text(line, "address")))
                .toList();
    }

    private static String text(JsonFields fields, String name) {
        return fields.text(name, LONGEST).orElse(null);
    }

    private static Response answer(DatedProfile dated) {
        TrustProfile profile = dated.profile();
        JsonObjectBuilder json = JSON.createObjectBuilder();
        JsonAnswer.add(json, "from", dated.from());
        JsonAnswer.add(json, "name", profile.name());
        json.add("hr", json(profile.hr())).add("payroll", json(profile.payroll()));
        json.add("helplines", JsonAnswer.list(profile.helplines(), AdminSettingsResource::json));
        json.add("addresses", JsonAnswer.list(profile.addresses(), AdminSettingsResource::json));
        JsonAnswer.add(json, "managersAre", profile.managersAre());
        return JsonAnswer.ok(json.add("version", dated.version()))
                .header(HttpHeaders.ETAG, EntityTags.of(dated.version()))
                .build();
    }

    private static JsonObject json(Contact contact) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        JsonAnswer.add(json, "telephone", contact.telephone());
        return JsonAnswer.add(json, "email", contact.email()).build();
    }

    private static JsonObject json(Helpline line) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("name", line.name()).add("telephone", line.telephone());
        return JsonAnswer.add(json, "hours", line.hours()).build();
    }

    private static JsonObject json(Address line) {
        return JSON.createObjectBuilder()
                .add("name", line.name())
                .add("address", line.address())
                .build();
    }
}
