/**
 * Reads policy packs: YAML, checked to the last word, with the line and column of a mistake.
 *
 * <p>All that a shape of rule needs in a pack stands in one place, {@link org.specialleave.policy.pack.RuleShapes}: how
 * it is written, what it needs of its type, how it reads in plain words, and when one is stricter than another.
 */
package org.specialleave.policy.pack;
