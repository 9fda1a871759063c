/**
 * The versions of the policies: HR drafts one, checks it, compares it with another and releases it, once.
 *
 * <p>What is released stands in the database and is never changed; from there it comes to stand in
 * {@link org.specialleave.policy.ReleasedPolicies} of every node. Packs that come as files are recorded as released
 * when the application first meets them. It calls {@code policy} and {@code audit}; nothing of the policy calls it.
 */
package org.specialleave.version;
