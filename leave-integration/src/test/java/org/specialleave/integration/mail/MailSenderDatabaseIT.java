package org.specialleave.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.integration.testing.BookedLeave;
import org.specialleave.notice.ClaimedNotice;
import org.specialleave.notice.NoticeKind;
import org.specialleave.notice.Notices;
import org.specialleave.testing.EmbeddedDatabase;

class MailSenderDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.+>)$");
    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);

    private final BookedLeave leave = new BookedLeave(database);
    private final MovableClock clock = new MovableClock("2026-11-21T09:00:00Z");
    private final TestOutbox outbox = new TestOutbox(database, clock);
    private SmallMailServer server;
    private int port;

    @BeforeEach
    void aServerAndNothingToSend() throws IOException {
        database.doInTransaction(em -> em.createNativeQuery("truncate notice").executeUpdate());
        server = new SmallMailServer(0);
        port = server.port();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void goesToItsReaderAsPlainTextWithALinkAndNothingOfTheReason() {
        long reader = person("aoife.brennan@example.nhs.test");
        notice(NoticeKind.TO_DECIDE, reader);

        assertThat(sender(60).sendDue()).isEqualTo(1);

        assertThat(server.recipients()).containsExactly("aoife.brennan@example.nhs.test");
        assertThat(server.mails().get(0))
                .contains("From: Special Leave <leave@trust.test>")
                .contains("Auto-Submitted: auto-generated")
                .contains("Content-Type: text/plain; charset=UTF-8")
                .contains("Subject: A leave request waits for you (K7M2-")
                .contains("https://leave.trust.test/leave/")
                .containsPattern("(?m)^Message-ID: <[0-9a-f-]{36}@trust.test>$")
                .doesNotContainIgnoringCase("carer")
                .doesNotContain("O’Neill");
    }

    @Test
    void losesNothingWhileTheServerIsDownAndGoesOnceWhenItIsUpAgain() throws IOException {
        for (int i = 0; i < 20; i++) {
            notice(NoticeKind.DECIDED, person("p" + i + "@example.nhs.test"));
        }
        server.close();
        MailSender sender = sender(600);
        for (int tick = 0; tick < 100; tick++) {
            assertThat(sender.sendDue()).isZero();
            clock.pass(Duration.ofSeconds(10));
        }
        server = new SmallMailServer(port);
        clock.pass(Duration.ofMinutes(2));

        assertThat(sender.sendDue()).isEqualTo(20);
        assertThat(sender.sendDue()).isZero();
        assertThat(messageIds()).hasSize(20).doesNotHaveDuplicates();
        assertThat(server.recipients()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void isSentByOneOfManyNodesEach() throws Exception {
        for (int i = 0; i < 100; i++) {
            notice(NoticeKind.DECIDED, person("q" + i + "@example.nhs.test"));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<String> claimed = Collections.synchronizedList(new ArrayList<>());
        try {
            Callable<Void> node = () -> {
                for (Optional<ClaimedNotice> next = claim(); next.isPresent(); next = claim()) {
                    claimed.add(next.get().messageId());
                    outbox.sent(next.get());
                }
                return null;
            };
            for (Future<Void> done : nodes.invokeAll(Collections.nCopies(8, node))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(claimed).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void goesAgainUnderTheSameMessageIdWhenItsSenderWasKilled() {
        notice(NoticeKind.DECIDED, person("killed@example.nhs.test"));
        ClaimedNotice lost = claim().orElseThrow();
        assertThat(claim()).isEmpty();

        clock.pass(Duration.ofMinutes(3));
        sender(60).sendDue();

        assertThat(messageIds()).containsExactly(lost.messageId());
        outbox.giveUp(lost, org.specialleave.notice.GivenUp.REFUSED, "too late to tell");
        assertThat(state("given_up_at is null and sent_at is not null")).isEqualTo(1);
    }

    @Test
    void goesAgainUnderTheSameMessageIdWhenTheConnectionBrokeBeforeTheServersWord() {
        notice(NoticeKind.DECIDED, person("broken@example.nhs.test"));
        server.hangsUpAfterData(true);
        MailSender sender = sender(60);
        assertThat(sender.sendDue()).isZero();

        server.hangsUpAfterData(false);
        clock.pass(Duration.ofMinutes(3));
        assertThat(sender.sendDue()).isEqualTo(1);

        assertThat(messageIds()).hasSize(2);
        assertThat(messageIds().get(0)).isEqualTo(messageIds().get(1));
    }

    @Test
    void isGivenUpWithTheReasonWhereTheServerRefusesTheAddress() {
        notice(NoticeKind.DECIDED, person("gone@example.nhs.test"));
        notice(NoticeKind.DECIDED, person("here@example.nhs.test"));
        server.answers(
                recipient -> recipient.startsWith("gone") ? "550 5.1.1 <" + recipient + "> is nobody" : "250 fine");

        assertThat(sender(60).sendDue()).isEqualTo(1);

        assertThat(state("given_up_why = 'REFUSED' and last_answer is not null"))
                .isEqualTo(1);
        assertThat(state("last_answer like '%gone@%'"))
                .as("the address, which may be the person's own")
                .isZero();
        assertThat(server.recipients()).containsExactly("here@example.nhs.test");
    }

    @Test
    void waitsLongerEachTimeWhereTheServerPutsItOffAndIsGivenUpAfterTenTimes() {
        notice(NoticeKind.DECIDED, person("full@example.nhs.test"));
        server.answers(recipient -> "450 4.2.2 mailbox full");
        MailSender sender = sender(60);
        sender.sendDue();
        assertThat(state("refusals = 1 and given_up_at is null")).isEqualTo(1);
        sender.sendDue();
        assertThat(state("refusals = 1")).isEqualTo(1);

        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofHours(1));
            sender.sendDue();
        }

        assertThat(state("given_up_why = 'TRIED_TOO_OFTEN'")).isEqualTo(1);
    }

    @Test
    void isGivenUpWhereThePersonHasNoAddressOrNoneThatWorks() {
        notice(NoticeKind.DECIDED, person(null));
        notice(NoticeKind.DECIDED, person("not an address"));
        notice(NoticeKind.DECIDED, person("a@b.test\r\nBcc: all@example.nhs.test"));

        assertThat(sender(60).sendDue()).isZero();

        assertThat(state("given_up_why = 'NO_ADDRESS'")).isEqualTo(1);
        assertThat(state("given_up_why = 'BAD_ADDRESS'")).isEqualTo(2);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void neverGoesToAnotherAddressBecauseTheServerLacksLetters() throws IOException {
        notice(NoticeKind.DECIDED, person("máire@example.nhs.test"));

        assertThat(sender(60).sendDue()).isZero();

        assertThat(state("given_up_why = 'ADDRESS_NOT_CARRIED'")).isEqualTo(1);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void goesToAnAddressBeyondAsciiWhereTheServerCarriesIt() {
        server.offeringUtf8();
        notice(NoticeKind.DECIDED, person("máire@example.nhs.test"));

        assertThat(sender(60).sendDue()).isEqualTo(1);

        assertThat(server.recipients()).containsExactly("máire@example.nhs.test");
    }

    @Test
    void leavesTheHouseNoFasterThanAllowed() {
        for (int i = 0; i < 7; i++) {
            notice(NoticeKind.DECIDED, person("r" + i + "@example.nhs.test"));
        }
        MailSender sender = sender(5);

        assertThat(sender.sendDue()).isEqualTo(5);
        assertThat(sender.sendDue()).isZero();
        clock.pass(Duration.ofSeconds(61));
        assertThat(sender.sendDue()).isEqualTo(2);
    }

    @Test
    void goesToTheMailboxOfHumanResourcesWhereTheyDecide() {
        notice(NoticeKind.TO_DECIDE, null);

        assertThat(sender(60).sendDue()).isEqualTo(1);

        assertThat(server.recipients()).containsExactly("hr@trust.test");
    }

    private Optional<ClaimedNotice> claim() {
        return outbox.claim(Duration.ofMinutes(2), 10_000);
    }

    private MailSender sender(int perMinute) {
        MailSettings settings = new MailSettings(
                "https://leave.trust.test/leave",
                "127.0.0.1",
                port,
                "none",
                Optional.empty(),
                Optional.empty(),
                "Special Leave <leave@trust.test>",
                Optional.of("hr@trust.test"),
                perMinute);
        return new MailSender(outbox, settings, clock);
    }

    private long person(String email) {
        String number = String.valueOf(NUMBERS.incrementAndGet());
        return leave.personOf(leave.assignment(number, leave.team("Rutland Ward", null), 2250, email));
    }

    private void notice(NoticeKind kind, Long person) {
        String number = String.valueOf(NUMBERS.incrementAndGet());
        long assignment = leave.assignment(number, leave.team("Rutland Ward", null), 2250, null);
        long event = leave.event(leave.request("K7M2-" + number, assignment, "CARERS", false));
        Collection<Long> readers = Collections.singletonList(person);
        database.doInTransaction(
                em -> new Notices(clock, em).record(event, kind, "K7M2-" + number, readers, "trust.test"));
    }

    private List<String> messageIds() {
        return server.mails().stream()
                .map(mail -> {
                    Matcher matcher = MESSAGE_ID.matcher(mail);
                    assertThat(matcher.find()).isTrue();
                    return matcher.group(1);
                })
                .toList();
    }

    private static long state(String condition) {
        Object count =
                database.inTransaction(em -> em.createNativeQuery("select count(*) from notice where " + condition)
                        .getSingleResult());
        return ((Number) count).longValue();
    }
}
