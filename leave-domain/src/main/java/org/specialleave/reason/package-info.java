/**
 * What was written in confidence: the reason of a request, the reason of a refusal. Sealed with AES-GCM, apart from the
 * request.
 *
 * <p>Use cases that take such a text call {@link org.specialleave.reason.Reasons#seal}. To read one there is
 * {@link org.specialleave.request.query.ReadReason} alone, which checks the reader and audits the reading.
 */
package org.specialleave.reason;
