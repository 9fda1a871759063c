package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.LinkedHashMap;
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
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.record.Balance;
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
        List<TypeAnswer> items =
                types.stream().map(type -> TypeAnswer.of(type, language, mine)).toList();
        return JsonAnswer.ok(new TypesOn(on, items)).build();
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

    private record TypesOn(LocalDate on, List<TypeAnswer> items) {}

    /** A type of leave with the figures of the caller. */
    record TypeAnswer(
            String code,
            String name,
            String about,
            Section section,
            List<String> clauses,
            String policyVersion,
            Pay pay,
            boolean refusable,
            List<CircumstanceAnswer> circumstances,
            List<OwnFigure> figures) {
        static TypeAnswer of(LeaveType type, String language, List<BalanceSheet> mine) {
            TypeWords words = type.words(language);
            Set<String> names =
                    type.entitlements().stream().map(EntitlementRule::name).collect(Collectors.toSet());
            return new TypeAnswer(
                    type.code(),
                    words.name(),
                    words.about(),
                    type.section(),
                    type.clauses(),
                    type.policyVersion(),
                    type.pay().own(),
                    type.refusable(),
                    type.circumstances().values().stream()
                            .map(circumstance -> CircumstanceAnswer.of(circumstance, language))
                            .toList(),
                    mine.stream()
                            .flatMap(sheet -> sheet.balances().stream()
                                    .filter(balance -> names.contains(balance.name()))
                                    .map(balance -> new OwnFigure(balance, sheet.assignmentNumber())))
                            .toList());
        }
    }

    /** A figure without the rows of the ledger that it comes from. */
    private record OwnFigure(
            @JsonUnwrapped @JsonIgnoreProperties("rows") Balance balance, String assignmentNumber) {}

    /** What is asked of the situation; bounds of numbers alone, choices and how the pack says them of choices alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record CircumstanceAnswer(
            String name,
            Circumstance.Kind kind,
            String question,
            Integer atLeast,
            Integer atMost,
            List<String> choices,
            Map<String, String> answers) {
        static CircumstanceAnswer of(Circumstance asked, String language) {
            boolean number = asked.kind() == Circumstance.Kind.WHOLE_NUMBER || asked.kind() == Circumstance.Kind.NUMBER;
            boolean choice = asked.kind() == Circumstance.Kind.CHOICE;
            Map<String, String> answers = new LinkedHashMap<>();
            asked.choices().forEach(one -> asked.said(one, language).ifPresent(said -> answers.put(one, said)));
            return new CircumstanceAnswer(
                    asked.name(),
                    asked.kind(),
                    asked.questions().getOrDefault(language, asked.questions().get(ENGLISH)),
                    number ? asked.atLeast() : null,
                    number ? asked.atMost() : null,
                    choice ? asked.choices() : null,
                    choice ? answers : null);
        }
    }
}
