/**
 * Assesses a request: which rules of the policy apply to it, how each line is paid, who has to decide, and what is used
 * of each entitlement.
 *
 * <p>Plain Java over {@code policy.model}. A refusal is a finding, never an exception. A new shape of rule is evaluated
 * in {@link org.specialleave.policy.assess.ConditionEvaluator}.
 */
package org.specialleave.policy.assess;
