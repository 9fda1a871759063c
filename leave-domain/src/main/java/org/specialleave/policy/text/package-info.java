/** Puts findings and conditions into sentences, in the words of the pack or of the bundle {@code Findings}. */
package org.specialleave.policy.text;
