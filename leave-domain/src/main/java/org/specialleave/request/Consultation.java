package org.specialleave.request;

/**
 * Whether a manager talked a discretionary decision over with the senior manager, so that like cases are decided alike
 * (5.4).
 *
 * @param held  whether they did
 * @param words with whom, or why not; null for nothing to add. Sealed, for those who decide
 */
public record Consultation(boolean held, String words) {}
