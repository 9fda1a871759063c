package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.finding;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.assess.Asking;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.assess.Packs;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.text.FindingSentences;

/** A pack that brings its own sentences: whatever it finds is said to people, without a change to the product. */
class PackWordsTest {
    private static final String PACK = Packs.ofType("CARERS", """
            pay: paid
            refusable: yes
            circumstances:
              linkedShifts:
                kind: number from 0 to 9
                asked: {en: How many?}
            findings:
              LONG_ABSENCE:
                when: more than 2 shifts in one incident, linkedShifts counted first
                severity: REFER
                to: HEAD_OF_SERVICE
                rest: AT_DISCRETION
                clause: 4.2
                says:
                  en: "{minutes} of this go beyond two shifts."
                  cy: "Mae {minutes} o hyn yn fwy na dwy shifft."
                instead: {en: Talk to your manager.}
              CARERS_BEYOND_THREE_SHIFTS:
                when: more than 3 shifts in one incident, linkedShifts counted first
                severity: ADVISE
                clause: 4.3
                says: {en: Too long for the manager alone.}
            conditions:
              FEE_DUE: on paid lines
              LETTER_SEEN:
                when: always
                says: {en: Bring the letter.}
            """);

    private static Policies policies(String yaml) {
        return new Policies(List.of(PackLoader.load("abc.yaml", yaml)));
    }

    private static Finding found(Policies policies) {
        return finding(
                        new Assessor(policies)
                                .assess(asking("CARERS")
                                        .line("2026-11-23", 450)
                                        .line("2026-11-24", 450)
                                        .line("2026-11-25", 450)
                                        .facts()),
                        "LONG_ABSENCE")
                .orElseThrow();
    }

    @Test
    void areSaidWithWhatWasFoundInWords() {
        Policies policies = policies(PACK);
        FindingSentences.FindingText said = new FindingSentences(policies, Locale.UK).said(found(policies));
        assertThat(said.what()).isEqualTo("7 hours 30 minutes of this go beyond two shifts.");
        assertThat(said.instead()).isEqualTo("Talk to your manager.");
        assertThat(said.clause()).isEqualTo("(policy, 4.2)");
    }

    @Test
    void areSaidInTheReadersLanguageAndOtherwiseInEnglish() {
        Policies policies = policies(PACK);
        FindingSentences welsh = new FindingSentences(policies, Locale.forLanguageTag("cy"));
        assertThat(welsh.said(found(policies)).what()).isEqualTo("Mae 7 hours 30 minutes o hyn yn fwy na dwy shifft.");
        assertThat(welsh.said(found(policies)).instead()).isEqualTo("Talk to your manager.");
    }

    @Test
    void goBeforeTheWordsOfTheProduct() {
        Policies policies = policies(PACK);
        Finding beyond = finding(
                        new Assessor(policies)
                                .assess(asking("CARERS")
                                        .line("2026-11-23", 1800, 450)
                                        .facts()),
                        "CARERS_BEYOND_THREE_SHIFTS")
                .orElseThrow();
        assertThat(new FindingSentences(policies, Locale.UK).said(beyond).what())
                .isEqualTo("Too long for the manager alone.");
    }

    @Test
    void ofAConditionAreSaidToo() {
        Policies policies = policies(PACK);
        LeaveType type = policies.packs().get(0).types().get("CARERS");
        FindingSentences sentences = new FindingSentences(policies, Locale.UK);
        assertThat(sentences.condition(type, "LETTER_SEEN")).isEqualTo("Bring the letter.");
        assertThat(sentences.condition(type, "FEE_DUE")).startsWith("A fee that you are paid");
    }

    @Test
    void everyConditionOfEveryShippedPackHasASentence() {
        FindingSentences sentences = new FindingSentences(Asking.POLICIES, Locale.UK);
        for (PolicyPack pack : Asking.POLICIES.packs()) {
            for (LeaveType type : pack.types().values()) {
                for (LeaveType.Condition condition : type.conditions()) {
                    assertThat(sentences.condition(type, condition.code())).contains(" ");
                }
            }
        }
    }

    @Test
    void areNeededWhereTheProductHasNone() {
        refused(
                PACK.replaceFirst("LETTER_SEEN:\\R.*\\R.*", "LETTER_UNSEEN: always"),
                "expected a block with “when” and “says”, since the product has no words for LETTER_UNSEEN");
        refused(PACK.replaceAll("(?m)^ *says:\\R.*\\R.*\\R", ""), "expected “says” with a sentence for LONG_ABSENCE");
        refused(
                PACK.replaceFirst("severity: REFER\\R *to: HEAD_OF_SERVICE", "severity: BLOCK")
                        .replaceAll("(?m)^ *instead:.*\\R", ""),
                "expected “instead” with what to do instead, since LONG_ABSENCE blocks");
    }

    @Test
    void nameNothingThatIsNotFound() {
        refused(PACK.replace("\"{minutes} of this", "\"{hours} of this"), "no other names in braces than {minutes}");
        refused(
                PACK.replace("{en: Talk to your manager.}", "{en: \"Within {daysNeeded talk to your manager.\"}"),
                "no other names in braces than {minutes}");
        refused(PACK.replace("en: \"{minutes} of", "de: \"{minutes} of"), "expected words in English too");
    }

    private static void refused(String yaml, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load("abc.yaml", yaml))
                .withMessageStartingWith("abc.yaml, line ")
                .withMessageContaining(said);
    }
}
