/** The route of a request: its steps, who holds each, and what happens when staff data change. */
package org.specialleave.request.routing;
