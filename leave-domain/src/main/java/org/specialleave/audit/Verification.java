package org.specialleave.audit;

import java.util.Optional;

/**
 * What came of reading the whole chain of seals again.
 *
 * @param whole    whether every link is there and fits, and the remembered head (if one was given) stands in it
 * @param sealed   how many links fitted, counted from the first
 * @param waiting  how many entries no link covers yet
 * @param head     the last link that fitted
 * @param brokenAt the place of the first link that is missing or does not fit; of the remembered head where that is not
 *                 in the chain
 */
public record Verification(boolean whole, long sealed, long waiting, Head head, Optional<Long> brokenAt) {}
