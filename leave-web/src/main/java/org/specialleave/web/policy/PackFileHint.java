package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.specialleave.platform.FileLimits;
import org.specialleave.web.page.Bundle;

/** The hint of the field for a pack as a file, which says how large the file may be. */
@Named("packFileHint")
@RequestScoped
public class PackFileHint {
    private static final Bundle TEXTS = new Bundle("policy");

    /** The sentence. */
    public String getText() {
        return TEXTS.text("draft.file.hint", FileLimits.current().largestPack() / 1024);
    }
}
