package org.specialleave.policy.assess;

import org.specialleave.policy.model.Rule;

/**
 * Evaluates one condition of a rule and tells the run what it finds. It looks at each line that counts, or at the
 * request as a whole, or at the answer.
 */
interface ConditionCheck {
    /** Looks at one line that counts; earlier lines have been looked at. */
    default void line(Rule rule, LineInRun line, AssessmentRun run) {}

    /** Looks at the whole request, after its lines and before it is known whether it is blocked. */
    default void request(Rule rule, AssessmentRun run) {}

    /** Looks at the answer, whose lines have their pay. */
    default void answer(Rule rule, AssessmentRun run) {}

    /** Something to do with one line. */
    @FunctionalInterface
    interface OnLine {
        /** Looks at that line. */
        void look(Rule rule, LineInRun line, AssessmentRun run);
    }

    /** Something to do with the request or its answer. */
    @FunctionalInterface
    interface OnWhole {
        /** Looks at the whole. */
        void look(Rule rule, AssessmentRun run);
    }

    /** A check that looks at each line alone. */
    static ConditionCheck onEachLine(OnLine check) {
        return new ConditionCheck() {
            @Override
            public void line(Rule rule, LineInRun line, AssessmentRun run) {
                check.look(rule, line, run);
            }
        };
    }

    /** A check that looks at the request as a whole. */
    static ConditionCheck onRequest(OnWhole check) {
        return new ConditionCheck() {
            @Override
            public void request(Rule rule, AssessmentRun run) {
                check.look(rule, run);
            }
        };
    }

    /** A check that looks at the answer. */
    static ConditionCheck onAnswer(OnWhole check) {
        return new ConditionCheck() {
            @Override
            public void answer(Rule rule, AssessmentRun run) {
                check.look(rule, run);
            }
        };
    }
}
