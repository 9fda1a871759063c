/**
 * A request for leave, from its draft to its end: the aggregate, its lines, the table of moves, and the use cases of
 * the person who asks.
 *
 * <p>{@link org.specialleave.request.LeaveRequest} alone changes its own state. Pages, the HTTP interface and jobs go
 * through the use cases; what changed is told to whoever listens as a {@link org.specialleave.request.RequestChanged}.
 */
package org.specialleave.request;
