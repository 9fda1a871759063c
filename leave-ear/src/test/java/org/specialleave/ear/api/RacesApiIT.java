package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE;
import static org.specialleave.ear.api.ApiCalls.NURSE2;
import static org.specialleave.ear.api.ApiCalls.REQUESTS;
import static org.specialleave.ear.api.ApiCalls.object;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/** Several people, or the same one several times, at the same moment; leave years from 2041-42. */
class RacesApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");

    @Test
    void ofEightSubmitsOfTheSameShiftOneIsStored() throws Exception {
        LocalDate day = LocalDate.of(2041, 6, 3);
        String body = ApiCalls.carers(NURSE, true, day);
        List<Answer> answers = eightTimes(() -> nurse.post(REQUESTS, body));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(7)
                .allSatisfy(answer -> {
                    ApiCalls.assertProblem(answer, 422);
                    assertThat(ApiCalls.findings(object(answer))).contains("OVERLAP");
                });
        assertThat(requestsOn(nurse, day)).isEqualTo(1);
    }

    @Test
    void theSameKeyEightTimesMakesOneRequestAndOneAnswer() throws Exception {
        LocalDate day = LocalDate.of(2042, 6, 2);
        ApiClient keyed = nurse.with("Idempotency-Key", UUID.randomUUID().toString());
        List<Answer> answers = eightTimes(() -> keyed.post(REQUESTS, ApiCalls.carers(NURSE, true, day)));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            assertThat(answer.text()).isEqualTo(answers.get(0).text());
            assertThat(answer.header("Location")).isEqualTo(answers.get(0).header("Location"));
            assertThat(answer.header("ETag")).isEqualTo(answers.get(0).header("ETag"));
        });
        assertThat(requestsOn(nurse, day)).isEqualTo(1);
    }

    @Test
    void ofTwoDecisionsAtOnceOneWinsAndTheOtherIsToldSo() throws Exception {
        Request request = ApiCalls.submitted(nurse, NURSE, LocalDate.of(2043, 6, 1));
        Request seen = request.readBy(manager);
        List<Answer> answers = ApiCalls.atOnce(List.of(
                () -> seen.act(manager, "grant", "{}"),
                () -> seen.act(manager, "refuse", "{\"ground\":\"OTHER\",\"reason\":\"Away myself.\"}")));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(409, 412));
    }

    @Test
    void aWithdrawalAndADecisionAtOnceLeaveNoHalfOfEach() throws Exception {
        Request request = ApiCalls.submitted(nurse, NURSE, LocalDate.of(2044, 6, 6));
        List<Answer> answers = ApiCalls.atOnce(
                List.of(() -> request.act(manager, "grant", "{}"), () -> request.act(nurse, "withdraw", "{}")));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        String state = object(nurse.get(request.path())).getString("state");
        int taken = object(nurse.get("balances/" + NURSE + "?leaveYear=2044-45"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("takenMinutes");
        assertThat(taken).isEqualTo(state.equals("GRANTED") ? 450 : 0);
    }

    @Test
    void eightRequestsAtOnceNeverHoldMoreAsPaidThanTheCap() throws Exception {
        // Nurse 2 has 22.5 hours a year: three shifts within the cap, the others wait at discretion.
        ApiClient nurse2 = application.as("nurse2");
        LocalDate first = LocalDate.of(2045, 6, 5);
        List<Answer> answers = ApiCalls.atOnce(IntStream.range(0, 8)
                .mapToObj(i -> (java.util.concurrent.Callable<Answer>)
                        () -> nurse2.post(REQUESTS, ApiCalls.carers(NURSE2, true, first.plusDays(i))))
                .toList());
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isEqualTo(201));
        int paid = answers.stream()
                .mapToInt(answer -> object(answer).getJsonObject("assessment").getInt("paidMinutes"))
                .sum();
        assertThat(paid).isEqualTo(1350);
    }

    private static List<Answer> eightTimes(java.util.concurrent.Callable<Answer> call) throws Exception {
        return ApiCalls.atOnce(Collections.nCopies(8, call));
    }

    private static int requestsOn(ApiClient client, LocalDate day) {
        return object(client.get(REQUESTS + "?from=" + day + "&to=" + day)).getInt("total");
    }
}
