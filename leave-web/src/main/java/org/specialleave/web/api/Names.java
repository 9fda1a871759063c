package org.specialleave.web.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.specialleave.platform.NotFoundException;

/** References and numbers in addresses. */
final class Names {
    private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private Names() {}

    /**
     * The number of a thing.
     *
     * @throws NotFoundException where it is none
     */
    static long number(String id) {
        if (!NUMBER.matcher(id).matches()) {
            throw new NotFoundException("a number that cannot be");
        }
        return Long.parseLong(id);
    }

    /** The address of that number below the one that was called. */
    static URI below(UriInfo uri, long number) {
        return uri.getAbsolutePathBuilder().path(String.valueOf(number)).build();
    }

    /**
     * The name, where something could be called that; the database is not asked about anything else.
     *
     * @throws NotFoundException where nothing is
     */
    static String known(String name) {
        if (!POSSIBLE.matcher(name).matches()) {
            throw new NotFoundException("a name that cannot be");
        }
        return name;
    }
}
