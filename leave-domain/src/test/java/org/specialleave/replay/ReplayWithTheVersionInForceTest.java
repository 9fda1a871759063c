package org.specialleave.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.release.ReleasedPolicies;

/**
 * Random histories of several years, booked as the product books them: a ledger that holds, takes, releases and gives
 * back. A replay must see in them what was said then, and no difference under the version that was in force.
 */
class ReplayWithTheVersionInForceTest {
    private static final int PEOPLE = 1_000;
    private static final Policies RELEASED = new ReleasedPolicies().policies();
    private static final Assessor ASSESSOR = new Assessor(RELEASED);
    private static final List<String> TYPES = List.of(
            "CARERS",
            "CARERS",
            "CARERS",
            "BEREAVEMENT",
            "EMERGENCY_DOMESTIC",
            "DOMESTIC_CRISIS",
            "HOSPITAL_ATTENDANCE",
            "STATUTORY_CARERS",
            "JURY_SERVICE",
            "RESERVE_FORCES",
            "MAGISTRATE",
            "VOLUNTEERING",
            "CHILD_BEREAVEMENT");

    /** What was booked of one request and until when it was what. */
    private record Booked(HistoricalRequest request, Assessment said) {
        List<PriorLeave> rows(Instant at) {
            List<PriorLeave> rows = new ArrayList<>();
            for (HistoricalLine line : request.lines()) {
                for (HistoricalPart part : line.parts()) {
                    boolean open =
                            request.decidedAt() == null || request.decidedAt().isAfter(at);
                    boolean back = request.givenBackAt() != null
                            && !request.givenBackAt().isAfter(at);
                    if (part.minutes() > 0 && !open && !back && part.fate() != HistoricalPart.LineOutcome.NOT_GIVEN) {
                        rows.add(row(line, part.minutes(), part.pay()));
                    }
                }
            }
            if (request.decidedAt() == null || request.decidedAt().isAfter(at)) {
                for (AssessedLine part : said.lines()) {
                    if (part.minutes() > 0) {
                        rows.add(row(request.lines().get(part.asked()), part.minutes(), part.pay()));
                    }
                }
            }
            return rows;
        }

        private PriorLeave row(HistoricalLine line, int minutes, Pay pay) {
            return new PriorLeave(
                    request.leaveType(),
                    line.asked().date(),
                    minutes,
                    pay == Pay.UNPAID ? Pay.UNPAID : Pay.PAID,
                    line.asked().shiftMinutes());
        }
    }

    private final Random random = new Random(20261121);

    private List<Booked> history(ContractHours contract) {
        List<Booked> history = new ArrayList<>();
        LocalDate on = LocalDate.parse("2024-05-01").plusDays(random.nextInt(200));
        for (int count = 1 + random.nextInt(14); count > 0; count--) {
            on = on.plusDays(1 + random.nextInt(60));
            Instant at = on.atTime(9, random.nextInt(60)).atZone(TrustTime.ZONE).toInstant();
            String type = TYPES.get(random.nextInt(TYPES.size()));
            List<RequestedLine> lines = new ArrayList<>();
            LocalDate day = on.plusDays(type.equals("VOLUNTEERING") ? 30 : random.nextInt(20));
            for (int days = 1 + random.nextInt(6); days > 0; days--) {
                int minutes = random.nextInt(4) == 0 ? 225 : 450;
                Pay asked = random.nextInt(6) == 0 ? Pay.UNPAID : null;
                lines.add(new RequestedLine(day, minutes, 450, asked, null, null));
                day = day.plusDays(1 + random.nextInt(3));
            }
            Circumstances told = told(type, on);
            List<PriorLeave> taken = new ArrayList<>();
            history.forEach(earlier -> taken.addAll(earlier.rows(at)));
            Assessment said = ASSESSOR.assess(new LeaveFacts(type, at, contract, taken, lines, told, List.of()));
            if (!said.blocked()) {
                history.add(new Booked(booked("SL-" + history.size(), type, at, told, lines, said), said));
            }
        }
        return history;
    }

