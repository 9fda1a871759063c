/**
 * What if another version of the policy had been in force: a period's real requests are answered again under it, and
 * what would have been said otherwise is told, with the hours and what they cost. Nothing of anybody's leave is
 * touched.
 *
 * <p>{@link org.specialleave.replay.Replay} is the plain core; {@link org.specialleave.replay.Replays} the use case
 * that pages and REST call. Depends on requests, staff and the policy; nothing of the domain depends on it.
 */
package org.specialleave.replay;
