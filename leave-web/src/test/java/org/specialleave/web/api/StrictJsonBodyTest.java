package org.specialleave.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.model.Pay;

class StrictJsonBodyTest {
    @Test
    void fieldsOfTheDocumentedFormAreRead() {
        JsonFields fields = body("""
            {"text":"ä","flag":true,"whole":450,"date":"2026-11-23","instant":"2026-11-21T09:00:00+01:00",
             "time":"07:30","pay":"PAID","lines":[{"minutes":1}]}\
            """).object();

        assertThat(fields.text("text", 10)).contains("ä");
        assertThat(fields.flag("flag")).contains(true);
        assertThat(fields.wholeNumber("whole", 0, 1440)).contains(450);
        assertThat(fields.date("date")).contains(LocalDate.of(2026, 11, 23));
        assertThat(fields.instant("instant")).contains(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(fields.time("time")).contains(LocalTime.of(7, 30));
        assertThat(fields.oneOf("pay", Pay.PAID, Pay.UNPAID)).contains(Pay.PAID);
        assertThat(fields.objects("lines", 1, 10).get(0).wholeNumber("minutes", 0, 10))
                .contains(1);
        fields.finish();
    }

    @Test
    void whatNobodyAskedForIsRefusedWithItsPointerAtEveryLevel() {
        assertThat(errors("{\"a\":1,\"b/~\":2,\"lines\":[{\"x\":1}]}", fields -> fields.objects("lines", 0, 9)))
                .containsExactly("/a UNKNOWN_FIELD", "/b~1~0 UNKNOWN_FIELD", "/lines/0/x UNKNOWN_FIELD");
    }

    @Test
    void aFieldThatIsMissingIsSaidToBe() {
        assertThat(errors("{}", fields -> fields.need("lines"))).containsExactly("/lines MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"450.5", "1e-9", "-1", "1441", "1e999999999", "\"450\"", "null", "true", "[]"})
    void whatIsNoWholeNumberInTheRangeIsRefused(String number) {
        assertThat(errors("{\"minutes\":" + number + "}", fields -> fields.wholeNumber("minutes", 0, 1440)))
                .singleElement()
                .asString()
                .startsWith("/minutes ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "20261123", "+2026-11-23", "2026-1-3", "1026-01-01", "2026-11-23T00:00", "", " "})
    void whatIsNoDateIsRefused(String date) {
        assertThat(errors("{\"date\":\"" + date + "\"}", fields -> fields.date("date")))
                .containsExactly("/date NOT_A_DATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21T09:00:00", "2026-11-21", "2026-11-21T25:00:00Z", "now", "+999999999-12-31T00:00Z"})
    void whatIsNoInstantWithItsOffsetIsRefused(String instant) {
        assertThat(errors("{\"at\":\"" + instant + "\"}", fields -> fields.instant("at")))
                .containsExactly("/at NOT_AN_INSTANT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "7:30", "07:30:00", "0730", "07:60"})
    void whatIsNoLocalTimeIsRefused(String time) {
        assertThat(errors("{\"start\":\"" + time + "\"}", fields -> fields.time("start")))
                .containsExactly("/start NOT_A_TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "a\\u001bb", "\\u0085", "a\\ud800b", "\\udc00"})
    void aTextThatCannotBeStoredIsRefused(String text) {
        assertThat(errors("{\"reason\":\"" + text + "\"}", fields -> fields.text("reason", 100)))
                .containsExactly("/reason BAD_CHARACTER");
    }

    @Test
    void aNameOfAnotherEnumOrCaseIsRefused() {
        assertThat(errors("{\"pay\":\"paid\"}", fields -> fields.oneOf("pay", Pay.PAID)))
                .containsExactly("/pay NOT_ONE_OF");
    }

    @Test
    void allErrorsAreToldAtOnce() {
        assertThat(errors("{\"a\":\"x\",\"b\":1}", fields -> {
                    fields.wholeNumber("a", 0, 1);
                    fields.text("b", 1);
                }))
                .containsExactly("/a NOT_A_NUMBER", "/b NOT_A_TEXT");
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
        assertThat(errors("{\"shifts\":" + number + "}", fields -> fields.number("shifts", -1, 1440)))
                .containsExactly("/shifts NOT_A_NUMBER");
        assertThat(errors("{\"minutes\":" + number + "}", fields -> fields.wholeNumber("minutes", -1, 1440)))
                .containsExactly("/minutes NOT_A_NUMBER");
    }

    @Test
    void aNumberOfManyCharactersIsNoNumber() {
        assertThat(errors("{\"minutes\":" + "9".repeat(101) + "}", fields -> fields.wholeNumber("minutes", 0, 1440)))
                .containsExactly("/minutes NOT_A_NUMBER");
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
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> body("{" + twice + "}").object());
        assertThat(codes(refused)).hasSize(100).containsOnly("/a DUPLICATE_FIELD");
        assertThat(refused.problem().toJson().getInt("moreErrors")).isEqualTo(50);
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> JsonBody.of("{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(codes(refused)).containsExactly(" NOT_UTF8");
    }

    @Test
    void anEmptyBodyIsAnObjectWithoutFields() {
        body(" ").object().finish();
    }

    private static JsonBody body(String text) {
        return JsonBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusal(String text) {
        return codes(
                catchThrowableOfType(ProblemException.class, () -> body(text).object()));
    }

    private static List<String> errors(String text, Consumer<JsonFields> reading) {
        JsonFields fields = body(text).object();
        reading.accept(fields);
        return codes(catchThrowableOfType(ProblemException.class, fields::finish));
    }

    private static List<String> codes(ProblemException refused) {
        assertThat(refused.problem().kind()).isEqualTo(ProblemKind.MALFORMED);
        return refused.problem().toJson().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer") + " " + error.getString("code"))
                .toList();
    }
}
