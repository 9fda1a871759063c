/** Violations planted in what looks like the policy, so that the rules are seen to notice them. */
package org.specialleave.policy.planted;
