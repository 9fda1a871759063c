/**
 * The policy as data: leave types, rules and their conditions, entitlements, packs, and the policies in force; and the
 * facts and results of an assessment.
 *
 * <p>Plain values. They read no database, hold no sentences and know nothing of the packages that use them.
 */
package org.specialleave.policy.model;
