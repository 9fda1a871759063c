package org.specialleave.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.ReleasedPolicies;

/**
 * A real request for tests: full shifts of 450 minutes, asked by the only assignment and granted the next day, unless
 * told.
 */
final class Asked {
    static final long JOB = 6;
    static final int SHIFT = 450;

    private final String type;
    private final Instant at;
    private final List<HistoricalLine> lines = new ArrayList<>();
    private final Map<String, Object> told = new LinkedHashMap<>();
    private HistoricalPart.LineOutcome fate = HistoricalPart.LineOutcome.GIVEN;
    private String version;
    private long job = JOB;
    private Instant decidedAt;
    private Instant givenBackAt;
    private boolean confidential;
    private String event;
    private boolean replayed = true;

    private Asked(String type, String on) {
        this.type = type;
        this.at = Instant.parse(on + "T09:00:00Z");
        this.decidedAt = at.plusSeconds(86_400);
        this.version = type.equals("STATUTORY_CARERS") ? "CLR-2024" : "LPT-8";
    }

    static Asked asked(String type, String on) {
        return new Asked(type, on);
    }

    Asked version(String name) {
        version = name;
        return this;
    }

    Asked fate(HistoricalPart.LineOutcome what) {
        fate = what;
        return this;
    }

    Asked open() {
        fate = HistoricalPart.LineOutcome.OPEN;
        decidedAt = null;
        return this;
    }

    Asked decided(String on) {
        decidedAt = Instant.parse(on + "T09:00:00Z");
        return this;
    }

    Asked givenBack(String on) {
        fate = HistoricalPart.LineOutcome.GIVEN_BACK;
        givenBackAt = Instant.parse(on + "T09:00:00Z");
        return this;
    }

    Asked by(long assignment) {
        job = assignment;
        return this;
    }

    Asked inConfidence() {
        confidential = true;
        return this;
    }

    Asked beforeThePeriod() {
        replayed = false;
        return this;
    }

    Asked event(String number) {
        event = number;
        return this;
    }

    Asked told(String name, Object value) {
        told.put(name, value);
        return this;
    }

    /** A whole shift of which all became the same. */
    Asked day(String date, Pay pay) {
        return line(date, null, new HistoricalPart(SHIFT, pay, fate, version));
    }

    Asked day(String date) {
        return day(date, Pay.PAID);
    }

    Asked line(String date, Pay asked, HistoricalPart... parts) {
        int minutes = List.of(parts).stream().mapToInt(HistoricalPart::minutes).sum();
        lines.add(new HistoricalLine(
                new RequestedLine(LocalDate.parse(date), minutes, SHIFT, asked, null, null), List.of(parts)));
        return this;
    }

    HistoricalRequest request(String reference) {
        return new HistoricalRequest(
                reference,
                confidential,
                type,
                job,
                at,
                decidedAt,
                givenBackAt,
                event,
                new Circumstances(told),
                lines,
                replayed);
    }

    static HistoricalPart part(int minutes, Pay pay, HistoricalPart.LineOutcome fate) {
        return new HistoricalPart(minutes, pay, fate, "LPT-8");
    }

    static HistoricalJob job(int weeklyMinutes) {
        return job(ContractHours.always(weeklyMinutes, 2250));
    }

    static HistoricalJob job(ContractHours contract) {
        return new HistoricalJob(
                contract, List.of(new HistoricalJob.Grade(LocalDate.parse("2020-01-01"), "XR05")), Set.of(JOB), null);
    }

    static HistoricalPerson person(HistoricalJob job, Asked... asked) {
        List<HistoricalRequest> requests = new ArrayList<>();
        for (Asked one : asked) {
            requests.add(one.request("SL-" + (requests.size() + 1)));
        }
        return new HistoricalPerson(Map.of(JOB, job), requests);
    }

    /** A version of the trust's policy that differs from the one shipped in those words: from, to, from, to. */
    static PolicyPack candidate(String version, String inForceFrom, String... changes) {
        String yaml = shipped()
                .replace("version: LPT-8", "version: " + version)
                .replace("inForceFrom: 2019-10-30", "inForceFrom: " + inForceFrom);
        for (int at = 0; at < changes.length; at += 2) {
            if (!yaml.contains(changes[at])) {
                throw new IllegalArgumentException("The pack no longer says " + changes[at]);
            }
            yaml = yaml.replace(changes[at], changes[at + 1]);
        }
        return PackLoader.load(version + ".yaml", yaml);
    }

    static String shipped() {
        try (InputStream in = ReleasedPolicies.class.getResourceAsStream("/policy/LPT-8.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The trust's policy without a type. */
    static PolicyPack without(String type) {
        String yaml = shipped().replace("version: LPT-8", "version: LPT-9");
        int from = yaml.indexOf("\n  " + type + ":\n");
        int to = yaml.indexOf("\n  ", from + 4);
        while (yaml.charAt(to + 3) == ' ' || yaml.charAt(to + 3) == '#') {
            to = yaml.indexOf("\n  ", to + 4);
        }
        return PackLoader.load("LPT-9.yaml", yaml.substring(0, from) + yaml.substring(to));
    }
}
