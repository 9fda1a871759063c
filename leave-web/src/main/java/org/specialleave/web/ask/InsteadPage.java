package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Link;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.text.FindingSentences;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.LeaveWords;

/**
 * "There is a better way": why this leave is not the one, what to do instead, and a button that goes on with what has
 * been filled in.
 */
@Named("insteadPage")
@RequestScoped
public class InsteadPage {
    private static final Bundle TEXTS = new Bundle("ask");

    private Draft draft;
    private Redirect betterWay;
    private ReleasedPolicies policies;
    private LeaveWords words;
    private Form form;
    private Clock clock;
    private Finding finding;

    protected InsteadPage() {}

    @Inject
    public InsteadPage(
            Draft draft, Redirect betterWay, ReleasedPolicies policies, LeaveWords words, Form form, Clock clock) {
        this.draft = draft;
        this.betterWay = betterWay;
        this.policies = policies;
        this.words = words;
        this.form = form;
        this.clock = clock;
    }

    /**
     * Shows the page, or goes on with the right type; where nothing stands against the draft any more, goes on with it.
     */
    public void open() {
        if (!draft.open()) {
            return;
        }
        Optional<Finding> found = betterWay.than(draft);
        if (found.isEmpty()) {
            goOn();
            return;
        }
        finding = found.get();
        if (form.posted() && redirect().isPresent()) {
            draft.turnTo(redirect().get().code(), Circumstances.NONE);
            goOn();
        } else if (form.posted() && isWithoutPay()) {
            draft.goOnVia("dates");
        }
    }

    /** To the first page that has not been answered. */
    private void goOn() {
        draft.goOnVia(draft.asked().days().isEmpty() ? "dates" : draft.steps().after("hours"));
    }

    private Optional<LeaveType> redirect() {
        return Optional.ofNullable(finding.parameters().get("redirect"))
                .flatMap(code -> policies.policies().knownType(code.toString(), today()));
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }

    /** The heading: of its own where the finding calls for one, such as after a loss. */
    public String getTitle() {
        Object redirect = finding.parameters().getOrDefault("redirect", "-");
        String own = TEXTS.textOr("instead.title." + finding.code(), TEXTS.text("instead.title"));
        return TEXTS.textOr("instead.title." + finding.code() + "." + redirect, own);
    }

    /** Why, and what to do instead, in sentences. */
    public FindingSentences.FindingText getSaid() {
        return words.said(finding);
    }

    /** The words of the type that fits, or null where there is none. */
    public TypeWords getFitting() {
        return redirect().map(type -> type.words("en")).orElse(null);
    }

    /** What else can be done; where another type fits, or Human Resources arrange it, that is enough. */
    public List<String> getOtherWays() {
        return finding.parameters().containsKey("redirect")
                ? List.of()
                : draft.type().words("en").otherWays();
    }

    /** Where more is to be read, of the type that fits or else of this one; not of the one that has just been left. */
    public List<Link> getLinks() {
        String left = draft.type().code();
        return redirect().orElseGet(draft::type).guide().linksOn(today()).stream()
                .filter(link -> !left.equals(link.type()))
                .toList();
    }

    /** Whether the leave can be asked for without pay all the same. */
    public boolean isWithoutPay() {
        return redirect().isEmpty() && draft.type().onlyWithoutPay();
    }

    /** Whether days have been given, which are kept. */
    public boolean isDaysKept() {
        return !draft.asked().days().isEmpty();
    }

    /** Where the back link leads: to where the situation was told. */
    public String getBack() {
        return draft.steps().has(Steps.SITUATION) && isDaysKept() ? draft.address(Steps.SITUATION) : getOther();
    }

    /** Where something else can be chosen that has happened, in the same draft. */
    public String getOther() {
        return form.address("/ask/start", "draft", draft.getView().reference());
    }
}
