package org.specialleave.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code #{errors}}: what has to be put right in a form. The template shows them first, each linked to its field, and
 * the page's title begins with "Error"; a field shows its own by {@code errorMessage="#{errors.of('day')}"}.
 */
@Named("errors")
@RequestScoped
public class FormErrors {
    /**
     * One thing to put right.
     *
     * @param field the id of the field, or null where it belongs to none
     * @param href  where the summary links to, or null
     * @param text  what to do, as a sentence
     */
    public record FormError(String field, String href, String text) {}

    private final List<FormError> list = new ArrayList<>();

    /** One more thing to put right. */
    public void add(String field, String text) {
        list.add(new FormError(field, field == null ? null : "#" + field, text));
    }

    /** Whether there is anything to put right. */
    public boolean isAny() {
        return !list.isEmpty();
    }

    /** All, in the order of the fields. */
    public List<FormError> getList() {
        return List.copyOf(list);
    }

    /** What has to be put right in that field, or null. */
    public String of(String field) {
        return list.stream()
                .filter(error -> field.equals(error.field()))
                .map(FormError::text)
                .findFirst()
                .orElse(null);
    }
}
