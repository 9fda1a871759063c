package org.specialleave.web.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.release.PolicyWords;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.InWords;

/** One version of a policy as somebody reads it, with what its figures are for that person's own jobs. */
public final class PolicyInWords {
    private static final Bundle TEXTS = new Bundle("policy");
    private static final String ENGLISH = "en";

    private final PolicyPack pack;
    private final PolicyWords words;
    private final List<Job> jobs;
    private final Set<Rule> ofAll;

    /**
     * The hours of one of the reader's jobs.
     *
     * @param name                  what and where it is; empty where there is one job alone
     * @param weeklyMinutes         the normal week
     * @param fullTimeWeeklyMinutes the full-time week of the grade
     */
    record Job(String name, int weeklyMinutes, int fullTimeWeeklyMinutes) {}

    /**
     * Something that is said, in one sentence or several.
     *
     * @param key    what about
     * @param values the sentences
     */
    public record Row(String key, List<String> values) {}

    /**
     * A type of leave.
     *
     * @param code   its code, for links
     * @param anchor its place on the page
     * @param name   its name
     * @param about  what it is for
     * @param rows   what is said of it
     */
    public record Type(String code, String anchor, String name, String about, List<Row> rows) {
        private boolean says(String wanted) {
            return Stream.concat(Stream.of(name, about), rows.stream().flatMap(row -> row.values().stream()))
                    .anyMatch(text -> text.toLowerCase(Locale.UK).contains(wanted));
        }
    }

    /**
     * A part of the policy with its types.
     *
     * @param heading the part
     * @param types   its types
     */
    public record Part(String heading, List<Type> types) {}

    /**
     * What the trust decided where the policy contradicts itself or is silent.
     *
     * @param number  of the decision
     * @param words   what was decided
     * @param setting its setting
     * @param clause  where the policy speaks of it
     * @param how     what carries it out
     */
    public record Decided(String number, String words, String setting, String clause, String how) {}

    PolicyInWords(PolicyPack pack, Policies released, List<Job> jobs) {
        this.pack = pack;
        this.words = new PolicyWords(code -> name(code, pack, released));
        this.jobs = jobs;
        Set<Rule> common = null;
        for (LeaveType type : pack.types().values()) {
            if (common == null) {
                common = new LinkedHashSet<>(type.rules());
            } else {
                common.retainAll(type.rules());
            }
        }
        // With one type alone there is nothing that it has in common with others.
        this.ofAll = common == null || pack.types().size() == 1 ? Set.of() : common;
    }

    private static String name(String code, PolicyPack pack, Policies released) {
        LeaveType own = pack.types().get(code);
        LeaveType type =
                own != null ? own : released.knownType(code, pack.inForceFrom()).orElse(null);
        return type == null ? PolicyWords.plain(code) : type.words(ENGLISH).name();
    }

    /** Who adopted it and when it is to be looked at again. */
    List<Row> adoption() {
        PolicyPack.Adoption adoption = pack.adoption();
        List<Row> rows = new ArrayList<>();
        add(rows, "adopted.by", adoption.by());
        add(rows, "responsible", adoption.responsible());
        add(rows, "adopted.on", InWords.date(adoption.on()));
        add(rows, "issued.on", InWords.date(adoption.issuedOn()));
        add(rows, "review.on", InWords.date(adoption.reviewOn()));
        add(rows, "expires.on", InWords.date(adoption.expiresOn()));
        add(rows, "leave-year", words.leaveYear(pack.terms()));
        if (pack.terms().cap() != null) {
            rows.add(new Row(TEXTS.text("cap"), figure(null, pack.terms().cap())));
        }
        return rows;
    }

    /** Since when it is past its date, or null. */
    LocalDate expired(LocalDate today) {
        LocalDate expires = pack.adoption().expiresOn();
        return expires != null && !expires.isAfter(today) ? expires : null;
    }

