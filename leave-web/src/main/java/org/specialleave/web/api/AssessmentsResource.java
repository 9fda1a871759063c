package org.specialleave.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.facts.Assess;

/** {@code POST /assessments}: what the policy says about a request; nothing is stored. */
@Path("assessments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentsResource {
    private Assess assess;
    private ReleasedPolicies released;
    private Clock clock;

    protected AssessmentsResource() {}

    /** With its use case, the policies, and the clock for requests that do not say when they were made. */
    @Inject
    public AssessmentsResource(Assess assess, ReleasedPolicies released, Clock clock) {
        this.assess = assess;
        this.released = released;
        this.clock = clock;
    }

    /** The policy's answer; one that is blocked is an answer, too. */
    @POST
    public Response assess(JsonBody body) {
        AssessmentReader reader = new AssessmentReader(released.policies(), clock.instant());
        Assessment assessment;
        if (AssessmentReader.namesAssignment(body)) {
            AssessmentReader.OfAssignment asked = reader.ofAssignment(body);
            assessment = assess.assess(asked.leave(), asked.at());
        } else {
            assessment = assess.assess(reader.facts(body));
        }
        return JsonAnswer.ok(assessment).build();
    }
}
