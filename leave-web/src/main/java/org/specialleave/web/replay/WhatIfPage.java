package org.specialleave.web.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.release.VersionView;
import org.specialleave.replay.ReplayOrder;
import org.specialleave.replay.ReplayView;
import org.specialleave.replay.Replays;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.DateFields;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** Which version is tried on which period, and what was tried before. */
@Named("whatIfPage")
@RequestScoped
public class WhatIfPage {
    private static final Bundle TEXTS = new Bundle("what-if");
    private static final int SHOWN = 20;

    private Form form;
    private FormErrors errors;
    private Replays replays;
    private Clock clock;
    private List<VersionView> versions;
    private List<ReplayView> earlier;
    private String version;
    private DateFields from;
    private DateFields to;

    protected WhatIfPage() {}

    @Inject
    public WhatIfPage(Form form, FormErrors errors, Replays replays, Clock clock) {
        this.form = form;
        this.errors = errors;
        this.replays = replays;
        this.clock = clock;
    }

    /** Starts a replay where that was asked, and reads what the page shows. */
    public void open() {
        versions = replays.versions();
        version = form.text("version");
        if (form.posted()) {
            from = DateFields.of(form, "from");
            to = DateFields.of(form, "to");
            if (start()) {
                return;
            }
        } else {
            LocalDate today = TrustTime.today(clock);
            from = DateFields.of(today.minusYears(1).plusDays(1));
            to = DateFields.of(today);
        }
        earlier = replays.list(0, SHOWN);
    }

    private boolean start() {
        if (versions.stream().noneMatch(one -> one.name().equals(version))) {
            errors.add("version", TEXTS.text("version.wrong"));
        }
        if (from.date() == null) {
            errors.add("from", TEXTS.text("from.wrong"));
        }
        if (to.date() == null) {
            errors.add("to", TEXTS.text("to.wrong"));
        }
        if (errors.isAny()) {
            return false;
        }
        try {
            ReplayView begun = replays.start(new ReplayOrder(version, from.date(), to.date()));
            form.goTo("/policy/what-if-result", "what-if", String.valueOf(begun.id()));
            return true;
        } catch (ConflictException e) {
            String message = String.valueOf(e.parameters().getOrDefault("message", "replay.still-running"));
            String field = String.valueOf(e.parameters().getOrDefault("field", "version"));
            errors.add(field, TEXTS.text(message));
            return false;
        }
    }

    /** The versions to choose from, drafts marked. */
    public List<Choice> getVersions() {
        return versions.stream()
                .map(one -> Choice.of(
                        one.name(),
                        TEXTS.text(one.draft() ? "version.draft" : "version.released", one.name(), one.title())))
                .toList();
    }

    /** The version that is chosen. */
    public String getVersion() {
        return version;
    }

    /** The period's first day as it is typed. */
    public DateFields getFrom() {
        return from;
    }

    /** The period's last day as it is typed. */
    public DateFields getTo() {
        return to;
    }

    /** What was tried lately, the latest first. */
    public List<ReplayView> getEarlier() {
        return earlier;
    }

    /** The address of one of them. */
    public String address(ReplayView one) {
        return form.address("/policy/what-if-result", "what-if", String.valueOf(one.id()));
    }
}