    /**
     * The types by part of the policy.
     *
     * @param wanted a word that they must say, in any case; empty for all
     */
    List<Part> parts(String wanted) {
        Map<String, List<Type>> parts = new LinkedHashMap<>();
        for (LeaveType type : pack.types().values()) {
            Type one = type(type);
            if (one.says(wanted.toLowerCase(Locale.UK))) {
                parts.computeIfAbsent(TEXTS.text("section." + type.section()), part -> new ArrayList<>())
                        .add(one);
            }
        }
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** What holds for all types alike. */
    List<String> ofAll() {
        return ofAll.stream().map(rule -> found(null, rule)).toList();
    }

    /** What the trust decided. */
    List<Decided> decisions() {
        return pack.decisions().entrySet().stream()
                .map(entry -> new Decided(
                        entry.getKey(),
                        entry.getValue().words().get(ENGLISH),
                        PolicyWords.plain(entry.getValue().setting()),
                        words.clause(entry.getValue().clause()),
                        TEXTS.text("how." + entry.getValue().how())))
                .toList();
    }

    /** Bodies for public duties, each with when it is listed. */
    List<Row> bodies() {
        return pack.terms().bodies().entrySet().stream()
                .map(body ->
                        new Row(sentence(PolicyWords.plain(body.getKey())), List.of(words.listed(body.getValue()))))
                .toList();
    }

    private Type type(LeaveType type) {
        List<Row> rows = new ArrayList<>();
        add(rows, "row.pay", sentence(words.pay(type)));
        rows.add(new Row(
                TEXTS.text("row.figure"),
                type.entitlement() == null ? List.of(TEXTS.text("figure.none")) : figure(type, type.entitlement())));
        if (type.capUse() != LeaveType.CapUse.NONE && pack.terms().cap() != null) {
            rows.add(new Row(
                    TEXTS.text("row.cap"),
                    Stream.concat(
                                    Stream.of(sentence(words.cap(type))),
                                    figure(null, pack.terms().cap()).stream())
                            .toList()));
        }
        add(rows, "row.decides", decides(type));
        add(rows, "row.refusal", sentence(words.refusal(type)));
        several(rows, "row.asked", type.circumstances().values().stream().map(words::question));
        several(
                rows,
                "row.found",
                type.rules().stream().filter(rule -> !ofAll.contains(rule)).map(rule -> found(type, rule)));
        several(rows, "row.due", type.conditions().stream().map(one -> sentence(words.condition(type, one))));
        several(rows, "row.handling", words.handling(type).stream().map(PolicyInWords::sentence));
        add(rows, "row.clauses", String.join(", ", type.clauses()));
        var spoken = type.words(ENGLISH);
        return new Type(
                type.code(),
                type.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                spoken.name(),
                spoken.about(),
                rows);
    }

    private String decides(LeaveType type) {
        Set<ApprovalLevel> others = new LinkedHashSet<>();
        type.rules().stream()
                .filter(rule -> rule.severity() == Severity.REFER)
                .sorted((one, other) ->
                        one.referTo().get(0).compareTo(other.referTo().get(0)))
                .forEach(rule -> others.addAll(rule.referTo()));
        String key = type.refusal().allowed() ? "decides.manager" : "decides.right";
        return others.isEmpty()
                ? TEXTS.text(key)
                : TEXTS.text(key + ".and", words.tiers(others.stream().sorted().toList()));
    }

    /** A figure with its clause, and what it is for the reader. */
    private List<String> figure(LeaveType type, EntitlementRule figure) {
        List<String> said = new ArrayList<>();
        said.add(
                sentence(words.figure(type, figure)) + "; " + words.uses(figure) + " " + words.clause(figure.clause()));
        for (Job job : jobs) {
            int minutes = job.weeklyMinutes() <= 0
                    ? 0
                    : figure.quantity().minutes(job.weeklyMinutes(), job.fullTimeWeeklyMinutes());
            if (figure.quantity().inDays() && job.weeklyMinutes() > 0) {
                said.add(TEXTS.text("figure.you.days"));
            } else if (minutes == 0) {
                said.add(TEXTS.text("figure.you.none"));
            } else {
                said.add(
                        job.name().isEmpty()
                                ? TEXTS.text("figure.you", InWords.hours(minutes))
                                : TEXTS.text("figure.you.job", job.name(), InWords.hours(minutes)));
            }
        }
        return said;
    }

    private String found(LeaveType type, Rule rule) {
        return sentence(words.finding(type, rule)) + " " + words.clause(rule.clause());
    }

    private static void add(List<Row> rows, String key, String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(TEXTS.text(key), List.of(value)));
        }
    }

    private static void several(List<Row> rows, String key, Stream<String> values) {
        List<String> all = values.toList();
        if (!all.isEmpty()) {
            rows.add(new Row(TEXTS.text(key), all));
        }
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
