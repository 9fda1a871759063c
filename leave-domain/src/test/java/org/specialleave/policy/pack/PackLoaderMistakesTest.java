package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.policy.assess.Packs;
import org.specialleave.policy.model.Policies;

/**
 * Every kind of mistake in a pack, each told in one sentence: file, line, column, what was found and what was expected.
 */
class PackLoaderMistakesTest {
    private static final Pattern SENTENCE =
            Pattern.compile("trust\\.yaml, line (\\d+), column (\\d+): found (.+); expected (.+)", Pattern.DOTALL);
    private static final String PACK = Packs.small("CARERS");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown key at the top         | policy: LPT               | polcy: LPT                    | found no “policy” here",
                "unknown key of a type          | countsToCap: yes          | countToCap: yes               | found “countToCap”; expected one of the keys",
                "unknown key of a finding       | rest: AT_DISCRETION       | remainder: AT_DISCRETION      | found “remainder”; expected one of the keys when, severity, to, rest",
                "key twice                      | by: A committee           | on: 2020-01-01                | found “on”; expected each key once",
                "key missing                    | refusable: yes            | reflectionLog: yes            | found no “refusable” here",
                "wrong unit of a figure         | figure: 1 working week    | figure: 37.5 hours            | found “37.5 hours”; expected a figure in whole minutes or days",
                "not a whole minute             | figure: 1 working week    | figure: 7.51 h                | found “7.51 h”; expected a figure in whole minutes or days",
                "wrong unit of a limit          | more than 3 shifts        | more than 3 turns             | expected one of the sentences",
                "wrong unit of notice           | when: an unpaid line      | when: fewer than 4 weeks' notice | expected one of the sentences",
                "wrong unit of service          | when: an unpaid line      | when: fewer than 1 year's service | expected one of the sentences",
                "wrong period                   | per: each leave year      | per: each month               | found “each month”; expected “each leave year”",
                "clause of a figure missing     | clause: 5.8\\n  findings   | findings                      | found no “clause” here",
                "clause of a finding missing    | clause: 5.15              |                               | found no “clause” here",
                "clause of a decision missing   | clause: 5.5               |                               | found no “clause” here",
                "unknown tier                   | to: HEAD_OF_SERVICE       | to: BOSS                      | found “BOSS”; expected one of LINE_MANAGER, SENIOR_MANAGER, HEAD_OF_SERVICE, DIRECTOR, HR",
                "tier without referral          | severity: ADVISE          | severity: ADVISE\\n    to: HR  | expected “to” with the tiers exactly where the severity is REFER",
                "referral without tier          | severity: ADVISE          | severity: REFER               | expected “to” with the tiers exactly where the severity is REFER",
                "unknown severity               | severity: ADVISE          | severity: WARN                | found “WARN”; expected one of BLOCK, REFER, REQUIRE, ADVISE",
                "unknown circumstance           | linkedShifts counted      | priorShifts counted           | which priorShifts is not",
                "circumstance of another kind   | linkedShifts counted      | managerToldAt counted         | of the kind NUMBER, which managerToldAt is not",
                "comparison that does not suit  | when: an unpaid line      | when: managerToldAt is yes    | a comparison that suits managerToldAt, which is INSTANT",
                "unknown section                | section: A                | section: D                    | found “D”; expected one of A, B, C, STATUTORY",
                "section that is not described  | section: A                | section: B                    | found “B”; expected a section that “sections” describes",
                "version of another policy      | version: LPT-8            | version: NTH-8                | found “NTH-8”; expected a name that begins with the policy's key, such as LPT-8",
                "not a date                     | inForceFrom: 2019-10-30   | inForceFrom: 30/10/2019       | found “30/10/2019”; expected a date such as 2026-04-01",
                "a day that no year has         | inForceFrom: 2019-10-30   | inForceFrom: 2019-02-30       | found “2019-02-30”; expected a date such as 2026-04-01",
                "leave year on no day           | leaveYearStarts: 04-01    | leaveYearStarts: 31-03        | found “31-03”; expected a day of the calendar such as 04-01",
                "issued before it was adopted   | on: 2019-10-30            | on: 2019-10-30\\n  issuedOn: 2019-10-29 | found “2019-10-29”; expected a day that is not before the adoption, so 2019-10-30 or later",
                "expires before its review      | on: 2019-10-30            | on: 2019-10-30\\n  reviewOn: 2022-01-01\\n  expiresOn: 2021-01-01 | found “2021-01-01”; expected a day that is not before the adoption and the review",
                "dates of a body that overlap   | {from: 2020-01-02}        | {from: 2020-01-01}            | expected dates that do not overlap those above",
                "dates of a body the wrong way  | {from: 2018-10-01, to: 2020-01-01} | {from: 2018-10-01, to: 2018-01-01} | expected a last day that is not before the first",
                "limit without figure           | when: an unpaid line      | when: over the figure         | expected a type with a “figure”",
                "window without a window        | when: an unpaid line      | when: a line after the window | whose figure has a window",
                "rest of what is no limit       | severity: ADVISE          | severity: ADVISE\\n    rest: UNPAID | expected nothing here: only a limit leaves a rest",
                "rest that is paid              | rest: AT_DISCRETION       | rest: PAID                    | found “PAID”; expected UNPAID or AT_DISCRETION",
                "block that looks at the answer | severity: ADVISE          | severity: BLOCK               | expected another severity than BLOCK",
                "finding without words          | UNPAID_PENSION_NOTE:      | SOMETHING_NEW:                | expected “says” with a sentence for SOMETHING_NEW",
                "words without English          | title: {en: A policy}     | title: {cy: Polisi}           | expected words in English too (en)",
                "setting nobody carries out     | setting: HOURS_ON_THE_DAY | setting: GUESS                | found “GUESS”; expected one of HOURS_ON_THE_DAY, TIME_WEIGHTED, WEEKS_TAKEN",
                "numbers the wrong way          | number from 0 to 1000     | number from 9 to 1            | expected a smallest number that is not above the greatest",
                "cap of another name            | name: SPECIAL_LEAVE_CAP   | name: OUR_CAP                 | found “OUR_CAP”; expected SPECIAL_LEAVE_CAP, as the ledger calls it",
                "code in small letters          | CARERS:                   | Carers:                       | found “Carers”; expected the code of a type in capitals",
                "type called as a tier          | CARERS:                   | HR:                           | found “HR”; expected the code of a type in capitals, other than HR",
                "list where a text belongs      | policy: LPT               | policy: [LPT]                 | found a list; expected a text",
                "text where a block belongs     | title: {en: A policy}     | title: A policy               | found “A policy”; expected an indented block of “key: value”",
                "not YAML                       | policy: LPT               | policy: 'LPT                  | expected YAML",
            })
    void isToldWhereItIsAndWhatWasExpected(String kind, String sound, String spoilt, String said) {
        String now = spoilt == null ? "" : spoilt.replace("\\n", "\n");
        String was = sound.replace("\\n", "\n");
        assertThat(PACK).as(kind).contains(was.lines().findFirst().orElseThrow());
        String pack = PACK.contains(was) ? PACK.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(now)) : null;
        if (pack == null) {
            pack = PACK.replaceFirst("  clause: 5.8\n", "");
        }
        refused(pack, said);
    }

    private static void refused(String pack, String said) {
        IllegalArgumentException refusal =
                catchThrowableOfType(IllegalArgumentException.class, () -> PackLoader.load("trust.yaml", pack));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal).hasMessageContaining(said);
        Matcher sentence = SENTENCE.matcher(refusal.getMessage());
        if (!refusal.getMessage().endsWith("expected YAML")) {
            assertThat(sentence.matches()).as(refusal.getMessage()).isTrue();
            standsThere(pack, sentence);
        }
    }

    /** What is said to be found stands at that line and column of the file. */
    private static void standsThere(String pack, Matcher sentence) {
        String found = sentence.group(3);
        String line = pack.lines().toList().get(Integer.parseInt(sentence.group(1)) - 1);
        String there = line.substring(Integer.parseInt(sentence.group(2)) - 1).replace("\"", "");
        if (found.startsWith("“")) {
            assertThat(there).startsWith(found.substring(1, found.length() - 1));
        } else if (found.equals("a list")) {
            assertThat(there).matches("[\\[-].*");
        } else {
            assertThat(there).isNotBlank();
        }
    }

    @Test
    void twoVersionsOfOnePolicyFromOneDayAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policies(List.of(
                        PackLoader.load("LPT-8.yaml", PACK),
                        PackLoader.load("LPT-9.yaml", PACK.replace("version: LPT-8", "version: LPT-9")))))
                .withMessage("Two versions of policy LPT are in force from 2019-10-30; each needs a day of its own.");
    }

    @Test
    void aRedirectToATypeThatNoPolicyHasIsRefused() {
        String pack = PACK.replace("severity: ADVISE", "severity: ADVISE\n    redirect: HOLIDAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policies(List.of(PackLoader.load("LPT-8.yaml", pack))))
                .withMessage(
                        "Version LPT-8: UNPAID_PENSION_NOTE of CARERS redirects to “HOLIDAY”, which no policy has; expected HR"
                                + " or one of CARERS.");
        new Policies(List.of(PackLoader.load("LPT-8.yaml", pack.replace("HOLIDAY", "HR"))));
    }
}
