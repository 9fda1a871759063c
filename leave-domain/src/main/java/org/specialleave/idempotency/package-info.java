/**
 * Work that is done once, however often it is asked for: a client's key, what was answered to it, and for how long.
 *
 * <p>Called by the edges (the HTTP interface, the pages) around one use case. Knows nothing of leave.
 */
package org.specialleave.idempotency;
