package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.policy.assess.Packs;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Rule;

/** A policy pack that is not understood to the last word. */
class PackLoaderRefusalTest {
    private static final String PACK = Packs.small("CARERS");

    @Test
    void thePackItselfIsRead() {
        PolicyPack pack = PackLoader.load("LPT-8.yaml", PACK);
        assertThat(pack.policy()).isEqualTo("LPT");
        assertThat(pack.adoption().by()).isEqualTo("A committee");
        assertThat(pack.decisions().get("D11").setting()).isEqualTo("HOURS_ON_THE_DAY");
        LeaveType type = pack.types().get("CARERS");
        assertThat(type.clauses()).containsExactly("5.12", "5.13");
        assertThat(type.circumstances()).containsOnlyKeys("managerToldAt", "linkedShifts");
        assertThat(type.rules())
                .extracting(Rule::code)
                .containsExactly("CARERS_BEYOND_THREE_SHIFTS", "OVER_CAP", "UNPAID_PENSION_NOTE");
        assertThat(type.rules()).extracting(Rule::clause).contains("5.10");
        assertThat(pack.terms().lists("LAY_OBSERVERS", LocalDate.parse("2020-01-02")))
                .isTrue();
        assertThat(pack.terms().lists("LAY_OBSERVERS", LocalDate.parse("2018-09-30")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "refusable: yes           | refusable: perhaps      | “perhaps”; expected “yes”, “no”",
                "countsToCap: yes         | counts: yes             | “counts”; expected one of the keys",
                "figure: 1 working week   | figure: 37.5 hours      | “37.5 hours”; expected a figure in whole minutes",
                "figure: 1 working week   | figure: 7.51 h          | expected a figure in whole minutes",
                "per: each leave year     | per: year               | “each leave year”",
                "to: HEAD_OF_SERVICE      | to: BOSS                | “BOSS”; expected one of LINE_MANAGER, SENIOR_MANAGER",
                "severity: ADVISE         | severity: WARN          | “WARN”; expected one of BLOCK, REFER",
                "severity: ADVISE         | severity: REFER         | expected “to” with the tiers",
                "severity: ADVISE         | severity: BLOCK         | expected another severity than BLOCK",
                "when: an unpaid line     | when: sometimes         | “sometimes”; expected one of the sentences always |",
                "when: an unpaid line     | when: summons is yes    | expected a circumstance of CARERS, which summons is not",
                "when: an unpaid line     | when: linkedShifts is yes | expected a comparison that suits linkedShifts",
                "when: an unpaid line     | when: over the figure   | expected a type with a “figure”",
                "when: an unpaid line     | when: a line after the window | whose figure has a window",
                "linkedShifts counted     | priorShifts counted     | of the kind NUMBER, which priorShifts is not",
                "kind: date and time      | kind: moment            | “moment”; expected “yes or no”",
                "section: A               | section: D              | “D”; expected one of A, B, C, STATUTORY",
                "section: A               | section: B              | expected a section that “sections” describes",
                "inForceFrom: 2019-10-30  | inForceFrom: 30/10/2019 | expected a date such as 2026-04-01",
                "leaveYearStarts: 04-01   | leaveYearStarts: April  | expected a day of the calendar such as 04-01",
                "clause: 5.8              | note: 5.8               | found no “clause” here",
                "by: A committee          | on: 2020-01-01          | expected each key once",
                "{from: 2020-01-02}       | {from: 2020-01-01}      | expected dates that do not overlap",
                "{from: 2018-10-01, to: 2020-01-01} | {from: 2019-10-01, to: 2018-01-01} | not before the first",
                "setting: HOURS_ON_THE_DAY | setting: GUESS         | “GUESS”; expected one of HOURS_ON_THE_DAY",
                "pay: paid or unpaid by discretion | pay: sometimes | “paid or unpaid by discretion”",
                "rest: AT_DISCRETION      | rest: LATER             | expected one of PAID, UNPAID",
                "title: {en: A policy}    | title: {cy: Polisi}     | expected words in English too",
                "policy: LPT              | policy: [LPT            | expected YAML"
            })
    void isRefusedWithTheLineAndWhatWasExpected(String sound, String spoilt, String said) {
        assertThat(PACK).contains(sound);
        String pack = PACK.replaceFirst(java.util.regex.Pattern.quote(sound), spoilt);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load("LPT-8.yaml", pack))
                .withMessageStartingWith("LPT-8.yaml, line ")
                .withMessageContaining(", column ")
                .withMessageContaining(said);
    }

    @Test
    void theLineAndColumnAreThoseInTheFile() {
        String pack = PACK.replace("figure: 1 working week", "figure: 37,5 h");
        int line = (int) pack.substring(0, pack.indexOf("37,5 h")).lines().count();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load("LPT-8.yaml", pack))
                .withMessageStartingWith("LPT-8.yaml, line " + line + ", column 11: found “37,5 h”; expected ");
    }

    @Test
    void anEmptyFileIsNoPack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load("x.yaml", ""))
                .withMessageContaining("the file is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load("x.yaml", "- a\n- b"))
                .withMessageContaining("found a list");
    }
}
