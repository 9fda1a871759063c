package org.specialleave.testing.largetrust;

/** Something that happens to a request. */
@FunctionalInterface
interface Step {
    /** Lets it happen. */
    Scene apply(Scene scene);

    /** This, and then something more. */
    default Step andThen(Step next) {
        return scene -> next.apply(apply(scene));
    }
}
