/**
 * Mail: what is told to whom when a request has changed, and the sending of it.
 *
 * <p>Notices are written in the transaction of the change and sent later, outside any transaction, by the timetable. A
 * mail holds the request's reference and a link; opening the link decides nothing.
 */
package org.specialleave.integration.mail;
