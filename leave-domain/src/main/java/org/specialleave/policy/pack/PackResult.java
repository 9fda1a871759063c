package org.specialleave.policy.pack;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.specialleave.policy.model.PolicyPack;

/** What reading the text of a policy pack comes to. */
public sealed interface PackResult {
    /**
     * It is understood to the last word.
     *
     * @param pack the pack
     */
    record Loaded(PolicyPack pack) implements PackResult {}

    /**
     * It is refused.
     *
     * @param message where, what was found there and what was expected
     * @param line    counted from 1; 0 where the file as a whole is refused
     * @param column  counted from 1; 0 where the file as a whole is refused
     */
    record Refused(String message, int line, int column) implements PackResult {
        /** A refusal of the file as a whole. */
        public static Refused of(String file, String why) {
            return new Refused(file + ": " + why, 0, 0);
        }

        /** A refusal of a line and column of the file, both counted from 1. */
        public static Refused of(String file, int line, int column, String why) {
            return new Refused(file + ", line " + line + ", column " + column + ": " + why, line, column);
        }

        /** A refusal of a place in the file; of the file where the place is not known. */
        static Refused of(String file, Mark place, String why) {
            return place == null ? of(file, why) : of(file, place.getLine() + 1, place.getColumn() + 1, why);
        }
    }
}
