package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.policy.assess.Asking;
import org.specialleave.policy.assess.Packs;
import org.specialleave.policy.model.PolicyPack;

/** What a trust decided where its policy is silent: no setting stands in a pack that nothing carries out. */
class DecisionReaderTest {
    private static PolicyPack with(String decision) {
        String yaml = Packs.small("CARERS");
        return PackLoader.load(
                "abc.yaml",
                yaml.substring(0, yaml.indexOf("decisions:")) + "decisions:\n  "
                        + decision.replace("; ", "\n    ").replace(" > ", "\n    ")
                        + "\n    clause: 1.1\n    words: {en: So we decided.}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1: > setting: DOWN_TO_THE_MINUTE | expected one of UP_TO_THE_WHOLE_MINUTE: the product carries D1 out in no other way",
                "D10: > setting: VERSION_OF_THE_REQUEST | expected one of VERSION_ON_THE_DAY",
                "D11: > setting: GUESS | expected one of HOURS_ON_THE_DAY, TIME_WEIGHTED, WEEKS_TAKEN",
                "D13: > setting: TOGETHER | expected one of EACH_ASSIGNMENT_ITS_OWN",
                "D15: > setting: AVERAGE_WEEK | expected one of UNPAID_WITHOUT_CONTRACTED_HOURS",
                "D16: > setting: DAY_THE_SHIFT_ENDS | expected one of DAY_THE_SHIFT_STARTS",
                "D21: > setting: AT_APPROVAL | expected one of AT_SUBMISSION",
                "D23: > setting: WHOLE_SHIFTS | expected one of FRACTION_OF_A_SHIFT",
                "D33: > setting: WHO_KNOWS | expected one of ALWAYS_A_PERSON",
                "D1: > setting: UP_TO_THE_WHOLE_MINUTE; carriedOutBy: people | expected nothing here: the product itself carries D1 out",
                "D4: > setting: BOTH | found no “carriedOutBy” here",
                "D4: > setting: BOTH; carriedOutBy: BEREAVEMENT_EXTENSION | expected a place of this pack",
                "D4: > setting: BOTH; carriedOutBy: CARERS.figure | expected a place of this pack",
                "D4: > setting: BOTH; carriedOutBy: NURSES.figure | expected a place of this pack",
                "D18: > setting: NEXT_IN_LINE; carriedOutBy: OVER_CAP | expected “people”",
                "D04: > setting: BOTH; carriedOutBy: cap | expected the number of a decision such as D1",
                "D4: > setting: both | expected the name of a setting in capitals",
            })
    void whatIsNotCarriedOutIsRefused(String decision, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(decision))
                .withMessageStartingWith("abc.yaml, line ")
                .withMessageContaining(said);
    }

    @Test
    void whatThePackCarriesOutNamesWhere() {
        PolicyPack.Decision decision = with("D3: > setting: THREE_SHIFTS; carriedOutBy:"
                        + " [CARERS_BEYOND_THREE_SHIFTS, CARERS.OVER_CAP, CARERS.countsToCap, cap, bodies]")
                .decisions()
                .get("D3");
        assertThat(decision.how()).isEqualTo(PolicyPack.CarriedOut.BY_THE_PACK);
        assertThat(decision.places())
                .containsExactly(
                        "CARERS_BEYOND_THREE_SHIFTS", "CARERS.OVER_CAP", "CARERS.countsToCap", "cap", "bodies");
    }

    @Test
    void aTrustMayNumberDecisionsOfItsOwn() {
        assertThat(with("D40: > setting: HEAD_OF_SERVICE_ALONE; carriedOutBy: OVER_CAP")
                        .decisions())
                .containsOnlyKeys("D40");
    }

    @Test
    void whoeverAsksForServiceDoesNotSayThatNoneIsNeeded() {
        assertThat(with("D12: > setting: NO_SERVICE_NEEDED")
                        .decisions()
                        .get("D12")
                        .how())
                .isEqualTo(PolicyPack.CarriedOut.BY_THE_PRODUCT);
        String serving = Packs.ofType("FERTILITY", """
                pay: paid
                refusable: yes
                findings:
                  SERVICE_NEEDED:
                    when: fewer than 12 months' service
                    severity: BLOCK
                    clause: 3.1
                    says: {en: This leave is for staff with a year of service.}
                    instead: {en: Annual leave is possible.}
                """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load(
                        "abc.yaml",
                        serving.replace(
                                "decisions: {}",
                                "decisions: {D12: {setting: NO_SERVICE_NEEDED, clause: 1, words: {en: None.}}}")))
                .withMessageContaining("since SERVICE_NEEDED of FERTILITY asks for service");
        assertThat(PackLoader.load(
                                "abc.yaml",
                                serving.replace(
                                        "decisions: {}",
                                        "decisions: {D12: {setting: A_YEAR, carriedOutBy: SERVICE_NEEDED, clause: 1, words: {en:"
                                                + " A year.}}}"))
                        .decisions()
                        .get("D12")
                        .places())
                .containsExactly("SERVICE_NEEDED");
    }

    @Test
    void everyDecisionOfTheShippedPacksSaysWhatCarriesItOut() {
        for (PolicyPack pack : Asking.POLICIES.packs()) {
            for (Map.Entry<String, PolicyPack.Decision> decision :
                    pack.decisions().entrySet()) {
                assertThat(decision.getValue().places().isEmpty())
                        .as(decision.getKey())
                        .isEqualTo(decision.getValue().how() != PolicyPack.CarriedOut.BY_THE_PACK);
            }
        }
    }
}
