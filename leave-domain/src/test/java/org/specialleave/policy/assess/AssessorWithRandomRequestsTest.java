package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.POLICIES;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.Severity;

/** What holds for every request, tried with many made-up ones; the seed is fixed, so a failure comes again. */
class AssessorWithRandomRequestsTest {
    private static final int MANY = 4000;
    private static final List<LeaveType> TYPES = new ArrayList<>(POLICIES.typesOn(LocalDate.parse("2026-11-21")));
    private static final Assessor ASSESSOR = new Assessor(POLICIES);

    @Test
    void linesSumToWhatWasAskedAndKeepTheirDates() {
        each((facts, answer) -> {
            int[] minutes = new int[facts.lines().size()];
            for (AssessedLine line : answer.lines()) {
                minutes[line.asked()] += line.minutes();
                assertThat(line.date())
                        .isEqualTo(facts.lines().get(line.asked()).date());
                assertThat(line.minutes()).isGreaterThanOrEqualTo(0);
            }
            for (int at = 0; at < minutes.length; at++) {
                assertThat(minutes[at]).isEqualTo(facts.lines().get(at).minutes());
            }
            assertThat(answer.minutes(Pay.PAID) + answer.minutes(Pay.UNPAID) + answer.minutes(Pay.AT_DISCRETION))
                    .isEqualTo(facts.lines().stream()
                            .mapToInt(RequestedLine::minutes)
                            .sum());
        });
    }

    @Test
    void whatIsAskedUnpaidIsNeverPaidOrAtDiscretion() {
        each((facts, answer) -> answer.lines().forEach(line -> {
            if (facts.lines().get(line.asked()).pay() == Pay.UNPAID) {
                assertThat(line.pay()).isEqualTo(Pay.UNPAID);
            }
        }));
    }

    @Test
    void eachCodeComesOnceTheRouteRisesAndABlockHasNone() {
        each((facts, answer) -> {
            Set<String> codes = new HashSet<>(Asking.codes(answer));
            assertThat(codes).hasSameSizeAs(answer.findings());
            boolean block = answer.findings().stream().anyMatch(found -> found.severity() == Severity.BLOCK);
            boolean refer = answer.findings().stream().anyMatch(found -> found.severity() == Severity.REFER);
            assertThat(answer.blocked()).isEqualTo(block);
            assertThat(answer.outcome() == Outcome.REFERRED).isEqualTo(refer && !block);
            if (block) {
                assertThat(answer.route()).isEmpty();
                assertThat(answer.minutes(Pay.AT_DISCRETION)).isZero();
            } else {
                assertThat(answer.route())
                        .startsWith(ApprovalLevel.LINE_MANAGER)
                        .isSorted()
                        .doesNotHaveDuplicates();
                assertThat(answer.route().size() > 1).isEqualTo(refer);
            }
            answer.findings().forEach(found -> {
                Object minutes = found.parameters().get("minutes");
                if (minutes != null) {
                    assertThat((Integer) minutes).isPositive();
                }
            });
        });
    }

    @Test
    void theOrderOfTakenRowsAndOfDatesDoesNotMatter() {
        Random order = new Random(7);
        each((facts, answer) -> {
            List<PriorLeave> taken = new ArrayList<>(facts.taken());
            Collections.shuffle(taken, order);
            List<RequestedLine> lines = new ArrayList<>(facts.lines());
            boolean distinct =
                    lines.stream().map(RequestedLine::date).distinct().count() == lines.size();
            if (distinct) {
                Collections.shuffle(lines, order);
            }
            LeaveFacts other = new LeaveFacts(
                    facts.leaveType(),
                    facts.requestedAt(),
                    facts.contract(),
                    taken,
                    lines,
                    facts.circumstances(),
                    facts.booked());
            Assessment same = ASSESSOR.assess(other);
            assertThat(Asking.lines(same)).isEqualTo(Asking.lines(answer));
            assertThat(same.findings()).isEqualTo(answer.findings());
            assertThat(same.entitlements()).isEqualTo(answer.entitlements());
            assertThat(same.route()).isEqualTo(answer.route());
        });
    }

