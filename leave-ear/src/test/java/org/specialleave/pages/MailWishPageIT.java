package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;

/** Somebody says where mails about their own requests shall go. */
class MailWishPageIT extends PageTest {
    @Test
    void mailsGoWhereThePersonWishes() {
        StaffPages pages =
                new StaffPages(phone()).signIn("nurse2", APPLICATION.password()).open("mail");
        assertAccessible(pages.window());
        pages.choose("Email an address of my own").press("Save");
        assertThat(pages.text()).contains("Enter an email address, like name@example.org");
        pages.fill("Your own email address, if you chose it", "nurse@home.example")
                .press("Save");
        assertThat(pages.text()).contains("We will tell you this way from now on.");
        assertThat(pages.find("#address").inputValue()).isEqualTo("nurse@home.example");
        pages.choose("Email my work address").press("Save");
    }
}
