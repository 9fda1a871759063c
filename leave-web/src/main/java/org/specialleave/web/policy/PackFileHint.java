package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.specialleave.platform.FileLimits;
import org.specialleave.web.page.Bundle;

/** What is said of the field for the file of a pack: how large it may be. */
@Named("packFileHint")
@RequestScoped
public class PackFileHint {
    private static final Bundle TEXTS = new Bundle("policy");

    /** The sentence. */
    public String getText() {
        return TEXTS.text("draft.file.hint", FileLimits.current().largestPack() / 1024);
    }
}
