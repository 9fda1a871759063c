/**
 * Puts findings and conditions into sentences, in the words of the pack or of the bundles {@code Findings} (what was
 * found) and {@code Policy} (what the policy says).
 */
package org.specialleave.policy.text;
