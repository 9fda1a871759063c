package org.specialleave.web.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.request.LineState;
import org.specialleave.request.query.RequestView;
import org.specialleave.web.page.InWords;

/** A request in the words of the policy, for the decider. */
public final class CaseInWords {
    private static final String LANGUAGE = "en";

    private final RequestView view;
    private final Policies policies;

    CaseInWords(RequestView view, Policies policies) {
        this.view = view;
        this.policies = policies;
    }

    /** The name of its type. */
    public String getTypeName() {
        return typeName(policies, view.leaveType(), firstDate());
    }

    /** The name of a type as it was called on that day. */
    static String typeName(Policies policies, String code, LocalDate on) {
        return policies.knownType(code, on)
                .map(type -> type.words(LANGUAGE).name())
                .orElse(DecideTexts.text("type.unknown"));
    }

    /** Where it stands, and whom it waits for. */
    public String getState() {
        String state = DecideTexts.text("state." + view.state());
        return view.waitsFor() == null || view.acknowledged()
                ? state
                : DecideTexts.text("state.waits", state, DecideTexts.text("tier." + view.waitsFor()));
    }

    /** The tiers that decide, in order. */
    public String getRoute() {
        return view.route().stream()
                .map(tier -> DecideTexts.text("tier." + tier))
                .collect(Collectors.joining(", "));
    }

    /** Whether the needs of the service are the only ground to refuse it. */
    boolean serviceNeedsOnly() {
        return type() != null && type().refusal().serviceNeedsOnly();
    }

    private LeaveType type() {
        return policies.knownType(view.leaveType(), firstDate()).orElse(null);
    }

    private LocalDate firstDate() {
        return view.lines().isEmpty()
                ? TrustTime.dateOf(view.createdAt())
                : view.lines().get(0).date();
    }

    /** What the person told, as question and answer. */
    public List<String[]> getTold() {
        List<String[]> rows = new ArrayList<>();
        LeaveType type = type();
        view.asked().circumstances().values().forEach((name, value) -> {
            Circumstance asked = type == null ? null : type.circumstances().get(name);
            String question = asked == null ? null : asked.questions().get(LANGUAGE);
            if (question != null) {
                rows.add(new String[] {question, asked.said(value, LANGUAGE).orElseGet(() -> answer(value))});
            }
        });
        return rows;
    }

    private static String answer(Object value) {
        if (value instanceof Boolean yes) {
            return DecideTexts.text(yes ? "yes" : "no");
        }
        if (value instanceof LocalDate date) {
            return InWords.date(date);
        }
        return value instanceof Instant moment
                ? InWords.moment(moment)
                : DecideTexts.textOr("choice." + value, String.valueOf(value));
    }

    /** Its days: when, how long, how paid, and where each stands. */
    public List<Map<String, String>> getLines() {
        return view.lines().stream()
                .filter(line -> line.state() != LineState.SUPERSEDED)
                .map(line -> Map.of(
                        "when", when(line),
                        "hours", InWords.hours(line.minutes()),
                        "pay", DecideTexts.text(line.pay() == null ? "pay.unknown" : "pay." + line.pay()),
                        "state", DecideTexts.text("line." + line.state())))
                .toList();
    }

    /** A day with its times, where it has any. */
    static String when(RequestView.Line line) {
        String day = InWords.date(line.date());
        return line.startsAt() == null
                ? day
                : DecideTexts.text("from-to", day, clock(line.startsAt()), clock(line.endsAt()));
    }

    private static String clock(Instant instant) {
        return InWords.clock(instant.atZone(TrustTime.ZONE).toLocalTime());
    }

    /** What the policy said when it was asked for, the weighty first. */
    public List<FindingWords> getFindings() {
        FindingSentences sentences = new FindingSentences(policies, Locale.UK);
        return view.assessment().findings().stream()
                .map(finding -> FindingWords.of(finding, sentences))
                .sorted((one, other) -> Boolean.compare(other.weighty(), one.weighty()))
                .toList();
    }
}