    @Test
    void aDayThatIsNotWorkedChangesNothingElse() {
        each((facts, answer) -> {
            if (facts.lines().stream().allMatch(line -> line.minutes() == 0)) {
                return;
            }
            List<RequestedLine> lines = new ArrayList<>(facts.lines());
            lines.add(new RequestedLine(LocalDate.parse("2026-01-01"), 0, 450, null, null, null));
            LeaveFacts other = new LeaveFacts(
                    facts.leaveType(),
                    facts.requestedAt(),
                    facts.contract(),
                    facts.taken(),
                    lines,
                    facts.circumstances(),
                    facts.booked());
            Assessment same = ASSESSOR.assess(other);
            assertThat(same.findings()).isEqualTo(answer.findings());
            assertThat(same.entitlements()).isEqualTo(answer.entitlements());
            assertThat(same.lines()).containsAll(answer.lines());
        });
    }

    @Test
    void paidMinutesStayWithinEveryFigureThatLimitsThem() {
        each((facts, answer) -> {
            if (answer.blocked()) {
                return;
            }
            for (Entitlement row : answer.entitlements()) {
                boolean limits = row.name().equals("SPECIAL_LEAVE_CAP")
                        || row.name().equals("BEREAVEMENT")
                        || row.name().equals("RESERVE_FORCES");
                if (limits && facts.contract().stretches().size() == 1) {
                    int paid = answer.lines().stream()
                            .filter(line -> line.leaveYear().equals(row.period()) && line.pay() == Pay.PAID)
                            .mapToInt(AssessedLine::minutes)
                            .sum();
                    assertThat(paid).isLessThanOrEqualTo(Math.max(0, row.entitledMinutes() - row.takenMinutes()));
                }
                assertThat(row.leftMinutes()).isGreaterThanOrEqualTo(0);
            }
        });
    }

    @Test
    void everyFindingRestsOnAClause() {
        each((facts, answer) -> answer.findings()
                .forEach(found -> assertThat(found.clause() == null)
                        .isEqualTo(found.code().equals("TYPE_NOT_IN_FORCE"))));
    }

    private static void each(BiConsumer<LeaveFacts, Assessment> check) {
        Random random = new Random(20261121);
        for (int at = 0; at < MANY; at++) {
            LeaveFacts facts = facts(random);
            check.accept(facts, ASSESSOR.assess(facts));
        }
    }

    static LeaveFacts facts(Random random) {
        LeaveType type = TYPES.get(random.nextInt(TYPES.size()));
        List<RequestedLine> lines = new ArrayList<>();
        for (int at = random.nextInt(6); at >= 0; at--) {
            int shift = 30 + random.nextInt(700);
            int minutes = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(shift);
            lines.add(new RequestedLine(day(random, 200), minutes, shift, pay(random), null, null));
        }
        List<PriorLeave> taken = new ArrayList<>();
        for (int at = random.nextInt(4); at > 0; at--) {
            String code = random.nextBoolean()
                    ? type.code()
                    : TYPES.get(random.nextInt(TYPES.size())).code();
            taken.add(new PriorLeave(code, day(random, 600), random.nextInt(2500), pay(random)));
        }
        return new LeaveFacts(
                type.code(),
                Instant.parse("2026-11-21T09:00:00Z"),
                contract(random),
                taken,
                lines,
                circumstances(random, type),
                List.of());
    }

    private static ContractHours contract(Random random) {
        List<ContractHours.Change> changes = new ArrayList<>();
        for (int at = random.nextInt(3); at > 0; at--) {
            changes.add(new ContractHours.Change(day(random, 200), random.nextInt(4) == 0 ? 0 : random.nextInt(2500)));
        }
        Integer week = changes.isEmpty() || random.nextBoolean() ? random.nextInt(2500) : null;
        return ContractHours.of(week, 2250, changes);
    }

    private static Circumstances circumstances(Random random, LeaveType type) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Circumstance circumstance : type.circumstances().values()) {
            if (random.nextBoolean()) {
                told.put(circumstance.name(), value(random, circumstance));
            }
        }
        return new Circumstances(told);
    }

    private static Object value(Random random, Circumstance circumstance) {
        return switch (circumstance.kind()) {
            case YES_NO -> random.nextBoolean();
            case WHOLE_NUMBER -> random.nextInt(40);
            case NUMBER -> BigDecimal.valueOf(random.nextInt(400), 2);
            case DATE -> day(random, 500);
            case INSTANT -> Instant.parse("2026-11-20T09:00:00Z");
            case CHOICE -> circumstance.choices().get(0);
            case NAME -> "LOCAL_AUTHORITY";
        };
    }

    private static LocalDate day(Random random, int around) {
        return LocalDate.parse("2026-11-21").plusDays(random.nextInt(2 * around) - around);
    }

    private static Pay pay(Random random) {
        int at = random.nextInt(4);
        return at == 0 ? Pay.UNPAID : at == 1 ? Pay.PAID : null;
    }
}
