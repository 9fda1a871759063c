package org.specialleave.web.myleave;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.specialleave.notice.MailWish;
import org.specialleave.notice.MailWishes;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Choice;
import org.specialleave.web.page.Form;
import org.specialleave.web.page.FormErrors;

/** Where somebody wants to be told by mail of what becomes of their own requests. */
@Named("mailWishPage")
@RequestScoped
public class MailWishPage {
    private static final Bundle TEXTS = new Bundle("request");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

    private MailWishes wishes;
    private Form form;
    private FormErrors errors;
    private MailWish kept;

    protected MailWishPage() {}

    @Inject
    public MailWishPage(MailWishes wishes, Form form, FormErrors errors) {
        this.wishes = wishes;
        this.form = form;
        this.errors = errors;
    }

    /** Shows what is wished, or keeps what was sent. */
    public void open() {
        kept = wishes.mine();
        if (form.posted()) {
            wish().ifPresent(wish -> {
                wishes.keep(wish);
                form.goTo("/mail", "changed", "yes");
            });
        }
    }

    private Optional<MailWish> wish() {
        Optional<MailWish.Channel> channel = Arrays.stream(MailWish.Channel.values())
                .filter(one -> one.name().equals(getChannel()))
                .findFirst();
        if (channel.isEmpty()) {
            errors.add("channel", TEXTS.text("mail.error.channel"));
            return Optional.empty();
        }
        if (channel.get() != MailWish.Channel.OWN) {
            return Optional.of(new MailWish(channel.get(), null));
        }
        String address = getAddress();
        if (address.length() > MailWish.LONGEST_ADDRESS
                || !ADDRESS.matcher(address).matches()) {
            errors.add("address", TEXTS.text("mail.error.address"));
            return Optional.empty();
        }
        return Optional.of(new MailWish(MailWish.Channel.OWN, address));
    }

    /** The ways there are. */
    public List<Choice> getChannels() {
        return Arrays.stream(MailWish.Channel.values())
                .map(channel -> Choice.of(
                        channel.name(), TEXTS.text("mail." + channel), TEXTS.text("mail." + channel + ".hint")))
                .toList();
    }

    /** The way that is chosen. */
    public String getChannel() {
        return form.posted() ? form.text("channel") : kept.channel().name();
    }

    /** The person's own address. */
    public String getAddress() {
        if (form.posted()) {
            return form.text("address").strip();
        }
        return kept.address() == null ? "" : kept.address();
    }

    /** Whether it was just changed. */
    public boolean isChanged() {
        return !form.posted() && form.has("changed");
    }
}
