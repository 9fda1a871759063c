package org.specialleave.web.exchange;

import java.util.ArrayList;
import java.util.List;
import org.specialleave.web.page.Form;

/** Which part of a list is shown, and the addresses of its neighbours. */
final class Part {
    /** Rows a page. */
    static final int SIZE = 20;

    private final Form form;
    private final String path;
    private final List<String> query;

    /** Of the list on that page of ours; the query is kept while the reader turns over. */
    Part(Form form, String path, String... query) {
        this.form = form;
        this.path = path;
        this.query = List.of(query);
    }

    /** From 0. */
    int number() {
        String number = form.text("page");
        return number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) - 1 : 0;
    }

    /** The address of the part before this one, or null. */
    String previous() {
        return number() == 0 ? null : address(number() - 1);
    }

    /** The address of the part after this one, or null. */
    String next(long total) {
        return (number() + 1L) * SIZE < total ? address(number() + 1) : null;
    }

    private String address(int number) {
        List<String> all = new ArrayList<>(query);
        all.add("page");
        all.add(String.valueOf(number + 1));
        return form.address(path, all.toArray(String[]::new));
    }
}
