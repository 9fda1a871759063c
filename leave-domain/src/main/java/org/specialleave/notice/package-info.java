/**
 * What is to be told by mail, and whether it was: the outbox.
 *
 * <p>The integration writes notices when a request has changed, claims those that are due, and sends them outside any
 * transaction. Pages ask {@link org.specialleave.notice.UnsentNotices}.
 */
package org.specialleave.notice;
