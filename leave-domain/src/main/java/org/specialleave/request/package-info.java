/**
 * A request for leave, from its draft to its end: the aggregate, its lines, its route, its states and the table of
 * transitions.
 *
 * <p>{@link org.specialleave.request.LeaveRequest} alone changes its own state. Pages, the HTTP interface and jobs act
 * on it through {@code request.action.PerformAction}; what changed is told to the observers as a
 * {@link org.specialleave.request.RequestChanged}.
 */
package org.specialleave.request;
