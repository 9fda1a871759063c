package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody who is not signed in opens the product. */
class SignInPageIT extends PageTest {
    @Test
    void theFirstPageAsksWhoIsThere() {
        Page page = desktop();
        page.navigate("");
        assertThat(page.locator("input[type=password]").count()).isEqualTo(1);
    }
}
