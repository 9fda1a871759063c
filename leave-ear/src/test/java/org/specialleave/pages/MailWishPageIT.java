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
        pages.choose("At an address of my own").press("Save");
        assertThat(pages.text()).contains("Write a mail address such as name@example.org");
        pages.fill("Your own address, if you chose it", "nurse@home.example").press("Save");
        assertThat(pages.text()).contains("From now on we tell you as you chose.");
        assertThat(pages.find("#address").inputValue()).isEqualTo("nurse@home.example");
        pages.choose("At my work address").press("Save");
    }
}
