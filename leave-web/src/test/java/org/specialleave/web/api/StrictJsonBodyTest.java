package org.specialleave.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.staff.OnCallDetails;

class StrictJsonBodyTest {
    @Test
    void fieldsOfTheDocumentedFormAreRead() {
        RequestBody request = body("""
                        {"assignmentNumber":"1","leaveType":"CARERS","reason":"ä","submit":true,"lines":[
                         {"date":"2026-11-23","start":"19:30","end":"07:30","breakMinutes":6e1,"offset":"+01:00",
                          "shiftMinutes":450.0,"pay":"PAID"}]}\
                        """).as("RequestAsked", RequestBody.class);

        assertThat(request.reason()).isEqualTo("ä");
        assertThat(request.submit()).isTrue();
        assertThat(request.confidential()).isFalse();
        assertThat(request.lines())
                .containsExactly(new LineBody(
                        LocalDate.of(2026, 11, 23),
                        null,
                        450,
                        LocalTime.of(19, 30),
                        LocalTime.of(7, 30),
                        60,
                        ZoneOffset.ofHours(1),
                        Pay.PAID));
        OnCallDetails turn = body("""
                        {"employeeNumber":"2","from":"2026-11-21T09:00:00+01:00","to":"2026-11-21T09:00:00.5Z"}\
                        """).as("OnCallAsked", OnCallDetails.class);
        assertThat(turn.from()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(turn.to()).isEqualTo(Instant.parse("2026-11-21T09:00:00.5Z"));
    }

    @Test
    void whatNobodyAskedForIsRefusedWithItsPointerAtEveryLevel() {
        assertThat(errors(
                        "GrantAsked",
                        "{\"a\":1,\"b/~\":2,\"lines\":[{\"x\":1,\"date\":\"2026-11-23\",\"grant\":true}]}"))
                .containsExactly("/a UNKNOWN_FIELD", "/b~1~0 UNKNOWN_FIELD", "/lines/0/x UNKNOWN_FIELD");
    }

    @Test
    void aFieldThatIsMissingIsSaidToBe() {
        assertThat(errors("OnCallEnd", "{}")).containsExactly("/to MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"450.5", "1e-9", "-1", "1441", "1e999999999", "\"450\"", "null", "true", "[]"})
    void whatIsNoWholeNumberInTheRangeIsRefused(String number) {
        assertThat(errors("LineAsked", line("minutes", number)))
                .singleElement()
                .asString()
                .startsWith("/minutes ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "20261123", "+2026-11-23", "2026-1-3", "1026-01-01", "2026-11-23T00:00", "", " "})
    void whatIsNoDateIsRefused(String date) {
        assertThat(errors("RecordingEnd", "{\"to\":\"" + date + "\"}")).containsExactly("/to NOT_A_DATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21T09:00:00", "2026-11-21", "2026-11-21T25:00:00Z", "now", "+999999999-12-31T00:00Z"})
    void whatIsNoInstantWithItsOffsetIsRefused(String instant) {
        assertThat(errors("OnCallEnd", "{\"to\":\"" + instant + "\"}")).containsExactly("/to NOT_AN_INSTANT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "7:30", "07:30:00", "0730", "07:60"})
    void whatIsNoLocalTimeIsRefused(String time) {
        assertThat(errors("LineAsked", line("end", "\"08:00\",\"start\":\"" + time + "\"")))
                .containsExactly("/start NOT_A_TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "a\\u001bb", "\\u0085", "a\\ud800b", "\\udc00"})
    void aTextThatCannotBeStoredIsRefused(String text) {
        assertThat(errors("WordsAsked", "{\"reason\":\"" + text + "\"}")).containsExactly("/reason BAD_CHARACTER");
    }

    @Test
    void aTextThatSaysNothingOrTooMuchIsRefused() {
        assertThat(errors("WordsAsked", "{\"reason\":\" \\n\"}")).containsExactly("/reason EMPTY_TEXT");
        assertThat(errors("WordsAsked", "{\"reason\":\"" + "x".repeat(4001) + "\"}"))
                .containsExactly("/reason TOO_LONG");
        body("{\"reason\":\"" + "\ud83d\ude00".repeat(4000) + "\"}").as("WordsAsked", JsonNode.class);
    }

    @Test
    void aNameOfAnotherEnumOrCaseIsRefused() {
        assertThat(errors("LineAsked", line("pay", "\"paid\""))).containsExactly("/pay NOT_ONE_OF");
    }

    @ParameterizedTest
    @CsvSource({
        "date, NOT_A_DATE",
        "start, NOT_A_TIME",
        "pay, NOT_A_TEXT",
        "minutes, NOT_A_NUMBER",
        "offset, NOT_A_TEXT"
    })
    void nullIsOfTheWrongFormEverywhere(String field, String code) {
        String others = "{\"date\":\"2026-11-23\",\"start\":\"08:00\",\"end\":\"09:00\",\"pay\":\"PAID\","
                + "\"minutes\":1,\"offset\":\"+00:00\"}";
        assertThat(errors("LineAsked", others.replaceAll("(\"" + field + "\":)[^,}]*", "$1null")))
                .contains("/" + field + " " + code);
    }

    @Test
    void allErrorsAreToldAtOnce() {
        assertThat(errors("GrantAsked", "{\"acceptChanged\":\"x\",\"cover\":1,\"lines\":{}}"))
                .containsExactly("/acceptChanged NOT_A_FLAG", "/cover NOT_A_TEXT", "/lines NOT_A_LIST");
    }

    @Test
    void whatIsWrongIsToldWithoutWhatWasSent() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> body("{\"reason\":7,\"ground\":\"because of her illness\"}")
                        .as("RefuseAsked", JsonNode.class));
        assertThat(new String(refused.problem().bytes(), StandardCharsets.UTF_8))
                .contains("must be one of SERVICE_NEEDS, OUTSIDE_POLICY, OTHER", "must be a text")
                .doesNotContain("illness", "7");
    }

    @Test
    void aNameThatStandsTwiceIsRefusedWhereItStands() {
        assertThat(refusal("{\"lines\":[{\"date\":1,\"date\":1}]}")).containsExactly("/lines/0/date DUPLICATE_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":}", "{} {}", "{\"a\":1,}", "nonsense", "{\"a\":01}", "[1", "{'a':1}", "{}x"})
    void whatIsNoJsonIsRefused(String text) {
        assertThat(refusal(text)).containsExactly(" NOT_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null"})
    void aBodyThatIsNoObjectIsRefused(String text) {
        assertThat(refusal(text)).containsExactly(" NOT_AN_OBJECT");
    }

    @Test
    void aBodyThatIsNestedTooDeepIsRefusedAndNoStackOverflows() {
        assertThat(refusal("{\"a\":" + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .endsWith(" TOO_DEEP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1E+99",
                "0e999999999",
                "1e-99",
                "0.000000000000000000000000000000000001",
                "1e99999999999"
            })
    void aNumberThatNoSumCanBeDoneWithIsNoNumber(String number) {
        assertThat(errors("LineAsked", line("minutes", number))).containsExactly("/minutes NOT_A_NUMBER");
        String told = "{\"leaveType\":\"CARERS\",\"assignment\":{\"weeklyMinutes\":2250},\"lines\":["
                + line("minutes", "450") + "],\"circumstances\":{\"linkedShifts\":" + number + "}}";
        assertThat(refusal(
                        () -> new AssessmentReader(new ReleasedPolicies().policies(), Instant.EPOCH).facts(body(told))))
                .containsExactly("/circumstances/linkedShifts NOT_A_NUMBER");
    }

    @Test
    void aNumberOfManyCharactersIsNoNumber() {
        assertThat(errors("LineAsked", line("minutes", "9".repeat(101)))).containsExactly("/minutes NOT_A_NUMBER");
    }

    @Test
    void aNameThatIsLongerThanAnyIsRefusedAndNotRepeated() {
        assertThat(refusal("{\"lines\":[{\"" + "n".repeat(201) + "\":1}]}")).containsExactly("/lines/0 NAME_TOO_LONG");
    }

    @Test
    void moreFieldsItemsOrValuesThanAnyBodyHasAreRefused() {
        String fields =
                IntStream.rangeClosed(0, 200).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
        assertThat(refusal("{\"a\":{" + fields + "}}")).containsExactly("/a TOO_MANY_FIELDS");
        assertThat(refusal("{\"a\":[" + "1,".repeat(2000) + "1]}")).containsExactly("/a TOO_MANY_ITEMS");
        String rows = ("[" + "1,".repeat(1999) + "1],").repeat(30);
        assertThat(refusal("{\"a\":[" + rows + "1]}"))
                .singleElement()
                .asString()
                .startsWith("/a/")
                .endsWith(" TOO_MANY_VALUES");
    }

    @Test
    void aHundredErrorsAreToldAndTheOthersCounted() {
        String twice = "\"a\":1,".repeat(151) + "\"b\":1";
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> body("{" + twice + "}"));
        assertThat(codes(refused)).hasSize(100).containsOnly("/a DUPLICATE_FIELD");
        assertThat(AnswersAsRead.object(refused.problem().bytes()).getInt("moreErrors"))
                .isEqualTo(50);
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> JsonBody.of("{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(codes(refused)).containsExactly(" NOT_UTF8");
    }

    @Test
    void anEmptyBodyIsAnObjectWithoutFields() {
        body(" ").requireEmpty();
    }

    private static JsonBody body(String text) {
        return JsonBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String name, String value) {
        return "{\"date\":\"2026-11-23\",\"" + name + "\":" + value + "}";
    }

    private static List<String> refusal(String text) {
        return errors("NoFields", text);
    }

    private static List<String> errors(String schema, String text) {
        return refusal(() -> body(text).as(schema, JsonNode.class));
    }

    private static List<String> refusal(ThrowingCallable reading) {
        return codes(catchThrowableOfType(ProblemException.class, reading));
    }

    private static List<String> codes(ProblemException refused) {
        assertThat(refused.problem().kind()).isEqualTo(ProblemKind.MALFORMED);
        return AnswersAsRead.object(refused.problem().bytes())
                .getJsonArray("errors")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(error -> error.getString("pointer") + " " + error.getString("code"))
                .toList();
    }
}
