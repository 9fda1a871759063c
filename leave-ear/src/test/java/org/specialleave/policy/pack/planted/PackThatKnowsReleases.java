package org.specialleave.policy.pack.planted;

import org.specialleave.policy.release.ReleasedPolicies;

/** Uses what its package may not know. */
public record PackThatKnowsReleases(ReleasedPolicies policies) {}
