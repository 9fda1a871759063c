package org.specialleave.policy.assess.planted;

import org.specialleave.policy.pack.PackLoader;

/** Uses what its package may not know. */
public record AssessmentThatKnowsPacks(PackLoader loader) {}
