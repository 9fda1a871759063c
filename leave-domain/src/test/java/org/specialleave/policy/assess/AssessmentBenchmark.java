package org.specialleave.policy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.release.ReleasedPolicies;

/**
 * How long the core takes to say what the policy says, on one core: {@code mvn -Pbench -pl leave-domain}.
 *
 * <p>The facts stand ready; each call assesses them from the start, with the packs that come with the product.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(2)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessmentBenchmark {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final int SHIFT = 450;

    private final Assessor assessor = new Assessor(new ReleasedPolicies().policies());
    private final LeaveFacts usual = facts("CARERS", 1, 10, Map.of());
    private final LeaveFacts three = facts("CARERS", 3, 10, Map.of("linkedShifts", java.math.BigDecimal.ONE));
    private final LeaveFacts statutory = facts("STATUTORY_CARERS", 2, 10, Map.of());
    private final LeaveFacts longer = facts("BEREAVEMENT", 20, 60, Map.of());

    /** Somebody of a full-time week that changed once, with leave taken every other week of the year before. */
    private static LeaveFacts facts(String type, int days, int taken, Map<String, Object> told) {
        ContractHours contract =
                ContractHours.of(1350, 2250, List.of(new ContractHours.Change(MONDAY.minusMonths(7), 2250)));
        List<RequestedLine> lines = new ArrayList<>();
        for (LocalDate day = MONDAY; lines.size() < days; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                lines.add(new RequestedLine(day, SHIFT, SHIFT, null, null, null));
            }
        }
        List<String> types = List.of("CARERS", "BEREAVEMENT", "HOSPITAL_ATTENDANCE", "CARERS", type);
        List<PriorLeave> rows = new ArrayList<>();
        for (int row = 0; row < taken; row++) {
            String code = types.get(row % types.size());
            boolean paid = code.equals("CARERS") || code.equals("BEREAVEMENT");
            rows.add(new PriorLeave(code, MONDAY.minusDays(14L * (row % 25 + 1)), 180, paid ? Pay.PAID : Pay.UNPAID));
        }
        return new LeaveFacts(
                type, Instant.parse("2026-11-02T09:00:00Z"), contract, rows, lines, new Circumstances(told), List.of());
    }

    /** The usual request: one day of carer's leave after a year with ten rows of leave. */
    @Benchmark
    public Assessment oneDayOfCarersLeave() {
        return assessor.assess(usual);
    }

    /** Three days of carer's leave in an incident with a shift before, so that a limit falls inside them. */
    @Benchmark
    public Assessment threeDaysOfCarersLeave() {
        return assessor.assess(three);
    }

    /** Two days of statutory carer's leave, which is measured over any twelve months. */
    @Benchmark
    public Assessment twoDaysOfStatutoryLeave() {
        return assessor.assess(statutory);
    }

    /** Four weeks of bereavement leave after sixty rows: beyond the figure and the cap. */
    @Benchmark
    public Assessment fourWeeksOfBereavementLeave() {
        return assessor.assess(longer);
    }
}
