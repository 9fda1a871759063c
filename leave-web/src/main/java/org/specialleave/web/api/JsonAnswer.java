package org.specialleave.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;

/** Writes answers: JSON in UTF-8, never kept by a cache. */
final class JsonAnswer {
    private JsonAnswer() {}

    /** 200 with that body. */
    static Response.ResponseBuilder ok(Object body) {
        return status(Response.Status.OK, body);
    }

    /** 201 with what was made, which stands at that address. */
    static Response.ResponseBuilder created(Object body, URI address) {
        return status(Response.Status.CREATED, body).location(address);
    }

    /** That status with that body. */
    static Response.ResponseBuilder status(Response.Status status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ApiJson.bytes(body));
    }

    /** 200 with one page of a list. */
    static Response page(Collection<?> items, Paging paging, long total) {
        return ok(new PageAnswer(items, paging.page(), paging.size(), total)).build();
    }
}
