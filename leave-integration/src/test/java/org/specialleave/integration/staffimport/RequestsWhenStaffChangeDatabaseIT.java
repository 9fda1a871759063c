package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.integration.demonstration.Demonstration;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.Action;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LineState;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.action.RequestAction;
import org.specialleave.request.query.ListRequests.Scope;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;
import org.specialleave.staff.StaffImport;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.UseCases;

/** What becomes of requests when staff files change who decides, and the facts that a decision rests on. */
class RequestsWhenStaffChangeDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), TrustTime.ZONE);
    private static final String FULL = "GO_431_SLV_GOF_20261120_00000001.DAT";
    private static final String HR = "20000012";
    private static final LocalDate APPOINTED = LocalDate.of(2020, 4, 1);
    private static final List<String> CALLERS =
            List.of("20000001", "20000002", "20000003", "20000004", "20000005", "HR");

    private final EmbeddedDatabase database = new EmbeddedDatabase();
    private final Map<String, String> references = new HashMap<>();
    private ImportingTrust trust;
    private List<String> mayAct = List.of();

    @BeforeEach
    void aTrustWithItsStaff() throws IOException {
        database.beforeAll(null);
        trust = new ImportingTrust(
                database,
                CLOCK,
                em -> new UseCases(em, new Caller("hr-systems", null, Set.of(Roles.HR_SYSTEMS)), CLOCK)
                        .routes.review());
        try (InputStream full = Demonstration.class.getResourceAsStream("/demonstration/" + FULL)) {
            assertThat(trust.take(FULL, full).outcome()).isEqualTo(StaffImport.Outcome.IMPORTED);
        }
        trust.set(settings -> settings.appoint("20000003", "2000", ApprovalLevel.SENIOR_MANAGER, APPOINTED));
        trust.set(settings -> settings.appoint("20000002", "2000", ApprovalLevel.HEAD_OF_SERVICE, APPOINTED));
        trust.set(settings -> settings.appoint("20000001", "1000", ApprovalLevel.DIRECTOR, APPOINTED));
    }

    @AfterEach
    void drop() {
        database.afterAll(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K3-1-decider-leaves",
                "K3-2-post-ends",
                "K4-1-head-of-service",
                "K4-2-director",
                "K8-1-hours-cut-route-grows",
                "K8-2-hours-cut-accepted",
                "K8-3-left-in-between"
            })
    void goesOnAsTheSituationSays(String situation) throws IOException {
        try (InputStream in = resource(situation, "case.json");
                JsonReader reader = Json.createReader(in)) {
            for (JsonObject step : reader.readObject().getJsonArray("steps").getValuesAs(JsonObject.class)) {
                JsonObject expect = step.getJsonObject("expect");
                if (step.containsKey("import")) {
                    take(situation, step.getString("import"), expect);
                } else if (step.containsKey("ask")) {
                    ask(step, expect);
                } else if (step.containsKey("holders")) {
                    holders(references.get(step.getString("holders")), expect);
                } else {
                    act(step, expect);
                }
            }
        }
    }

    private static InputStream resource(String situation, String name) {
        return RequestsWhenStaffChangeDatabaseIT.class.getResourceAsStream("/situations/" + situation + "/" + name);
    }

    private void take(String situation, String file, JsonObject expect) throws IOException {
        try (InputStream content = resource(situation, file)) {
            StaffImport taken = trust.take(file, content);
            assertThat(taken.outcome().name()).as(taken.why()).isEqualTo(expect.getString("outcome"));
            assertThat(taken.refusedRows()).isEmpty();
        }
    }

    private void ask(JsonObject step, JsonObject expect) {
        JsonObject asked = step.getJsonObject("ask");
        List<RequestedDay> days = new ArrayList<>();
        for (JsonObject line : asked.getJsonArray("lines").getValuesAs(JsonObject.class)) {
            days.add(new RequestedDay(
                    LocalDate.parse(line.getString("date")),
                    line.getInt("minutes"),
                    line.getInt("shiftMinutes"),
                    null,
                    null,
                    null));
        }
        LeaveApplication leave = new LeaveApplication(
                asked.getString("assignmentNumber"), asked.getString("leaveType"), days, Circumstances.NONE, false);
        boolean forSomebody = !step.getString("by").equals(step.getString("for"));
        RequestView made = as(step.getString("by"), house -> house.actions.submitNew(leave, null, forSomebody));
        references.put(step.getString("as"), made.reference());
        assertThat(made.route()).extracting(ApprovalLevel::name).isEqualTo(strings(expect.getJsonArray("route")));
    }

    private void holders(String reference, JsonObject expect) {
        RequestView seen = as("HR", house -> house.view.view(reference));
        if (expect.containsKey("level")) {
            assertThat(seen.waitsFor().name()).isEqualTo(expect.getString("level"));
        }
        List<String> callers = new ArrayList<>(CALLERS);
        expect.values().stream()
                .filter(JsonArray.class::isInstance)
                .flatMap(value -> strings((JsonArray) value).stream())
                .filter(caller -> !callers.contains(caller))
                .forEach(callers::add);
        mayAct = callers.stream().filter(caller -> finds(caller, reference)).toList();
        if (expect.containsKey("mayAct")) {
            assertThat(mayAct).containsAll(strings(expect.getJsonArray("mayAct")));
        }
        if (expect.containsKey("mayNotAct")) {
            assertThat(mayAct).doesNotContainAnyElementsOf(strings(expect.getJsonArray("mayNotAct")));
        }
        if (expect.containsKey("mayActAtLeastOneOf")) {
            assertThat(mayAct).containsAnyElementsOf(strings(expect.getJsonArray("mayActAtLeastOneOf")));
        }
    }

    /** Whether it stands in the list of what the caller has to decide, with the actions to do so. */
    private boolean finds(String caller, String reference) {
        return as(caller, house -> {
            boolean listed = house.list.list(Scope.TO_DECIDE, RequestFilter.first(50)).items().stream()
                    .map(RequestRow::reference)
                    .anyMatch(reference::equals);
            if (!listed) {
                return false;
            }
            Set<Action> actions = house.view.view(reference).actions();
            assertThat(actions).contains(Action.REFUSE).containsAnyOf(Action.GRANT, Action.ENDORSE);
            return true;
        });
    }

    private void act(JsonObject step, JsonObject expect) {
        String reference = references.get(step.getString("on"));
        String by = step.getString("by").equals("whoever may act") ? mayAct.get(0) : step.getString("by");
        RequestAction action = action(step.getString("act"), step.getJsonObject("body"));
        if (expect.getInt("status") == 200) {
            RequestView then = as(by, house -> house.actions.perform(reference, version(house, reference), action));
            assertThat(then.state().name()).isEqualTo(expect.getString("state"));
            if (expect.containsKey("route")) {
                assertThat(then.route())
                        .extracting(ApprovalLevel::name)
                        .isEqualTo(strings(expect.getJsonArray("route")));
            }
            if (expect.containsKey("minutes")) {
                expect.getJsonObject("minutes")
                        .forEach((pay, minutes) -> assertThat(granted(then, Pay.valueOf(pay)))
                                .isEqualTo(Integer.parseInt(minutes.toString())));
            }
            return;
        }
        ConflictException conflict = catchThrowableOfType(
                ConflictException.class,
                () -> as(by, house -> house.actions.perform(reference, version(house, reference), action)));
        boolean changed = expect.getInt("status") == 409;
        assertThat(conflict.reason())
                .isEqualTo(changed ? ConflictException.Reason.FACTS_CHANGED : ConflictException.Reason.BLOCKED);
        Assessment now = (Assessment) conflict.parameters().get("assessment");
        assertMatches(now, changed ? expect.getJsonObject("assessment") : expect);
    }

    private static long version(UseCases house, String reference) {
        return house.view.view(reference).version();
    }

    private static RequestAction action(String name, JsonObject body) {
        boolean accept = body.getBoolean("acceptChanged", false);
        return name.equals("grant")
                ? new Grant(List.of(), body.getString("cover", null), body.getString("reason", null), null, accept)
                : new Refuse(RefusalGround.valueOf(body.getString("ground")), body.getString("reason"), null);
    }

    private static int granted(RequestView view, Pay pay) {
        return view.lines().stream()
                .filter(line -> line.state() == LineState.GRANTED && line.pay() == pay)
                .mapToInt(RequestView.Line::minutes)
                .sum();
    }

    private static void assertMatches(Assessment now, JsonObject expect) {
        if (expect.containsKey("outcome")) {
            assertThat(now.outcome().name()).isEqualTo(expect.getString("outcome"));
        }
        if (expect.containsKey("route")) {
            assertThat(now.route()).extracting(ApprovalLevel::name).isEqualTo(strings(expect.getJsonArray("route")));
        }
        Map<String, Pay> minutes =
                Map.of("paidMinutes", Pay.PAID, "unpaidMinutes", Pay.UNPAID, "atDiscretionMinutes", Pay.AT_DISCRETION);
        minutes.forEach((name, pay) -> {
            if (expect.containsKey(name)) {
                assertThat(now.lines().stream()
                                .filter(line -> line.pay() == pay)
                                .mapToInt(AssessedLine::minutes)
                                .sum())
                        .as(name)
                        .isEqualTo(expect.getInt(name));
            }
        });
        if (expect.containsKey("findings")) {
            for (JsonObject finding : expect.getJsonArray("findings").getValuesAs(JsonObject.class)) {
                assertThat(now.findings()).extracting(Finding::code).contains(finding.getString("code"));
            }
        }
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private <T> T as(String employee, Function<UseCases, T> work) {
        String number = employee.equals("HR") ? HR : employee;
        return database.inTransaction(em -> {
            Person person = new Staff(em).personByEmployeeNumber(number).orElseThrow();
            Set<String> roles = employee.equals("HR") ? Set.of(Roles.STAFF, Roles.HR) : Set.of(Roles.STAFF);
            return work.apply(new UseCases(em, new Caller("account-" + number, person.id(), roles), CLOCK));
        });
    }
}
