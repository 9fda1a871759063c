/**
 * What is to be told by mail, and whether it was: the outbox.
 *
 * <p>The integration writes notices when a request has changed, claims those that are due, and sends them outside any
 * transaction. Pages ask {@link org.specialleave.notice.UnsentNotices}. Each notice belongs to an event of a request;
 * its kind is a {@link org.specialleave.notice.NoticeKind}, whose words stand in the integration's
 * {@code notices.properties}.
 */
package org.specialleave.notice;
