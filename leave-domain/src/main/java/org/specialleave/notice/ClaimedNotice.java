package org.specialleave.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice that its sender may send, until the claim runs out.
 *
 * @param id          which notice
 * @param claim       what the sender shows when it tells the outcome
 * @param messageId   the mail's Message-ID, the same at each attempt
 * @param kind        what it tells
 * @param reference   the request's
 * @param recordedAt  when it was written
 * @param address     where to, empty where the person has none
 * @param forOffice   whether it goes to the mailbox of Human Resources, whose address is configured
 * @param refusals    how often the server did not want it so far
 */
public record ClaimedNotice(
        long id,
        String claim,
        String messageId,
        NoticeKind kind,
        String reference,
        Instant recordedAt,
        Optional<String> address,
        boolean forOffice,
        int refusals) {}
