package org.specialleave.request;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.action.Acknowledge;
import org.specialleave.request.action.Answer;
import org.specialleave.request.action.Cancel;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.action.RequestAction;
import org.specialleave.request.action.RequestInformation;
import org.specialleave.request.action.Submit;
import org.specialleave.request.action.Withdraw;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.RandomOrganisation;
import org.specialleave.testing.RandomOrganisation.Member;
import org.specialleave.testing.UseCases;

/**
 * Leave that people of random organisations ask for, record for each other, decide and take back, while the
 * organisations change. The same for the same seed.
 */
final class RandomLeave {
    /** An account of Human Resources that belongs to nobody. */
    static final Caller HR_WITHOUT_PERSON = new Caller("hr", null, Set.of(Roles.HR));

    /** The days asked for are of two leave years. */
    static final LocalDate FIRST = LocalDate.of(2027, 2, 1);

    private static final int SPREAD = 110;
    private static final int CHANGES = 3;
    private static final List<String> TYPES = List.of(
            "CARERS",
            "EMERGENCY_DOMESTIC",
            "DOMESTIC_CRISIS",
            "BEREAVEMENT",
            "STATUTORY_CARERS",
            "HOSPITAL_ATTENDANCE");

    private final EmbeddedDatabase database;
    private final Random random;
    private final Map<RandomOrganisation, List<Asked>> asked = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-12-01T09:00:00Z");

    /** A request, and whose leave it is. */
    record Asked(String reference, Member applicant) {}

    RandomLeave(EmbeddedDatabase database, Random random, int organisations) {
        this.database = database;
        this.random = random;
        for (int index = 0; index < organisations; index++) {
            asked.put(RandomOrganisation.found(database, random, index), new ArrayList<>());
        }
    }

    Set<RandomOrganisation> organisations() {
        return asked.keySet();
    }

    List<Asked> of(RandomOrganisation organisation) {
        return asked.get(organisation);
    }

    List<Asked> all() {
        return asked.values().stream().flatMap(List::stream).toList();
    }

    /** The clock as it stands. */
    Clock clock() {
        return Clock.fixed(now, TrustTime.ZONE);
    }

    /** Somebody as the account of their own that anybody of the staff has. */
    static Caller staff(Member member) {
        return new Caller("person" + member.id(), member.id(), Set.of(Roles.STAFF));
    }

    /** Somebody who is of Human Resources, too. */
    static Caller ofHr(Member member) {
        return new Caller("person" + member.id(), member.id(), Set.of(Roles.STAFF, Roles.HR));
    }

    /** In each organisation somebody asks, keeps a draft, or has it recorded; what the policy blocks is left. */
    void ask() {
        asked.forEach((organisation, requests) -> {
            Member anybody = organisation.anybody();
            // Of those whom nobody manages there are enough.
            Member applicant = anybody.presentManager() == null ? organisation.anybody() : anybody;
            Caller by = switch (random.nextInt(6)) {
                case 0 -> HR_WITHOUT_PERSON;
                case 1 -> applicant.presentManager() == null ? staff(applicant) : staff(applicant.presentManager());
                case 2 -> ofHr(organisation.anybody());
                default -> staff(applicant);
            };
            boolean own = by.isPerson(applicant.id());
            boolean draft = random.nextInt(4) == 0;
            LeaveApplication leave = application(applicant);
            try {
                RequestView made = as(by, house -> {
                    if (!draft) {
                        return house.actions.submitNew(leave, "a reason", !own);
                    }
                    return own ? house.draft.begin(leave, "a reason") : house.draft.beginFor(leave, "a reason");
                });
                requests.add(new Asked(made.reference(), applicant));
            } catch (ConflictException blocked) {
                // As in life: it is not taken.
            }
        });
    }

    private LeaveApplication application(Member applicant) {
        LocalDate first = FIRST.plusDays(random.nextInt(SPREAD));
        List<RequestedDay> days = first.datesUntil(first.plusDays(1 + random.nextInt(4)))
                .map(day -> new RequestedDay(day, 450, 450, null, null, null))
                .toList();
        String type = TYPES.get(random.nextInt(TYPES.size()));
        Circumstances told =
                type.equals("CARERS") ? new Circumstances(Map.of("emergencyAdmission", false)) : Circumstances.NONE;
        return new LeaveApplication(applicant.assignment(), type, days, told, random.nextInt(3) > 0);
    }

    /** Each organisation changes in several ways, and what waited for those who cannot act any more is passed on. */
    int change() {
        database.doInTransaction(em -> asked.keySet().forEach(one -> {
            for (int change = 0; change < CHANGES; change++) {
                one.change(em, null);
            }
        }));
        Caller system = new Caller("system", null, Set.of(Roles.SYSTEM));
        return as(system, house -> house.routes.review()).size();
    }

    /** Somebody who may do something to a request. */
    private record Chosen(Caller caller, String reference, long version, RequestAction action) {}

    /** In each organisation somebody does one of the things that they may do to one of the requests. */
    void act() {
        // Chosen in one transaction, since each has a connection of its own, which takes longer than the choice.
        List<Chosen> acts = database.inTransaction(em -> asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .flatMap(one -> chosen(em, one.getKey(), one.getValue()).stream())
                .toList());
        for (Chosen act : acts) {
            try {
                as(act.caller(), house -> house.actions.perform(act.reference(), act.version(), act.action()));
            } catch (ConflictException changed) {
                // As in life: it is not done.
            }
        }
    }

    private Optional<Chosen> chosen(EntityManager em, RandomOrganisation organisation, List<Asked> requests) {
        String reference = requests.get(random.nextInt(requests.size())).reference();
        List<Caller> callers = new ArrayList<>(
                organisation.people().stream().map(RandomLeave::staff).toList());
        callers.add(HR_WITHOUT_PERSON);
        callers.add(ofHr(organisation.anybody()));
        Collections.shuffle(callers, random);
        for (Caller caller : callers) {
            UseCases house = new UseCases(em, caller, clock());
            LeaveRequest request = house.requests.find(reference).orElseThrow();
            if (house.access.levelOf(caller, request).readsRequest()) {
                RequestView view = house.view.view(reference);
                List<RequestAction> may = view.actions().stream()
                        .map(RandomLeave::action)
                        .flatMap(Optional::stream)
                        .toList();
                if (!may.isEmpty()) {
                    RequestAction action = may.get(random.nextInt(may.size()));
                    return Optional.of(new Chosen(caller, reference, view.version(), action));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<RequestAction> action(Action action) {
        return Optional.ofNullable(
                switch (action) {
                    case SUBMIT -> new Submit();
                    case WITHDRAW -> new Withdraw();
                    case CANCEL -> new Cancel();
                    case ENDORSE -> new Endorse("a view", true);
                    case GRANT -> new Grant(List.of(), null, null, null, true);
                    case REFUSE -> new Refuse(RefusalGround.OTHER, "a reason", null);
                    case ACKNOWLEDGE -> new Acknowledge();
                    case REQUEST_INFORMATION -> new RequestInformation("a question");
                    case ANSWER -> new Answer("an answer");
                    case ASK_DEFERRAL, PASS_ON -> null;
                });
    }

    /** Does it in a transaction of its own, now or a little later than what was done before. */
    <T> T as(Caller caller, Function<UseCases, T> work) {
        now = now.plusSeconds(random.nextInt(2));
        return database.inTransaction(em -> work.apply(new UseCases(em, caller, clock())));
    }
}
