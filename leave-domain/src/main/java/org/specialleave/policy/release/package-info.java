/**
 * The versions of the policies: HR drafts one, checks it, compares it with another and releases it, once.
 *
 * <p>A released version stands in the database and never changes; each node keeps those in force in {@link
 * org.specialleave.policy.release.ReleasedPolicies}. Packs that come as files are recorded as released when the
 * application first reads them. Nothing else of the policy calls this package.
 */
package org.specialleave.policy.release;
