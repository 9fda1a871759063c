package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.release.ReleasedPolicies;

/** What the policy obliges the trust to tell stands in the guidance of the type it is about, for those it is about. */
class GuidanceOfEachClauseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C018 | CARERS                  | means    | children of any age",
                "C018 | CARERS                  | means    | anybody who lives at your address",
                "C018 | HOSPITAL_ATTENDANCE     | means    | anybody who relies on you in that emergency",
                "C022 | CARERS                  | ways     | time off in lieu",
                "C022 | BEREAVEMENT             | ways     | Annual leave or time off in lieu.",
                "C024 | CARERS                  | staff    | urgent care that nobody could plan",
                "C024 | CARERS                  | staff    | with or without pay",
                "C025 | CARERS                  | staff    | does not matter how long you have worked here",
                "C026 | CARERS                  | staff    | taken into hospital as an emergency",
                "C027 | CARERS                  | managers | One shift normally suffices",
                "C028 | CARERS                  | managers | You decide up to three shifts",
                "C029 | CARERS                  | managers | Beyond three shifts the Head of Service decides, with or without pay",
                "C033 | EMERGENCY_DOMESTIC      | managers | offer annual leave or unpaid leave",
                "C039 | BEREAVEMENT             | managers | how close they really were, and not blood alone",
                "C039 | BEREAVEMENT             | managers | the executor or arrange the funeral, whether other relatives or friends can help, and how far",
                "C040 | BEREAVEMENT             | managers | Part of a day with pay for a funeral",
                "C041 | BEREAVEMENT             | managers | Tell the person what they are entitled to",
                "C042 | CHILD_BEREAVEMENT       | staff    | at least two weeks with pay",
                "C043 | CHILD_BEREAVEMENT       | staff    | nobody will ask you for proof",
                "C044 | CHILD_BEREAVEMENT       | staff    | whatever the child's age",
                "C045 | CHILD_BEREAVEMENT       | staff    | stillbirth from the 24th week",
                "C046 | CHILD_BEREAVEMENT       | staff    | each has the whole leave",
                "C047 | CHILD_BEREAVEMENT       | staff    | Statutory parental bereavement pay is part of that",
                "C048 | CHILD_BEREAVEMENT       | staff    | in one go or in parts",
                "C049 | CHILD_BEREAVEMENT       | managers | nobody has to take it",
                "C050 | CHILD_BEREAVEMENT       | staff    | up to 56 weeks after the death",
                "C051 | CHILD_BEREAVEMENT       | staff    | it is enough that your manager knows",
                "C052 | CHILD_BEREAVEMENT       | managers | reasonable notice will do",
                "C053 | CHILD_BEREAVEMENT       | managers | A Director can give more than the two weeks",
                "C054 | RELIGIOUS_OBSERVANCE    | ways     | Take annual leave",
                "C054 | RELIGIOUS_OBSERVANCE    | ways     | time off in lieu",
                "C054 | RELIGIOUS_OBSERVANCE    | ways     | without pay",
                "C055 | RELIGIOUS_OBSERVANCE    | ways     | open on a bank holiday",
                "C056 | RELIGIOUS_OBSERVANCE    | managers | look at the cover for all of them",
                "C057 | INTERVIEW               | staff    | inside this trust you have time off with pay",
                "C058 | INTERVIEW               | staff    | in your own time",
                "C059 | INTERVIEW               | staff    | put your post at risk",
                "C060 | HOSPITAL_ATTENDANCE     | staff    | in one block or as single days",
                "C061 | HOSPITAL_ATTENDANCE     | staff    | taken in as an emergency, carer's leave",
                "C062 | HOSPITAL_ATTENDANCE     | staff    | day surgery, an out-patient clinic, and the time after they come home",
                "C071 | COURT_WITNESS           | staff    | Tell your manager as early as you can",
                "C071 | JURY_SERVICE            | staff    | as soon as the letter comes",
                "C072 | PUBLIC_DUTY             | managers | only in exceptional cases, for the needs of the service, and say why",
                "C073 | PUBLIC_DUTY             | staff    | no travel or meals",
                "C073 | COURT_WITNESS           | staff    | pays no travel or meals",
                "C082 | JURY_SERVICE            | managers | The court decides",
                "C083 | PARLIAMENTARY_CANDIDATE | staff    | time without pay to stand",
                "C084 | LOCAL_GOVERNMENT        | staff    | consent before you stand",
                "C085 | LOCAL_GOVERNMENT        | staff    | meetings and other duties of the council",
                "C086 | CIVIC_OFFICE            | staff    | in any twelve months",
                "C087 | LOCAL_GOVERNMENT        | staff    | 7.5 or 3.75 hours full time, in proportion part time",
                "C088 | LOCAL_GOVERNMENT        | managers | Agree to each absence",
                "C095 | TRIBUNAL_MEMBER         | managers | ask them to seek another date",
                "C096 | HEARING_WITNESS         | managers | ask whether the hearing can be put off",
                "C105 | VOLUNTEERING            | managers | whether the activity fits the scheme",
                "C106 | VOLUNTEERING            | staff    | promise the host nothing before",
                "C108 | VOLUNTEERING            | staff    | not carried over",
                "C128 | STATUTORY_CARERS        | staff    | one week without pay in any twelve months",
                "C128 | CARERS                  | links    | Statutory carer's leave",
                "C128 | HOSPITAL_ATTENDANCE     | links    | Statutory carer's leave",
                "C129 | CARERS                  | managers | statutory carer's leave",
                "C129 | STATUTORY_CARERS        | managers | You cannot refuse it",
                "C134 | BEREAVEMENT             | means    | your normal contracted shift or duty",
                "C135 | PUBLIC_DUTY             | means    | how much has been given already",
                "C135 | MAGISTRATE              | managers | the time needed, the time given already, the person's circumstances and the effect",
                "C136 | CHILD_BEREAVEMENT       | means    | adopters, legal guardians, those who foster to adopt, grandparents",
                "C138 | CARERS                  | staff    | These are examples",
                "C138 | CARERS                  | managers | Look at each case for itself",
                "C141 | CHILD_BEREAVEMENT       | links    | NHS terms and conditions of service handbook",
                "C141 | PUBLIC_DUTY             | links    | Employment Rights Act 1996, section 50",
                "C141 | RESERVE_FORCES          | links    | reserve forces",
                "C143 | RELIGIOUS_OBSERVANCE    | staff    | If you fast",
                "C144 | HOSPITAL_ATTENDANCE     | ways     | A swapped working day",
                "C146 | PARLIAMENTARY_CANDIDATE | staff    | no special arrangement",
                "C146 | LOCAL_GOVERNMENT        | managers | mind their two positions",
                "C147 | LOCAL_GOVERNMENT        | means    | County, city, district, borough and parish",
                "C148 | PUBLIC_DUTY             | staff    | in your working hours",
                "C148 | MAGISTRATE              | staff    | book half-day sittings well ahead",
                "C149 | VOLUNTEERING            | means    | a community or the environment, in the trust's area",
                "C157 | CARERS                  | staff    | a no to pay does not take it away",
            })
    void isTold(String clause, String type, String to, String words) {
        LeaveType told = new ReleasedPolicies().policies().type(type, TODAY).orElseThrow();
        TypeWords guidance = told.words("en");
        Stream<String> read = switch (to) {
            case "staff" -> guidance.staff().stream();
            case "managers" -> guidance.managers().stream();
            case "ways" -> guidance.otherWays().stream();
            case "means" -> told.guide().definitions().stream().map(one -> one.words("en"));
            default -> told.guide().linksOn(TODAY).stream().map(link -> link.words("en"));
        };
        List<String> sentences = read.toList();
        assertThat(sentences.stream().collect(Collectors.joining("\n")))
                .as(clause)
                .contains(words);
    }
}
