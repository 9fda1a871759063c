package org.specialleave.web.page;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/** Keeps the application's beans out of the test of its tags, which need none of them. */
public class TagsAlone implements Extension {
    void leaveOut(@Observes ProcessAnnotatedType<?> type) {
        if (type.getAnnotatedType().getJavaClass().getName().startsWith("org.specialleave.")) {
            type.veto();
        }
    }
}
