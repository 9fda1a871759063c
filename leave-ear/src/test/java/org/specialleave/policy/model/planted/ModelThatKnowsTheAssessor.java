package org.specialleave.policy.model.planted;

import org.specialleave.policy.assess.Assessor;

/** Uses what its package may not know. */
public record ModelThatKnowsTheAssessor(Assessor assessor) {}
