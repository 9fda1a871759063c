package org.specialleave.web.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.platform.NotFoundException;
import org.specialleave.replay.ListedDifference;
import org.specialleave.replay.ReplayView;
import org.specialleave.replay.Replays;
import org.specialleave.replay.TypeTotals;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;

/** How far a replay is, and what came of it. */
@Named("whatIfResultPage")
@RequestScoped
public class WhatIfResultPage {
    private static final Bundle TEXTS = new Bundle("what-if");
    private static final int SIZE = 20;

    private Form form;
    private Replays replays;
    private DifferenceWords words;
    private ReplayView replay;
    private List<ListedDifference> listed = List.of();
    private HoursChart chart;

    protected WhatIfResultPage() {}

    @Inject
    public WhatIfResultPage(Form form, Replays replays, DifferenceWords words) {
        this.form = form;
        this.replays = replays;
        this.words = words;
    }

    /** Reads the replay and the part of the list that is asked for. */
    public void open() {
        String id = form.text("what-if");
        if (!id.matches("[1-9]\\d{0,15}")) {
            throw new NotFoundException("what-if");
        }
        replay = replays.find(Long.parseLong(id));
        if (isDone()) {
            listed = replays.differences(replay.id(), number(), SIZE);
            chart = HoursChart.of(replay.result().types(), words::type);
        }
    }

    /** The replay. */
    public ReplayView getReplay() {
        return replay;
    }

    /** Whether it goes on. */
    public boolean isRunning() {
        return replay.state() == ReplayView.State.RUNNING;
    }

    /** Whether it ended without a result. */
    public boolean isFailed() {
        return replay.state() == ReplayView.State.FAILED;
    }

    /** Whether it is there to be read. */
    public boolean isDone() {
        return replay.state() == ReplayView.State.DONE;
    }

    /** The rows of the tables: each type, and all together where there are several. */
    public List<TypeTotals> getRows() {
        List<TypeTotals> rows = new ArrayList<>(replay.result().types());
        if (rows.size() > 1) {
            rows.add(replay.result().all());
        }
        return rows;
    }

    /** What it comes to, in a few sentences. */
    public List<String> getSummary() {
        return words.summary(replay.result());
    }

    /** The hours as bars. */
    public HoursChart getChart() {
        return chart;
    }

    /** The requests of this part of the list. */
    public List<ListedDifference> getListed() {
        return listed;
    }

    /** The caption of their table. */
    public String getCaption() {
        int first = number() * SIZE + 1;
        return TEXTS.text(
                "listed.caption", first, Math.min(first + SIZE - 1, replay.differences()), replay.differences());
    }

    private int number() {
        String number = form.text("page");
        return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) - 1 : 0;
    }

    private String part(int number) {
        return form.address(
                "/policy/what-if-result", "what-if", String.valueOf(replay.id()), "page", String.valueOf(number + 1));
    }

    /** The address of the part of the list before this one, or null. */
    public String getPrevious() {
        return number() == 0 ? null : part(number() - 1);
    }

    /** The address of the part of the list after this one, or null. */
    public String getNext() {
        return (number() + 1L) * SIZE < replay.differences() ? part(number() + 1) : null;
    }

    /** The address to look again. */
    public String getAgain() {
        return form.address("/policy/what-if-result", "what-if", String.valueOf(replay.id()));
    }
}
