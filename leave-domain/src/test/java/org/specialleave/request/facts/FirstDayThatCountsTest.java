package org.specialleave.request.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.pack.PackLoader;

/** Leave before the first day that counts changes no answer; tried with made-up histories of a fixed seed. */
class FirstDayThatCountsTest {
    private static final int MANY = 4_000;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final int SHIFT = 450;

    @ParameterizedTest
    @ValueSource(strings = {"LPT-8,CLR-2024", "NTH-1,CLR-2024", "EVL-1"})
    void theAnswerIsThatOfAllLeave(String packs) {
        Policies policies = new Policies(Stream.of(packs.split(","))
                .map(name -> PackLoader.load(name + ".yaml", pack(name)))
                .toList());
        List<String> types =
                policies.typesOn(TODAY).stream().map(LeaveType::code).sorted().toList();
        Random random = new Random(20261130);
        int left = 0;
        for (int at = 0; at < MANY; at++) {
            String type = types.get(random.nextInt(types.size()));
            List<RequestedLine> lines = lines(random);
            List<PriorLeave> all = taken(random, types);
            Circumstances told = new Circumstances(Map.of("dateOfDeath", TODAY.minusDays(random.nextInt(500))));
            LocalDate first = AssessmentInputs.firstDayThatCounts(
                    policies, type, lines.stream().map(RequestedLine::date).collect(Collectors.toSet()));
            List<PriorLeave> counted =
                    all.stream().filter(row -> !row.date().isBefore(first)).toList();
            left += all.size() - counted.size();
            LeaveFacts facts = new LeaveFacts(type, NOW, contract(random), all, lines, told, List.of());
            Assessor assessor = new Assessor(policies);
            assertThat(assessor.assess(facts.with(counted, List.of())))
                    .as("%s on %s", type, lines)
                    .isEqualTo(assessor.assess(facts));
        }
        assertThat(left).as("rows that are left out").isGreaterThan(MANY);
    }

    private static List<RequestedLine> lines(Random random) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate first = TODAY.plusDays(random.nextInt(400) - 100);
        for (int at = random.nextInt(5); at >= 0; at--) {
            days.add(first.plusDays(random.nextInt(60)));
        }
        return days.stream()
                .map(day -> new RequestedLine(day, 1 + random.nextInt(SHIFT), SHIFT, null, null, null))
                .toList();
    }

    private static List<PriorLeave> taken(Random random, List<String> types) {
        List<PriorLeave> taken = new ArrayList<>();
        for (int at = random.nextInt(40); at > 0; at--) {
            taken.add(new PriorLeave(
                    random.nextInt(10) == 0 ? null : types.get(random.nextInt(types.size())),
                    TODAY.plusDays(random.nextInt(1_500) - 1_000),
                    1 + random.nextInt(700),
                    random.nextInt(3) == 0 ? Pay.UNPAID : Pay.PAID,
                    SHIFT));
        }
        taken.sort(Comparator.comparing(PriorLeave::date));
        return taken;
    }

    private static String pack(String name) {
        try (InputStream in = FirstDayThatCountsTest.class.getResourceAsStream("/policy/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContractHours contract(Random random) {
        return ContractHours.of(
                random.nextInt(2_500),
                2_250,
                random.nextBoolean()
                        ? List.of()
                        : List.of(new ContractHours.Change(
                                TODAY.plusDays(random.nextInt(500) - 350), random.nextInt(2_500))));
    }
}
