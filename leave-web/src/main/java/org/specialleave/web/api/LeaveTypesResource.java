package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.record.BalanceSheet;
import org.specialleave.record.Balances;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/** {@code GET /leave-types}: the types of the policy versions in force on a day. */
@Path("leave-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeaveTypesResource {
    private static final String ENGLISH = "en";

    private ReleasedPolicies released;
    private CurrentCaller currentCaller;
    private Staff staff;
    private Balances balances;
    private Clock clock;

    /** For the container. */
    protected LeaveTypesResource() {}

    /** With the policies, what tells the caller's own figures, and the clock that tells today. */
    @Inject
    public LeaveTypesResource(
            ReleasedPolicies released, CurrentCaller currentCaller, Staff staff, Balances balances, Clock clock) {
        this.released = released;
        this.currentCaller = currentCaller;
        this.staff = staff;
        this.balances = balances;
        this.clock = clock;
    }

    /** The types, the trust's own policy before what the law adds to it. */
    @GET
    public Response types(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        LocalDate on = query.date("on").orElse(TrustTime.today(clock));
        String language = query.text("language").orElse(ENGLISH);
        query.finish();
        Collection<LeaveType> types = released.policies().typesOn(on);
        List<BalanceSheet> mine = types.isEmpty() ? List.of() : mine(types, on);
        return JsonAnswer.ok(JSON.createObjectBuilder()
                        .add("on", on.toString())
                        .add("items", JsonAnswer.list(types, type -> type(type, language, mine))))
                .build();
    }

    /**
     * The caller's balances in the leave year of that day, an assignment each; none for an account that asks for no
     * leave.
     */
    private List<BalanceSheet> mine(Collection<LeaveType> types, LocalDate on) {
        Caller caller = currentCaller.caller();
        if (caller.personId() == null || !caller.isInRole(Roles.STAFF)) {
            return List.of();
        }
        String year = types.iterator().next().terms().leaveYear(on).label();
        List<Long> assignments = staff.assignmentsOf(caller.personId()).stream()
                .map(Assignment::id)
                .toList();
        Map<Long, Assignment> byId = staff.assignmentsById(assignments);
        return staff.detailsOn(assignments, on).stream()
                .map(detail -> balances.of(byId.get(detail.assignmentId()).number(), year))
                .toList();
    }

    private static JsonObject type(LeaveType type, String language, List<BalanceSheet> mine) {
        TypeWords words = type.words(language);
        return JSON.createObjectBuilder()
                .add("code", type.code())
                .add("name", words.name())
                .add("about", JsonAnswer.value(words.about()))
                .add("section", type.section().name())
                .add("clauses", JsonAnswer.names(type.clauses()))
                .add("policyVersion", type.policyVersion())
                .add("pay", type.pay().own().name())
                .add("refusable", type.refusable())
                .add(
                        "circumstances",
                        JsonAnswer.list(
                                type.circumstances().values(), circumstance -> circumstance(circumstance, language)))
                .add("figures", figures(type, mine))
                .build();
    }

    private static JsonArrayBuilder figures(LeaveType type, List<BalanceSheet> mine) {
        Set<String> names =
                type.entitlements().stream().map(EntitlementRule::name).collect(Collectors.toSet());
        JsonArrayBuilder figures = JSON.createArrayBuilder();
        for (BalanceSheet sheet : mine) {
            sheet.balances().stream()
                    .filter(balance -> names.contains(balance.name()))
                    .forEach(balance ->
                            figures.add(RecordJson.figure(balance).add("assignmentNumber", sheet.assignmentNumber())));
        }
        return figures;
    }

    /** How the policy pack says the choices; those that it leaves to the product are not in it. */
    private static JsonObjectBuilder answers(Circumstance circumstance, String language) {
        JsonObjectBuilder answers = JSON.createObjectBuilder();
        circumstance
                .choices()
                .forEach(choice -> circumstance.said(choice, language).ifPresent(said -> answers.add(choice, said)));
        return answers;
    }

    private static JsonObject circumstance(Circumstance circumstance, String language) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("name", circumstance.name())
                .add("kind", circumstance.kind().name());
        String question = circumstance
                .questions()
                .getOrDefault(language, circumstance.questions().get(ENGLISH));
        JsonAnswer.add(json, "question", question);
        switch (circumstance.kind()) {
            case WHOLE_NUMBER, NUMBER ->
                json.add("atLeast", circumstance.atLeast()).add("atMost", circumstance.atMost());
            case CHOICE ->
                json.add("choices", JsonAnswer.names(circumstance.choices()))
                        .add("answers", answers(circumstance, language));
            default -> {}
        }
        return json.build();
    }
}
