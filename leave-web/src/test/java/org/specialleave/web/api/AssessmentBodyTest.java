package org.specialleave.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.ReleasedPolicies;

class AssessmentBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final AssessmentReader READER = new AssessmentReader(new ReleasedPolicies().policies(), NOW);

    private static final String LINE = "{'date':'2026-11-23','minutes':450}";
    private static final String ASSIGNMENT = "{'weeklyMinutes':2250}";

    @Test
    void whatIsLeftOutHasItsDocumentedDefault() {
        LeaveFacts facts = facts(body("CARERS", ASSIGNMENT, LINE, "{}"));
        assertThat(facts.requestedAt()).isEqualTo(NOW);
        assertThat(facts.taken()).isEmpty();
        assertThat(facts.lines().get(0).shiftMinutes()).isEqualTo(450);
        assertThat(facts.lines().get(0).pay()).isNull();
        assertThat(facts.contract().on(LocalDate.of(2026, 11, 23)).orElseThrow().fullTimeWeeklyMinutes())
                .isEqualTo(2250);
    }

    @Test
    void hoursByDateGoBeforeThePlainFigureFromTheirFirstRowOn() {
        String hours = "{'weeklyMinutes':2250,'hours':[{'from':'2026-10-01','weeklyMinutes':1350}]}";
        LeaveFacts facts = facts(body("CARERS", hours, LINE, "{}"));
        assertThat(week(facts, "2026-09-30")).isEqualTo(2250);
        assertThat(week(facts, "2026-10-01")).isEqualTo(1350);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {'date':'2026-11-23','start':'19:30','end':'07:30','breakMinutes':60}                    | 660
        {'date':'2026-10-24','start':'19:30','end':'07:30','breakMinutes':60}                    | 720
        {'date':'2026-03-28','start':'19:30','end':'07:30','breakMinutes':60}                    | 600
        {'date':'2026-10-25','start':'01:00','end':'01:30'}                                      | 30
        {'date':'2026-10-24','start':'22:00','end':'01:30'}                                      | 210
        {'date':'2026-10-24','start':'22:00','end':'01:30','offset':'+00:00'}                    | 270
        {'date':'2026-11-23','start':'08:00','end':'08:00'}                                      | 1440
        """)
    void minutesBetweenTimesAreThoseThatPassInLondon(String line, int minutes) {
        assertThat(facts(body("CARERS", ASSIGNMENT, line, "{}")).lines().get(0).minutes())
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {'date':'2026-11-23'}                                                                    | minutes
        {'minutes':450}                                                                          | date
        {'date':'2026-11-23','minutes':450,'start':'08:00','end':'16:00'}                        | minutes
        {'date':'2026-11-23','minutes':450,'breakMinutes':30}                                    | breakMinutes
        {'date':'2026-11-23','minutes':450,'offset':'+00:00'}                                    | offset
        {'date':'2026-11-23','start':'08:00'}                                                    | end
        {'date':'2026-03-29','start':'01:30','end':'08:00'}                                      | start
        {'date':'2026-03-28','start':'20:00','end':'01:30'}                                      | end
        {'date':'2026-11-23','start':'08:00','end':'08:00','offset':'+02:00'}                    | offset
        {'date':'2026-10-25','start':'00:00','end':'00:00'}                                      | end
        {'date':'2026-11-23','start':'08:00','end':'09:00','breakMinutes':61}                    | breakMinutes
        {'date':'2026-11-23','minutes':-1}                                                       | minutes
        {'date':'2026-11-23','minutes':1441}                                                     | minutes
        {'date':'2026-11-23','minutes':450,'shiftMinutes':0}                                     | shiftMinutes
        {'date':'2026-11-23','minutes':450,'pay':'AT_DISCRETION'}                                | pay
        {'date':'2026-11-23','minutes':450,'pay':null}                                           | pay
        {'date':'2026-11-23','minutes':450,'hours':7.5}                                          | hours
        """)
    void aLineThatIsNotOfTheFormIsRefusedWhereItIs(String line, String field) {
        assertThat(refused(body("CARERS", ASSIGNMENT, line, "{}"))).containsExactly("/lines/0/" + field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        CARERS              | {'summons':true}                 | /circumstances/summons
        CARERS              | {'unheardOf':true}               | /circumstances/unheardOf
        CARERS              | {'emergencyAdmission':'yes'}     | /circumstances/emergencyAdmission
        CARERS              | {'linkedShifts':-1}              | /circumstances/linkedShifts
        CARERS              | {'managerToldHow':'LETTER'}      | /circumstances/managerToldHow
        CARERS              | {'managerToldAt':'2026-11-20'}   | /circumstances/managerToldAt
        CHILD_BEREAVEMENT   | {'dateOfDeath':'20.11.2026'}     | /circumstances/dateOfDeath
        CHILD_BEREAVEMENT   | {'stillbirthDays':7}             | /circumstances/stillbirthDays
        MAGISTRATE          | {'priorHalfDays':1.5}            | /circumstances/priorHalfDays
        NO_SUCH_TYPE        | {'anything':1}                   | /leaveType
        carers              | {}                               | /leaveType
        """)
    void whatTheTypeDoesNotKnowIsRefusedWhereItIs(String type, String circumstances, String pointer) {
        assertThat(refused(body(type, ASSIGNMENT, LINE, circumstances))).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {}                                                                      | /assignment/weeklyMinutes
        {'weeklyMinutes':-1}                                                    | /assignment/weeklyMinutes
        {'weeklyMinutes':2250,'fullTimeWeeklyMinutes':0}                        | /assignment/fullTimeWeeklyMinutes
        {'weeklyMinutes':2250,'hours':[{'from':'2026-04-01'}]}                  | /assignment/hours/0/weeklyMinutes
        {'hours':[]}                                                            | /assignment/hours
        {'hours':[{'from':'2026-04-01','weeklyMinutes':1},{'from':'2026-04-01','weeklyMinutes':2}]} | /assignment/hours/1/from
        """)
    void anAssignmentThatIsNotOfTheFormIsRefusedWhereItIs(String assignment, String pointer) {
        assertThat(refused(body("CARERS", assignment, LINE, "{}"))).containsExactly(pointer);
    }

    @Test
    void leaveTakenMayBeASumLongerThanADay() {
        String body = "{'leaveType':'CARERS','assignment':{'weeklyMinutes':2250},'lines':[" + LINE
                + "],'taken':[{'leaveType':'BEREAVEMENT','date':'2026-05-04','minutes':2250,'pay':'PAID'}]}";
        assertThat(facts(body).taken()).singleElement().satisfies(row -> {
            assertThat(row.minutes()).isEqualTo(2250);
            assertThat(row.pay()).isEqualTo(Pay.PAID);
            assertThat(row.shiftMinutes()).as("not known").isZero();
        });
    }

    @Test
    void leaveTakenMayTellTheLengthOfItsShift() {
        String body = "{'leaveType':'CARERS','assignment':{'weeklyMinutes':2250},'lines':[" + LINE
                + "],'taken':[{'leaveType':'CARERS','date':'2026-05-04','minutes':345,'shiftMinutes':690}]}";
        assertThat(facts(body).taken().get(0).shiftMinutes()).isEqualTo(690);
        assertThat(refused(body.replace("690", "0"))).containsExactly("/taken/0/shiftMinutes");
    }

    @Test
    void aRequestAcrossVersionsMayTellWhatEitherAsks() throws IOException {
        String now = shipped();
        String later = now.replace("version: LPT-8", "version: LPT-9")
                .replace("inForceFrom: 2019-10-30", "inForceFrom: 2026-12-01")
                .replace("emergencyAdmission", "urgentAdmission");
        AssessmentReader reader = new AssessmentReader(
                new Policies(List.of(PackLoader.load("LPT-8.yaml", now), PackLoader.load("LPT-9.yaml", later))), NOW);
        String told = "{'emergencyAdmission':true,'urgentAdmission':true}";
        String both = body("CARERS", ASSIGNMENT, LINE + ",{'date':'2026-12-01','minutes':450}", told);
        assertThat(reader.facts(fields(both)).circumstances().values())
                .containsOnlyKeys("emergencyAdmission", "urgentAdmission");
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> reader.facts(fields(body("CARERS", ASSIGNMENT, LINE, told))));
        assertThat(pointers(refused)).containsExactly("/circumstances/urgentAdmission");
    }

    private static String shipped() throws IOException {
        try (InputStream in = ReleasedPolicies.class.getResourceAsStream("/policy/LPT-8.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theRequestAndLeaveTakenMayTellTheirEvent() {
        String body = "{'leaveType':'CHILD_BEREAVEMENT','event':'a','assignment':{'weeklyMinutes':2250},'lines':["
                + LINE + "],'taken':[{'leaveType':'CHILD_BEREAVEMENT','date':'2026-05-04','minutes':450,'event':'b'}]}";
        assertThat(facts(body).event()).isEqualTo("a");
        assertThat(facts(body).taken().get(0).event()).isEqualTo("b");
        assertThat(refused(body.replace("'a'", "1").replace("'b'", "''")))
                .containsExactlyInAnyOrder("/event", "/taken/0/event");
        JsonObject answer = AnswersAsRead.object(
                ApiJson.bytes(new Assessor(new ReleasedPolicies().policies()).assess(facts(body))));
        assertThat(answer.getJsonArray("entitlements").getJsonObject(0).getString("event"))
                .isEqualTo("a");
    }

    @Test
    void aRealAssignmentTellsNoEvent() {
        String body = "{'leaveType':'CARERS','assignmentNumber':'10000006','event':'a','lines':[" + LINE + "]}";
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> READER.ofAssignment(fields(body)));
        assertThat(pointers(refused)).containsExactly("/event");
    }

    @Test
    void linesAreNeededAndAtLeastOne() {
        assertThat(refused("{'leaveType':'CARERS','assignment':{'weeklyMinutes':1},'lines':[]}"))
                .containsExactly("/lines");
        assertThat(refused("{}")).containsExactlyInAnyOrder("/leaveType", "/assignment", "/lines");
    }

    @Test
    void aRealAssignmentBringsItsOwnHoursAndLeaveTaken() {
        String body = "{'leaveType':'CARERS','assignmentNumber':'10000006','taken':[],'lines':[" + LINE + "]}";
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> READER.ofAssignment(fields(body)));
        assertThat(pointers(refused)).containsExactly("/taken");
    }

    private static String body(String type, String assignment, String line, String circumstances) {
        return "{'leaveType':'" + type + "','assignment':" + assignment + ",'lines':[" + line + "],'circumstances':"
                + circumstances + "}";
    }

    private static int week(LeaveFacts facts, String day) {
        return facts.contract().on(LocalDate.parse(day)).orElseThrow().weeklyMinutes();
    }

    private static JsonBody fields(String body) {
        return JsonBody.of(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static LeaveFacts facts(String body) {
        return READER.facts(fields(body));
    }

    private static List<String> refused(String body) {
        return pointers(catchThrowableOfType(ProblemException.class, () -> facts(body)));
    }

    private static List<String> pointers(ProblemException refused) {
        return AnswersAsRead.object(refused.problem().bytes())
                .getJsonArray("errors")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
