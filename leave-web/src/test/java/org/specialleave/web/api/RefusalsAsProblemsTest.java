package org.specialleave.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.ConflictException.Reason;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Severity;

class RefusalsAsProblemsTest {
    @ParameterizedTest
    @EnumSource
    void everyKindHasItsStatusTitleAndSentence(ProblemKind kind) {
        JsonObject body = AnswersAsRead.object(Problem.of(kind).bytes());
        assertThat(body.getInt("status")).isEqualTo(kind.status());
        assertThat(body.getString("type")).matches("urn:special-leave:problem:[a-z-]+");
        assertThat(body.getString("title")).isNotBlank();
        assertThat(body.getString("detail")).isNotBlank();
    }

    @Test
    void whatIsNotFoundTellsNothingOfWhatWasAsked() {
        Response answer = new NotFoundMapper().toResponse(new NotFoundException("SL-2026-000001"));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getMediaType()).hasToString("application/problem+json");
        assertThat(body(answer).toString()).doesNotContain("SL-2026");
    }

    @Test
    void whatWasDecidedSaysByWhomAndWhen() {
        JsonObject body = conflict(
                Reason.STATE,
                Map.of("by", "A. Manager", "at", Instant.parse("2026-07-01T09:00:00Z"), "state", "GRANTED"),
                409);
        assertThat(body.getString("by")).isEqualTo("A. Manager");
        assertThat(body.getString("at")).isEqualTo("2026-07-01T10:00:00+01:00");
        assertThat(body.getString("state")).isEqualTo("GRANTED");
    }

    @Test
    void aStaleVersionIs412() {
        conflict(Reason.STALE, Map.of(), 412);
    }

    @Test
    void whatIsBlockedTellsTheFindings() {
        Finding finding = new Finding("NO_HOURS", Severity.BLOCK, "3.0", Map.of("minutes", 15));
        JsonObject told = conflict(Reason.BLOCKED, Map.of("findings", List.of(finding)), 422)
                .getJsonArray("findings")
                .getJsonObject(0);
        assertThat(told)
                .hasToString("{\"code\":\"NO_HOURS\",\"severity\":\"BLOCK\",\"clause\":\"3.0\","
                        + "\"parameters\":{\"minutes\":15}}");
    }

    @Test
    void anOverlapIsAFindingWithTheOtherReferenceWhereItIsKnown() {
        JsonObject known = conflict(Reason.OVERLAP, Map.of("reference", "SL-1"), 422);
        assertThat(known.getJsonArray("findings").getJsonObject(0).toString())
                .isEqualTo("{\"code\":\"OVERLAP\",\"severity\":\"BLOCK\",\"clause\":\"5.7\","
                        + "\"parameters\":{\"reference\":\"SL-1\"}}");
        JsonObject unknown = conflict(Reason.OVERLAP, Map.of(), 422);
        assertThat(unknown.getJsonArray("findings").getJsonObject(0).getJsonObject("parameters"))
                .isEmpty();
    }

    @Test
    void whatIsMissingForTheActionIsPointedAt() {
        JsonObject body = conflict(Reason.INCOMPLETE, Map.of("field", "ground"), 400);
        assertThat(body.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/ground");
    }

    @Test
    void aRefusedRoleIs403AndNobodyIs401() {
        EJBException refused = new EJBAccessException("no");
        assertThat(EjbMapper.problem(refused, true).kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
        assertThat(EjbMapper.problem(refused, false).kind()).isEqualTo(ProblemKind.NOT_SIGNED_IN);
    }

    @Test
    void whatTheContainerWrappedIsUnwrapped() {
        EJBException wrapped = new EJBTransactionRolledbackException("no", new NotFoundException("x"));
        assertThat(EjbMapper.problem(wrapped, true).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void aFaultOfOursTellsAnIncidentNumberAndNothingElse() {
        JsonObject body = body(new FallbackMapper().toResponse(new IllegalStateException("secret")));
        assertThat(body.keySet()).containsExactly("type", "title", "status", "detail", "incident");
        assertThat(body.toString()).doesNotContain("secret");
    }

    @Test
    void whatJaxRsRefusesIsAProblemTooAndKeepsTheMethodsThatAreAllowed() {
        Response answer = new JaxRsMapper().toResponse(new NotAllowedException("GET", new String[] {"HEAD"}));
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("GET");
        assertThat(body(answer).getInt("status")).isEqualTo(405);
        assertThat(new JaxRsMapper().toResponse(new NotSupportedException()).getStatus())
                .isEqualTo(415);
    }

    private static JsonObject conflict(Reason reason, Map<String, Object> parameters, int status) {
        Response answer = new ConflictMapper().toResponse(new ConflictException(reason, parameters));
        assertThat(answer.getStatus()).isEqualTo(status);
        return body(answer);
    }

    private static JsonObject body(Response answer) {
        return AnswersAsRead.object((byte[]) answer.getEntity());
    }
}