    private Circumstances told(String type, LocalDate on) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (type.equals("CARERS") && random.nextBoolean()) {
            told.put("linkedShifts", BigDecimal.valueOf(random.nextInt(4)));
        }
        if (type.equals("CHILD_BEREAVEMENT") && random.nextBoolean()) {
            told.put("dateOfDeath", on.minusDays(random.nextInt(30)));
        }
        return new Circumstances(told);
    }

    private HistoricalRequest booked(
            String reference, String type, Instant at, Circumstances told, List<RequestedLine> asked, Assessment said) {
        int kind = random.nextInt(10);
        boolean open = kind == 0;
        boolean refused = kind == 1 || kind == 2;
        boolean back = kind == 3;
        Instant decided = open ? null : at.plusSeconds(random.nextInt(40) * 86_400L);
        List<HistoricalLine> lines = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            List<HistoricalPart> parts = new ArrayList<>();
            for (AssessedLine part : said.lines()) {
                if (part.asked() == index) {
                    boolean given = !open && !refused && random.nextInt(8) > 0;
                    Pay pay = part.pay() == Pay.AT_DISCRETION && given
                            ? random.nextBoolean() ? Pay.PAID : Pay.UNPAID
                            : part.pay();
                    HistoricalPart.LineOutcome fate = open
                            ? HistoricalPart.LineOutcome.OPEN
                            : !given
                                    ? HistoricalPart.LineOutcome.NOT_GIVEN
                                    : back ? HistoricalPart.LineOutcome.GIVEN_BACK : HistoricalPart.LineOutcome.GIVEN;
                    parts.add(new HistoricalPart(part.minutes(), pay, fate, part.policyVersion()));
                }
            }
            lines.add(new HistoricalLine(asked.get(index), parts));
        }
        lines.sort(java.util.Comparator.comparing(line -> line.asked().date()));
        return new HistoricalRequest(
                reference,
                false,
                type,
                Asked.JOB,
                at,
                decided,
                back ? decided.plusSeconds(86_400L * 20) : null,
                null,
                told,
                lines,
                true);
    }

    private static HistoricalPerson person(ContractHours contract, List<Booked> history) {
        return new HistoricalPerson(
                Map.of(Asked.JOB, new HistoricalJob(contract, List.of(), Set.of(Asked.JOB), null)),
                history.stream().map(Booked::request).toList());
    }

    @Test
    void inThousandsOfHistories() {
        int requests = 0;
        int otherwise = 0;
        PolicyPack other = Asked.candidate(
                "LPT-9",
                "2030-01-01",
                "figure: 1 working week\n  per: each leave year\n  clause: 5.8",
                "figure: 18.75 h pro rata\n  per: each leave year\n  clause: 5.8");
        for (int person = 0; person < PEOPLE; person++) {
            ContractHours contract = ContractHours.of(
                    450 * (1 + random.nextInt(5)),
                    2250,
                    List.of(new ContractHours.Change(
                            LocalDate.parse("2024-06-01").plusDays(random.nextInt(700)), 2250)));
            List<Booked> history = history(contract);
            HistoricalPerson real = person(contract, history);
            for (PolicyPack inForce : RELEASED.packs()) {
                Replay replay = new Replay(RELEASED, inForce, HourlyCosts.NONE);
                List<Difference> differences = new ArrayList<>();
                replay.replay(real, differences::add);
                assertThat(differences)
                        .as("person %d under %s", person, inForce.version())
                        .isEmpty();
                assertThat(replay.totals().all().after())
                        .isEqualTo(replay.totals().all().before());
                assertThat(replay.asItIs(real))
                        .as("what was said to person %d", person)
                        .isEqualTo(history.stream().map(Booked::said).toList());
            }
            Replay changed = new Replay(RELEASED, other, HourlyCosts.NONE);
            changed.replay(real, difference -> {});
            requests += changed.totals().all().requests();
            otherwise += changed.totals().all().decidedOtherwise();
        }
        assertThat(requests).isGreaterThan(4_000);
        assertThat(otherwise).as("a smaller cap is noticed").isGreaterThan(300);
    }
}
