package org.specialleave.policy.text.planted;

import org.specialleave.policy.pack.PackLoader;

/** Uses what its package may not know. */
public record TextThatKnowsPacks(PackLoader loader) {}
