package org.specialleave.notice;

import java.time.Instant;

/**
 * A notice that was given up, for HR systems to see to.
 *
 * @param id             which notice
 * @param kind           what it was to tell
 * @param reference      the request's
 * @param employeeNumber of the reader; null for the mailbox of Human Resources
 * @param recordedAt     when it was written
 * @param givenUpAt      when it was given up
 * @param why            why
 * @param lastAnswer     what the mail server said last, or null
 */
public record UnsentNotice(
        long id,
        NoticeKind kind,
        String reference,
        String employeeNumber,
        Instant recordedAt,
        Instant givenUpAt,
        GivenUp why,
        String lastAnswer) {}
