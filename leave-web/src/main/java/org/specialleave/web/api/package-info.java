/**
 * The HTTP interface, version 1, under {@code /leave/api/v1}.
 *
 * <p>Resources read a {@link org.specialleave.web.api.JsonBody} as a record that {@code openapi.yaml} describes, call
 * one use case of the domain through {@link org.specialleave.platform.Attempts}, and write a {@link
 * org.specialleave.web.api.JsonAnswer}. Refusals become {@link org.specialleave.web.api.Problem} bodies (RFC 9457).
 * Resources hold no rule of their own and no transaction. Nobody calls this package but the container.
 */
package org.specialleave.web.api;
