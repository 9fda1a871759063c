package org.specialleave.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.pack.PackLoader;

/**
 * The figures of balances and record sheets are those that an assessment of a further request would use, whatever was
 * booked before and however the trust counts when hours change (D11); tried with many made-up histories of a fixed
 * seed.
 */
class BalancesAndAssessmentsAgreeTest {
    private static final int MANY = 1500;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LeaveYear YEAR = new LeaveYear(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31"));
    private static final List<String> TYPES = List.of(
            "CARERS",
            "EMERGENCY_DOMESTIC",
            "DOMESTIC_CRISIS",
            "BEREAVEMENT",
            "CHILD_BEREAVEMENT",
            "HOSPITAL_ATTENDANCE",
            "RESERVE_FORCES",
            "VOLUNTEERING",
            "JURY_SERVICE",
            "STATUTORY_CARERS");
    private static final Map<String, String> ASKED = Map.of("SPECIAL_LEAVE_CAP", "CARERS");

    @ParameterizedTest
    @EnumSource(PolicyTerms.ChangeOfHours.class)
    void forAnyHistory(PolicyTerms.ChangeOfHours setting) {
        agree(policies(setting), "STATUTORY_CARERS");
    }

    @Test
    void forFiguresInDaysAndInTwelveMonthsOnEnd() {
        String own = pack("LPT-8.yaml");
        int bereavement = own.indexOf("\n  BEREAVEMENT:");
        String inDays = own.substring(0, bereavement)
                + own.substring(bereavement)
                        .replaceFirst("amount: 1 working week\n      per: each leave year", """
                                amount: 5 days
                                      per: the 12 months ending on the line""")
                        .replaceFirst("amount: 15 h pro rata", "amount: 2 days");
        assertThat(inDays).contains("amount: 5 days\n      per: the 12 months", "amount: 2 days");
        agree(
                new Policies(List.of(
                        PackLoader.load("LPT-8.yaml", inDays),
                        PackLoader.load("CLR-2024.yaml", pack("CLR-2024.yaml")))),
                "STATUTORY_CARERS",
                "BEREAVEMENT");
    }

    /**
     * Compares every figure of many histories.
     *
     * @param rolling the figures of twelve months on end
     */
    private static void agree(Policies policies, String... rolling) {
        Random random = new Random(20261121);
        int compared = 0;
        for (int at = 0; at < MANY; at++) {
            ContractHours contract = contract(random);
            List<RecordedLeave> booked = bookings(random);
            LocalDate opens = TODAY.minusDays(random.nextInt(500));
            LocalDate day = LeaveYearCalculator.day(contract, YEAR, TODAY);
            LeaveYearCalculator reckoner = new LeaveYearCalculator(
                    policies, contract, YEAR, TODAY, read(policies, booked, day), List.of(), List.of());
            if (contract.on(day).isEmpty()) {
                continue;
            }
            List<Balance> balances = reckoner.balances(List.of(new Window("CHILD_BEREAVEMENT", opens, null)));
            for (String figure : List.of(
                    "SPECIAL_LEAVE_CAP",
                    "BEREAVEMENT",
                    "HOSPITAL_ATTENDANCE",
                    "RESERVE_FORCES",
                    "VOLUNTEERING",
                    "STATUTORY_CARERS",
                    "CHILD_BEREAVEMENT")) {
                Optional<Balance> balance = balances.stream()
                        .filter(one -> one.name().equals(figure))
                        .findFirst();
                Optional<Entitlement> row = assessed(
                        policies,
                        contract,
                        booked,
                        figure,
                        lastDay(figure, Set.of(rolling), day, booked, opens),
                        opens);
                assertThat(balance.isPresent()).as(figure).isEqualTo(row.isPresent());
                if (balance.isPresent()) {
                    same(balance.get(), row.get());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5 * MANY);
    }

    /** What the balances are told of all that is booked. */
    private static List<RecordedLeave> read(Policies policies, List<RecordedLeave> booked, LocalDate day) {
        List<String> ofNoYear = LeaveYearCalculator.typesOfNoYear(policies, day);
        LocalDate first = LeaveYearCalculator.firstDayThatCounts(YEAR);
        return booked.stream()
                .filter(one -> !one.date().isBefore(first) || ofNoYear.contains(one.leaveType()))
                .toList();
    }

    private static void same(Balance balance, Entitlement row) {
        assertThat(balance.period()).isEqualTo(row.period());
        // What a figure in days comes to in minutes is rounded with the minute that the further request adds.
        boolean inDays = row.reckoning().figure().endsWith("days");
        assertThat(balance.entitledMinutes()).isCloseTo(row.entitledMinutes(), within(inDays ? 1 : 0));
        assertThat(balance.takenMinutes() + balance.heldMinutes())
                .as(balance.name())
                .isEqualTo(row.takenMinutes());
        Explanation explanation = balance.explanation();
        assertThat(explanation.reckoning()).isEqualTo(row.reckoning());
        assertThat(explanation.uses().stream()
                        .mapToInt(Explanation.Use::countedMinutes)
                        .sum())
                .isEqualTo(row.takenMinutes());
        if (!explanation.uses().isEmpty()) {
            assertThat(explanation.uses().get(explanation.uses().size() - 1).leftMinutes())
                    .isEqualTo(balance.leftMinutes());
        }
    }

    private static Optional<Entitlement> assessed(
            Policies policies,
            ContractHours contract,
            List<RecordedLeave> booked,
            String figure,
            LocalDate day,
            LocalDate opens) {
        String type = ASKED.getOrDefault(figure, figure);
        Circumstances told =
                type.equals("CHILD_BEREAVEMENT") ? new Circumstances(Map.of("dateOfDeath", opens)) : Circumstances.NONE;
        LeaveFacts facts = new LeaveFacts(
                type,
                TODAY.atStartOfDay(TrustTime.ZONE).toInstant(),
                contract,
                taken(booked),
                List.of(new RequestedLine(day, 1, 450, null, null, null)),
                told,
                List.of());
        return new Assessor(policies)
                .assess(facts).entitlements().stream()
                        .filter(row -> row.name().equals(figure))
                        .findFirst();
    }

    /** As the ledger tells an assessment: a row for each type, day and pay. */
    private static List<PriorLeave> taken(List<RecordedLeave> booked) {
        Map<String, PriorLeave> rows = new LinkedHashMap<>();
        for (RecordedLeave booking : booked) {
            rows.merge(
                    booking.leaveType() + booking.date() + booking.counted() + booking.shiftMinutes(),
                    booking.row(),
                    (one, other) -> new PriorLeave(
                            one.leaveType(),
                            one.date(),
                            one.minutes() + other.minutes(),
                            one.pay(),
                            one.shiftMinutes()));
        }
        return List.copyOf(rows.values());
    }

    private static LocalDate lastDay(
            String figure, Set<String> rolling, LocalDate day, List<RecordedLeave> booked, LocalDate opens) {
        if (figure.equals("CHILD_BEREAVEMENT")) {
            LocalDate closes = opens.plusDays(392);
            return day.isAfter(closes) ? closes : day.isBefore(opens) ? opens : day;
        }
        return rolling.contains(figure) && day.equals(TODAY)
                ? booked.stream()
                        .filter(booking -> booking.leaveType().equals(figure))
                        .map(RecordedLeave::date)
                        .filter(date -> date.isAfter(day))
                        .max(Comparator.naturalOrder())
                        .orElse(day)
                : day;
    }

    private static List<RecordedLeave> bookings(Random random) {
        List<RecordedLeave> bookings = new ArrayList<>();
        for (int at = random.nextInt(40); at > 0; at--) {
            LocalDate date = TODAY.plusDays(random.nextInt(1500) - 1200);
            // The same day again now and then: parts of a shift round together.
            LocalDate day = !bookings.isEmpty() && random.nextInt(3) == 0
                    ? bookings.get(bookings.size() - 1).date()
                    : date;
            Pay pay = random.nextInt(4) == 0 ? Pay.UNPAID : Pay.PAID;
            String type = TYPES.get(random.nextInt(TYPES.size()));
            bookings.add(booking(at, type, day, 1 + random.nextInt(700), pay, random.nextBoolean(), false));
        }
        bookings.sort(Comparator.comparing(RecordedLeave::date));
        return bookings;
    }

    static RecordedLeave booking(
            long line, String type, LocalDate date, int minutes, Pay pay, boolean taken, boolean confidential) {
        Instant asked = Instant.parse("2026-04-01T09:00:00Z");
        return new RecordedLeave(
                line,
                "SL-" + line,
                type,
                "10000006",
                date,
                null,
                null,
                minutes,
                pay,
                pay,
                taken,
                confidential,
                asked,
                null,
                null,
                null,
                shift(line),
                null,
                false);
    }

    /** Shifts of several lengths, and now and then one that is not known. */
    private static int shift(long line) {
        return (int) (line % 3) * 345;
    }

    private static ContractHours contract(Random random) {
        List<ContractHours.Change> changes = new ArrayList<>();
        for (int at = random.nextInt(4); at > 0; at--) {
            LocalDate from = TODAY.plusDays(random.nextInt(500) - 350);
            changes.add(new ContractHours.Change(from, random.nextInt(8) == 0 ? 0 : random.nextInt(2500)));
        }
        Integer week = changes.isEmpty() || random.nextBoolean() ? random.nextInt(2500) : null;
        return ContractHours.of(week, 2250, changes);
    }

    static Policies policies(PolicyTerms.ChangeOfHours setting) {
        String own = pack("LPT-8.yaml");
        assertThat(own).contains("setting: HOURS_ON_THE_DAY");
        return new Policies(List.of(
                PackLoader.load("LPT-8.yaml", own.replace("setting: HOURS_ON_THE_DAY", "setting: " + setting)),
                PackLoader.load("CLR-2024.yaml", pack("CLR-2024.yaml"))));
    }

    private static String pack(String file) {
        try (InputStream in = BalancesAndAssessmentsAgreeTest.class.getResourceAsStream("/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
