package org.specialleave.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.integration.testing.BookedLeave;
import org.specialleave.notice.ClaimedNotice;
import org.specialleave.notice.MailWishes;
import org.specialleave.notice.Notices;
import org.specialleave.notice.Outbox;
import org.specialleave.platform.TrustTime;
import org.specialleave.request.Action;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.RequestChanged;
import org.specialleave.request.RequestState;
import org.specialleave.request.routing.NobodyCanAct;
import org.specialleave.request.routing.StepHolders;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.Staff;
import org.specialleave.testing.EmbeddedDatabase;

class NoticeRecipientsDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);

    private final BookedLeave leave = new BookedLeave(database);
    private String reference;
    private long assignment;
    private long nurse;
    private long manager;
    private long senior;

    @BeforeEach
    void aNurseWithAManagerAndTheirManager() {
        long team = leave.team("Rutland Ward", null);
        long seniorsAssignment = leave.assignment(number(), team, 2250, null);
        senior = leave.personOf(seniorsAssignment);
        long managersAssignment = leave.assignment(number(), team, 2250, null);
        manager = leave.personOf(managersAssignment);
        leave.supervisor(managersAssignment, senior);
        assignment = leave.assignment(number(), team, 2250, null);
        nurse = leave.personOf(assignment);
        leave.supervisor(assignment, manager);
        reference = "TOLD-" + NUMBERS.get();
    }

    @Test
    void theLineManagerOfWhatIsSubmitted() {
        long request = waitingFor("SUBMITTED", "LINE_MANAGER", false);

        changed(request, Action.SUBMIT, RequestState.DRAFT, RequestState.SUBMITTED);

        assertThat(told()).containsExactly("TO_DECIDE " + manager);
    }

    @Test
    void theLineManagerOfARightThatIsInEffect() {
        long request = waitingFor("NOTIFIED", "LINE_MANAGER", false);

        changed(request, Action.SUBMIT, RequestState.DRAFT, RequestState.NOTIFIED);

        assertThat(told()).containsExactly("TO_ACKNOWLEDGE " + manager);
    }

    @Test
    void theNextTierOfWhatIsEndorsed() {
        long request = waitingFor("ENDORSED", "SENIOR_MANAGER", false);

        changed(request, Action.ENDORSE, RequestState.SUBMITTED, RequestState.ENDORSED);

        assertThat(told()).containsExactly("TO_DECIDE " + senior);
    }

    @Test
    void theMailboxOfHumanResourcesOfWhatIsConfidentialAndTheLineManagerOfTheDaysAlone() {
        long request = waitingFor("SUBMITTED", "HR", true);
        leave.line(request, 1, LocalDate.parse("2027-03-01"), 450, 450, "PAID");

        changed(request, Action.SUBMIT, RequestState.DRAFT, RequestState.SUBMITTED);
        changed(request, Action.GRANT, RequestState.SUBMITTED, RequestState.GRANTED);

        assertThat(told()).containsExactly("TO_DECIDE null");
        assertThat(toldOfTheAssignment()).containsExactly("TEAM_ABSENCE " + manager);

        changed(request, Action.CANCEL, RequestState.GRANTED, RequestState.CANCELLED);

        assertThat(toldOfTheAssignment()).containsExactly("TEAM_ABSENCE " + manager, "TEAM_ABSENCE_ENDED " + manager);
    }

    @Test
    void thePersonAtAnAddressOfTheirOwnOfAConfidentialDecision() {
        long request = waitingFor("SUBMITTED", "HR", true);
        wish("OWN", "me@home.test");

        changed(request, Action.REFUSE, RequestState.SUBMITTED, RequestState.REFUSED);

        assertThat(told()).containsExactly("DECIDED " + nurse);
        Optional<String> address = database.inTransaction(em -> {
            Outbox outbox = new Outbox(CLOCK, em);
            return Stream.generate(() -> outbox.claim(Duration.ofMinutes(1), 60).orElseThrow())
                    .filter(claimed -> claimed.reference().equals(reference))
                    .findFirst()
                    .flatMap(ClaimedNotice::address);
        });
        assertThat(address).contains("me@home.test");
    }

    @Test
    void nobodyWhoWantsNoMail() {
        long request = waitingFor("SUBMITTED", "LINE_MANAGER", false);
        wish("NONE", null);

        changed(request, Action.REFUSE, RequestState.SUBMITTED, RequestState.REFUSED);

        assertThat(told()).isEmpty();
    }

    private void wish(String channel, String address) {
        database.doInTransaction(em -> em.createNativeQuery(
                        "insert into mail_wish (person_id, channel, address, changed_at) values (?1, ?2, ?3, now())")
                .setParameter(1, nurse)
                .setParameter(2, channel)
                .setParameter(3, address)
                .executeUpdate());
    }

    @Test
    void thePersonOfEveryDecision() {
        long request = waitingFor("SUBMITTED", "LINE_MANAGER", false);

        changed(request, Action.GRANT, RequestState.SUBMITTED, RequestState.GRANTED);
        changed(request, Action.REFUSE, RequestState.SUBMITTED, RequestState.REFUSED);
        changed(request, Action.ACKNOWLEDGE, RequestState.NOTIFIED, RequestState.NOTIFIED);

        assertThat(told()).containsExactly("DECIDED " + nurse, "DECIDED " + nurse, "ACKNOWLEDGED " + nurse);
    }

    @Test
    void thePersonThatPayIsAffectedWhereSomeOfItIsGrantedWithoutPay() {
        long request = waitingFor("GRANTED", null, false);
        leave.line(request, 1, LocalDate.parse("2027-03-01"), 450, 450, "PAID");
        leave.line(request, 2, LocalDate.parse("2027-03-02"), 450, 450, "UNPAID");

        changed(request, Action.GRANT, RequestState.SUBMITTED, RequestState.GRANTED);

        assertThat(told()).containsExactly("DECIDED_PAY_AFFECTED " + nurse);
    }

    @Test
    void thePersonWhoIsAskedToSeekAnotherDateAndWhoeverDecidesOfTheAnswer() {
        long request = waitingFor("SUBMITTED", "LINE_MANAGER", false);

        changed(request, Action.ASK_DEFERRAL, RequestState.SUBMITTED, RequestState.SUBMITTED);
        changed(request, Action.ANSWER, RequestState.SUBMITTED, RequestState.SUBMITTED);

        assertThat(told()).containsExactly("ASKED_TO_DEFER " + nurse, "ANSWERED " + manager);
    }

    @Test
    void nobodyInAnOfficeMailboxOfWhatIsAskedInConfidence() {
        long request = waitingFor("SUBMITTED", "HR", true);

        changed(request, Action.ASK_DEFERRAL, RequestState.SUBMITTED, RequestState.SUBMITTED);
        changed(request, Action.ANSWER, RequestState.SUBMITTED, RequestState.SUBMITTED);

        assertThat(told()).containsExactly("ANSWERED null");
    }

    @Test
    void everybodyWhoHoldsAStepThatWasPassedOn() {
        long request = leave.request(reference, assignment, "CARERS", false);
        leave.waitsFor(request, "SUBMITTED", "SENIOR_MANAGER", manager, senior);

        changed(request, Action.PASS_ON, RequestState.SUBMITTED, RequestState.SUBMITTED);

        assertThat(told()).containsExactlyInAnyOrder("TO_DECIDE " + manager, "TO_DECIDE " + senior);
    }

    @Test
    void thePersonWhoIsAskedAQuestion() {
        long request = waitingFor("INFO_REQUESTED", "LINE_MANAGER", false);

        changed(request, Action.REQUEST_INFORMATION, RequestState.SUBMITTED, RequestState.INFO_REQUESTED);
        changed(request, Action.ANSWER, RequestState.INFO_REQUESTED, RequestState.SUBMITTED);

        assertThat(told()).containsExactly("ASKED_SOMETHING " + nurse, "ANSWERED " + manager);
    }

    @Test
    void whoWasAskedOfWhatIsWithdrawn() {
        long request = waitingFor("SUBMITTED", "LINE_MANAGER", false);
        changed(request, Action.SUBMIT, RequestState.DRAFT, RequestState.SUBMITTED);

        changed(request, Action.WITHDRAW, RequestState.SUBMITTED, RequestState.WITHDRAWN);

        assertThat(told()).containsExactly("TO_DECIDE " + manager, "WITHDRAWN " + manager);
    }

    @Test
    void nobodyOfADraftThatIsThrownAway() {
        long request = waitingFor("WITHDRAWN", null, false);

        changed(request, Action.WITHDRAW, RequestState.DRAFT, RequestState.WITHDRAWN);

        assertThat(told()).isEmpty();
    }

    @Test
    void humanResourcesOnceOfWhatNobodyCanTakeFurther() {
        long event = leave.event(waitingFor("SUBMITTED", "HR", true));

        for (int night = 0; night < 2; night++) {
            database.doInTransaction(em -> recorder(em).nobodyCanAct(new NobodyCanAct(reference, event)));
        }

        assertThat(told()).containsExactly("NOBODY_CAN_ACT null");
    }

    private static String number() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    private long waitingFor(String state, String tier, boolean confidential) {
        long request = leave.request(reference, assignment, "CARERS", confidential);
        if (tier == null) {
            leave.waitsFor(request, state, "");
        } else if (tier.equals("HR")) {
            leave.waitsFor(request, state, tier);
        } else {
            leave.waitsFor(request, state, tier, tier.equals("LINE_MANAGER") ? manager : senior);
        }
        return request;
    }

    private void changed(long request, Action action, RequestState from, RequestState to) {
        long event = leave.event(request);
        database.doInTransaction(
                em -> recorder(em).changed(new RequestChanged(request, reference, event, action, from, to)));
    }

    private static NoticeRecorder recorder(EntityManager em) {
        return new NoticeRecorder(
                new Notices(CLOCK, em),
                new LeaveRequests(new Staff(em), em),
                new StepHolders(em),
                new Staff(em),
                new Approvers(em),
                MailWishes.on(null, CLOCK, em),
                settings(),
                CLOCK);
    }

    private static MailSettings settings() {
        return new MailSettings(
                "https://leave.trust.test/leave",
                "127.0.0.1",
                25,
                "none",
                Optional.empty(),
                Optional.empty(),
                "leave@trust.test",
                Optional.empty(),
                60);
    }

    private List<String> told() {
        return told(reference);
    }

    private List<String> toldOfTheAssignment() {
        return told(NUMBERS.get() + "&year=2026-27");
    }

    private List<String> told(String of) {
        return database.inTransaction(em -> {
            List<?> rows = em.createNativeQuery(
                            "select kind || ' ' || coalesce(person_id::text, 'null') from notice where reference = ?1 order by event_id")
                    .setParameter(1, of)
                    .getResultList();
            return rows.stream().map(String::valueOf).toList();
        });
    }
}
