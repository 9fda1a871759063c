/**
 * What the policy says: packs (the policy as data), versions in force, entitlements and findings.
 *
 * <p>Plain Java: rules see facts and answer with values; they never read the database, never throw for a refusal and
 * hold no English. Called by the request use cases, the assessment and the record sheet.
 */
package org.specialleave.policy;
