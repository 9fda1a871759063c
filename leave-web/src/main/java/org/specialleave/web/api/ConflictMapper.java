package org.specialleave.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Severity;

/**
 * The domain's conflicts by their reason: 409 with by and at, 412, 422 with the findings, 400 with the pointer of what
 * is missing.
 */
@Provider
public class ConflictMapper implements ExceptionMapper<ConflictException> {
    private static final Set<String> NOT_SHOWN = Set.of("findings", "field", "message");

    @Override
    public Response toResponse(ConflictException exception) {
        return problem(exception).toResponse();
    }

    static Problem problem(ConflictException exception) {
        Map<String, Object> told = exception.parameters();
        return switch (exception.reason()) {
            case STATE -> withParameters(Problem.of(ProblemKind.CONFLICT), told);
            case STALE -> Problem.of(ProblemKind.STALE);
            case FACTS_CHANGED -> withParameters(Problem.of(ProblemKind.FACTS_CHANGED), told);
            case BLOCKED ->
                withParameters(Problem.of(ProblemKind.BLOCKED).with("findings", findings(told.get("findings"))), told);
            case OVERLAP -> Problem.of(ProblemKind.BLOCKED).with("findings", findings(overlap(told)));
            case INCOMPLETE -> Problem.malformed(List.of(incomplete(told)));
        };
    }

    private static Problem withParameters(Problem problem, Map<String, Object> told) {
        for (String name : told.keySet().stream().sorted().toList()) {
            if (!NOT_SHOWN.contains(name)) {
                problem = problem.with(name, told.get(name));
            }
        }
        return problem;
    }

    /** What the policy would have said, had the other leave been there when it was asked. */
    private static Object overlap(Map<String, Object> told) {
        if (told.get("findings") instanceof Collection<?> findings) {
            return findings;
        }
        Object reference = told.get("reference");
        return List.of(new Finding(
                "OVERLAP", Severity.BLOCK, "5.7", reference == null ? Map.of() : Map.of("reference", reference)));
    }

    private static Object findings(Object findings) {
        return findings instanceof Collection<?> ? findings : List.of();
    }

    private static FieldError incomplete(Map<String, Object> told) {
        String field = String.valueOf(told.getOrDefault("field", ""));
        String message = String.valueOf(told.getOrDefault("message", ""));
        String pointer = field.isEmpty() || field.startsWith("/") ? field : "/" + field;
        return FieldError.at(pointer, ApiTexts.has(message) ? message : "INCOMPLETE");
    }
}
