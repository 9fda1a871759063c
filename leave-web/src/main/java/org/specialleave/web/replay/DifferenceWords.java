package org.specialleave.web.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Outcome;
import org.specialleave.replay.AnswerOutline;
import org.specialleave.replay.ListedDifference;
import org.specialleave.replay.ReplayResult;
import org.specialleave.replay.TypeTotals;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Heading;
import org.specialleave.web.page.InWords;
import org.specialleave.web.page.LeaveWords;

/** {@code #{differenceWords}}: what a replay found, in words. */
@Named("differenceWords")
@ApplicationScoped
public class DifferenceWords {
    private static final Bundle TEXTS = new Bundle("what-if");
    private static final int PENCE = 100;

    private LeaveWords words;

    protected DifferenceWords() {}

    /** With the names of types. */
    @Inject
    public DifferenceWords(LeaveWords words) {
        this.words = words;
    }

    /** The name of a type of leave; "All types" for none, which pages hand over as an empty text. */
    public String type(String code) {
        return code == null || code.isEmpty() ? TEXTS.text("all-types") : words.type(code);
    }

    /** Minutes as hours and minutes. */
    public String hours(long minutes) {
        return InWords.hours(Math.toIntExact(minutes));
    }

    /** Such as {@code £1,234.56}. */
    public String money(long pence) {
        long whole = Math.abs(pence);
        return String.format(Locale.UK, "%s£%,d.%02d", pence < 0 ? "−" : "", whole / PENCE, whole % PENCE);
    }

    /** Such as {@code £12.00 less}. */
    public String change(long pence) {
        return TEXTS.text(pence == 0 ? "same" : pence < 0 ? "less" : "more", money(Math.abs(pence)));
    }

    /** A number with its thousands marked. */
    public String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Columns by name, with commas between; those of figures end in {@code #}. */
    public List<Heading> head(String columns) {
        return Stream.of(columns.split(","))
                .map(column -> new Heading(
                        TEXTS.text("column." + column.replace("#", "")), column.endsWith("#") ? "numeric" : null))
                .toList();
    }

    /** What it comes to, in a few sentences. */
    List<String> summary(ReplayResult result) {
        TypeTotals all = result.all();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                all.requests() == 0
                        ? TEXTS.text("summary.none")
                        : TEXTS.text("summary.otherwise", all.decidedOtherwise(), all.requests()));
        if (all.advisedOtherwise() > 0) {
            sentences.add(TEXTS.text("summary.advised", all.advisedOtherwise()));
        }
        if (result.costed() && all.requests() > 0) {
            sentences.add(TEXTS.text("summary.cost", change(all.pence())));
            if (all.after().atDiscretion() > 0) {
                sentences.add(TEXTS.text(
                        "summary.discretion",
                        hours(all.after().atDiscretion()),
                        money(all.after().discretionPence())));
            }
        }
        if (all.before().withoutRate() + all.after().withoutRate() > 0 && result.costed()) {
            sentences.add(TEXTS.text("summary.no-rate"));
        }
        if (!result.costed()) {
            sentences.add(TEXTS.text("summary.not-costed"));
        }
        if (result.confidentialOtherwise() > 0) {
            sentences.add(TEXTS.text("summary.confidential", result.confidentialOtherwise()));
        }
        return sentences;
    }

    /** What would be different of one request, in sentences. */
    public List<String> changes(ListedDifference one) {
        List<String> sentences = new ArrayList<>();
        AnswerOutline before = one.before();
        AnswerOutline after = one.after();
        boolean blocked = after.outcome() == Outcome.BLOCKED;
        if (blocked != (before.outcome() == Outcome.BLOCKED)) {
            sentences.add(TEXTS.text(blocked ? "change.blocked" : "change.possible"));
        }
        if (!blocked && !before.route().equals(after.route())) {
            sentences.add(TEXTS.text("change.route", route(after.route()), route(before.route())));
        }
        if (!blocked && before.refusable() != after.refusable()) {
            sentences.add(TEXTS.text(after.refusable() ? "change.refusable" : "change.right"));
        }
        if (!blocked) {
            minutes(sentences, "change.paid", before.paid(), after.paid());
            minutes(sentences, "change.discretion", before.atDiscretion(), after.atDiscretion());
            minutes(sentences, "change.unpaid", before.unpaid(), after.unpaid());
        }
        long pence = one.hoursAfter().pence() - one.hoursBefore().pence();
        if (pence != 0) {
            sentences.add(TEXTS.text("change.cost", change(pence)));
        }
        one.found().forEach(sentence -> sentences.add(TEXTS.text("change.found", sentence)));
        one.notFound().forEach(sentence -> sentences.add(TEXTS.text("change.not-found", sentence)));
        return sentences.isEmpty() ? List.of(TEXTS.text("change.had")) : sentences;
    }

    private static void minutes(List<String> sentences, String key, int before, int after) {
        if (before != after) {
            sentences.add(TEXTS.text(key, InWords.hours(after), InWords.hours(before)));
        }
    }

    private static String route(List<ApprovalLevel> route) {
        return route.isEmpty()
                ? TEXTS.text("tier.nobody")
                : route.stream()
                        .map(tier -> TEXTS.text("tier." + tier))
                        .collect(Collectors.joining(TEXTS.text("tier.then")));
    }
}
