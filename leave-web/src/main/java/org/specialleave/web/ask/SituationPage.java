package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** What the type asks about the situation, what follows from it, and who was told: three pages with one behaviour. */
@Named("situationPage")
@RequestScoped
public class SituationPage {
    private Draft draft;
    private Form form;
    private FormErrors errors;
    private Redirect betterWay;
    private final List<Question> questions = new ArrayList<>();
    private String page;
    private Steps steps;

    protected SituationPage() {}

    @Inject
    public SituationPage(Draft draft, Form form, FormErrors errors, Redirect betterWay) {
        this.draft = draft;
        this.form = form;
        this.errors = errors;
        this.betterWay = betterWay;
    }

    /**
     * Shows the page, or takes its answer.
     *
     * @param shown {@code situation}, {@code more} or {@code told}
     */
    public void open(String shown) {
        page = shown;
        if (!draft.open()) {
            return;
        }
        steps = draft.steps();
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Circumstance about : asked()) {
            Object known = draft.asked().circumstances().values().get(about.name());
            Question question = Question.asked(about, draft.type(), known, steps.folded(about));
            if (form.posted()) {
                question = question.typed(form);
                answers.put(about.name(), question.answer(about, errors));
            }
            questions.add(question);
        }
        if (form.posted() && !errors.isAny()) {
            draft.keepCircumstances(answers);
            goOn();
        }
    }

    private List<Circumstance> asked() {
        return draft.fromCheck() || !steps.has(page) ? steps.about(page) : steps.open(page);
    }

    /** What was just told may ask for more, or show that another leave is the right one. */
    private void goOn() {
        Steps now = draft.steps();
        if (betterWay.than(draft).isPresent()) {
            draft.goOnVia("instead");
        } else if (now.after(page).equals(Steps.MORE)) {
            draft.goOnVia(Steps.MORE);
        } else {
            draft.goOn(now.after(page));
        }
    }

    /** The questions. */
    public List<Question> getQuestions() {
        return questions;
    }

    /** What is wrong with that answer, or null. */
    public String error(Question question) {
        return errors.of(question.field());
    }

    /** Where the back link leads. */
    public String getBack() {
        return draft.address(steps.before(page));
    }
}
