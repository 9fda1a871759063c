package org.specialleave.platform;

import java.util.List;

/**
 * What became of a change that somebody asked for: it was done, or nothing was and the faults say why.
 *
 * @param <T> what there is once it is done
 */
public sealed interface Change<T> {
    /**
     * It was done.
     *
     * @param value as it is now
     * @param <T>   what it is
     */
    record Done<T>(T value) implements Change<T> {}

    /**
     * Nothing was changed.
     *
     * @param faults what is wrong with which field
     * @param <T>    what there would have been
     */
    record Refused<T>(List<FieldFault> faults) implements Change<T> {
        /** Copies the faults. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
