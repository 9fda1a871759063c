/**
 * What is sent to the WAR, checked before anything else reads it: the address, the method, the fields of forms and
 * the files.
 *
 * <p>{@link org.specialleave.web.inbound.RequestGuard} is the first filter of every request. It refuses what no
 * page and no call of ours can take, reads forms within a limit, and lets only the pages that take files read
 * multipart, after sign-in and role were checked. Pages read what was sent through {@link
 * org.specialleave.web.sent.SentFields} and {@link org.specialleave.web.sent.SentFile}, never through the
 * container's own parameters and parts.
 */
package org.specialleave.web.inbound;
