package org.specialleave.policy.planted;

import jakarta.json.JsonObject;

/** A rule that reads JSON. */
public record PolicyThatBreaksRules(JsonObject facts) {}
