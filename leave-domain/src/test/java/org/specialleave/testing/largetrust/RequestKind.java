package org.specialleave.testing.largetrust;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.Consultation;
import org.specialleave.request.LineDecision;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.Acknowledge;
import org.specialleave.request.action.Answer;
import org.specialleave.request.action.AskDeferral;
import org.specialleave.request.action.Cancel;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.action.Withdraw;
import org.specialleave.testing.largetrust.Member.Part;

/**
 * A kind of request that people make, and how often.
 *
 * @param name      what happens in it
 * @param weight    how often it is, beside the others that are decided, or beside the others that are open
 * @param open      whether somebody still has to act on it
 * @param notBefore the first day on which leave of that kind can lie
 * @param play      makes one
 */
record RequestKind(String name, int weight, boolean open, LocalDate notBefore, Step play) {
    private static final String WHY = "My daughter was taken ill in the night and nobody else can be with her today.";
    private static final String CARERS = "CARERS";
    private static final String ABUSE = "DOMESTIC_CRISIS";
    private static final String STATUTORY = "STATUTORY_CARERS";

    /** All of them. */
    static final List<RequestKind> ALL = List.of(
            decided("a shift of carer's leave", 240, carers(0).andThen(granted(1))),
            decided("two shifts of carer's leave", 130, carers(1, 2).andThen(granted(2))),
            decided(
                    "three shifts of carer's leave, talked over",
                    60,
                    carers(1, 2, 3)
                            .andThen(scene -> scene.then(
                                    Part.LINE_MANAGER,
                                    1,
                                    (house, request) -> house.actions.perform(
                                            request.reference(),
                                            request.version(),
                                            new Grant(
                                                    List.of(),
                                                    "The bank covers the late shift.",
                                                    "As we said on the phone.",
                                                    new Consultation(true, "With the senior manager.")))))),
            decided("a night shift of carer's leave", 80, RequestKind::nightShift),
            decided(
                    "four shifts of carer's leave, endorsed",
                    30,
                    carers(0, 1, 2, 3).andThen(endorsed(1)).andThen(grantedBy(Part.HEAD_OF_SERVICE, 2))),
            decided(
                    "carer's leave, refused",
                    50,
                    carers(0, 1)
                            .andThen(scene -> scene.then(
                                    Part.LINE_MANAGER,
                                    1,
                                    (house, request) -> house.actions.perform(
                                            request.reference(),
                                            request.version(),
                                            new Refuse(RefusalGround.SERVICE_NEEDS, "The ward is two short.", null))))),
            decided(
                    "carer's leave, half of it refused",
                    20,
                    carers(0, 1)
                            .andThen(scene -> scene.then(
                                    Part.LINE_MANAGER,
                                    1,
                                    (house, request) -> house.actions.perform(
                                            request.reference(),
                                            request.version(),
                                            new Grant(
                                                    List.of(new Grant.OfDay(
                                                            scene.day(1), null, new LineDecision(false, null))),
                                                    null,
                                                    "One day is enough to find somebody."))))),
            decided(
                    "carer's leave, withdrawn",
                    30,
                    carers(4)
                            .andThen(scene -> scene.then(
                                    Part.APPLICANT,
                                    1,
                                    (house, request) -> house.actions.perform(
                                            request.reference(), request.version(), new Withdraw())))),
            decided(
                    "carer's leave, cancelled",
                    20,
                    carers(3, 4)
                            .andThen(granted(1))
                            .andThen(scene -> scene.then(
                                    Part.APPLICANT,
                                    2,
                                    (house, request) -> house.actions.perform(
                                            request.reference(), request.version(), new Cancel())))),
            decided(
                    "carer's leave, told to the manager",
                    40,
                    scene -> grantedByTheNext(1)
                            .apply(scene.begin(
                                    Part.LINE_MANAGER,
                                    0,
                                    house -> house.actions.submitNew(
                                            scene.asked(CARERS, Circumstances.NONE, false, 0),
                                            "Told on the phone.",
                                            true)))),
            decided("bereavement", 60, asked("BEREAVEMENT", -1, 0, 1, 2).andThen(granted(0))),
            decided("planned hospital attendance", 110, RequestKind::hospital),
            decided(
                    "an emergency at home",
                    50,
                    asked("EMERGENCY_DOMESTIC", 0, 0).andThen(granted(1))),
            decided(
                    "a crisis at home, in confidence",
                    20,
                    abuse().andThen(scene -> scene.then(
                            Part.HR,
                            1,
                            (house, request) -> house.actions.perform(
                                    request.reference(),
                                    request.version(),
                                    new Grant(List.of(), null, "Advice was given."))))),
            decided(
                    "jury service",
                    15,
                    asked("JURY_SERVICE", -20, 0, 1, 2, 3, 4).andThen(acknowledged(-18))),
            decided("a child's death", 3, child().andThen(acknowledged(1))),
            new RequestKind(
                    "statutory carer's leave",
                    60,
                    false,
                    LocalDate.parse("2024-04-08"),
                    asked(STATUTORY, -12, 0, 1).andThen(acknowledged(-10))),
            decided(
                    "public duties",
                    20,
                    scene -> granted(-16)
                            .apply(scene.begin(
                                    Part.APPLICANT,
                                    -20,
                                    house -> house.actions.submitNew(
                                            scene.asked(
                                                    "PUBLIC_DUTY",
                                                    new Circumstances(Map.of("body", "EDUCATION_BODY")),
                                                    false,
                                                    2),
                                            null,
                                            false)))),
            decided(
                    "a tribunal, asked to defer",
                    5,
                    asked("TRIBUNAL_MEMBER", -20, 1, 2).andThen(deferred()).andThen(granted(-15))),
            decided(
                    "a draft thrown away",
                    20,
                    draft().andThen(scene -> scene.then(
                            Part.APPLICANT,
                            1,
                            (house, request) ->
                                    house.actions.perform(request.reference(), request.version(), new Withdraw())))),
            open("carer's leave, to be decided", 60, carers(0, 1)),
            open(
                    "four shifts of carer's leave, endorsed",
                    12,
                    carers(0, 1, 2, 3).andThen(endorsed(1))),
            open("bereavement, to be decided", 10, asked("BEREAVEMENT", -1, 0, 1, 2)),
            open("a crisis at home, for Human Resources", 6, abuse()),
            open("statutory carer's leave, to be acknowledged", 15, asked(STATUTORY, -12, 0, 1)),
            open("public duties, to be decided", 10, asked("PUBLIC_DUTY", -20, 3)),
            open("a draft", 10, draft()));

    private static RequestKind decided(String name, int weight, Step play) {
        return new RequestKind(name, weight, false, TrustSize.FIRST_DAY, play);
    }

    private static RequestKind open(String name, int weight, Step play) {
        return new RequestKind(name, weight, true, TrustSize.FIRST_DAY, play);
    }

    private static Step carers(int... days) {
        return scene -> scene.begin(
                Part.APPLICANT,
                0,
                house -> house.actions.submitNew(
                        scene.asked(
                                CARERS,
                                new Circumstances(Map.of("emergencyAdmission", false, "linkedShifts", BigDecimal.ZERO)),
                                false,
                                days),
                        WHY,
                        false));
    }

    private static Step asked(String type, int when, int... days) {
        return scene -> scene.begin(
                Part.APPLICANT,
                when,
                house -> house.actions.submitNew(scene.asked(type, Circumstances.NONE, false, days), WHY, false));
    }

    private static Step draft() {
        return scene -> scene.begin(
                Part.APPLICANT, 0, house -> house.draft.begin(scene.asked(CARERS, Circumstances.NONE, false, 4), WHY));
    }

    private static Step abuse() {
        return scene -> scene.begin(
                Part.APPLICANT,
                0,
                house -> house.actions.submitNew(scene.asked(ABUSE, Circumstances.NONE, true, 1, 2), WHY, false));
    }

    private static Step child() {
        return scene -> scene.begin(
                Part.APPLICANT,
                0,
                house -> house.actions.submitNew(
                        scene.asked(
                                "CHILD_BEREAVEMENT",
                                new Circumstances(Map.of("dateOfDeath", scene.day(-2))),
                                false,
                                0,
                                1,
                                2,
                                3,
                                4),
                        null,
                        false));
    }

    private static Scene nightShift(Scene scene) {
        Instant starts = at(scene.day(2), LocalTime.of(20, 0));
        Instant ends = at(scene.day(3), LocalTime.of(7, 30));
        RequestedDay night = new RequestedDay(scene.day(2), 660, 660, null, starts, ends);
        Circumstances told = new Circumstances(Map.of("managerToldAt", at(scene.day(1), LocalTime.of(8, 0))));
        return granted(2)
                .apply(scene.begin(
                        Part.APPLICANT,
                        1,
                        house -> house.actions.submitNew(scene.of(CARERS, told, false, List.of(night)), WHY, false)));
    }

    private static Scene hospital(Scene scene) {
        RequestedDay hours = new RequestedDay(
                scene.day(3),
                180,
                450,
                null,
                at(scene.day(3), LocalTime.of(9, 0)),
                at(scene.day(3), LocalTime.of(12, 0)));
        return granted(-4)
                .apply(scene.begin(
                        Part.APPLICANT,
                        -6,
                        house -> house.actions.submitNew(
                                scene.of("HOSPITAL_ATTENDANCE", Circumstances.NONE, false, List.of(hours)),
                                null,
                                false)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TrustTime.ZONE).toInstant();
    }

    private static Step granted(int day) {
        return grantedBy(Part.LINE_MANAGER, day);
    }

    /** Who recorded the leave does not decide it: that is the next above. */
    private static Step grantedByTheNext(int day) {
        return scene -> grantedBy(scene.next(), day).apply(scene);
    }

    private static Step grantedBy(Part who, int day) {
        return scene -> scene.then(
                who,
                day,
                (house, request) -> house.actions.perform(request.reference(), request.version(), Grant.AS_ASKED));
    }

    private static Step endorsed(int day) {
        return scene -> scene.then(
                Part.LINE_MANAGER,
                day,
                (house, request) -> house.actions.perform(
                        request.reference(), request.version(), new Endorse("I would give it; there is nobody else.")));
    }

    private static Step acknowledged(int day) {
        return scene -> scene.then(
                Part.LINE_MANAGER,
                day,
                (house, request) -> house.actions.perform(request.reference(), request.version(), new Acknowledge()));
    }

    private static Step deferred() {
        return scene -> scene.then(
                        Part.LINE_MANAGER,
                        -19,
                        (house, request) -> house.actions.perform(
                                request.reference(),
                                request.version(),
                                new AskDeferral("Two others are away that week.")))
                .then(
                        Part.APPLICANT,
                        -18,
                        (house, request) -> house.actions.perform(
                                request.reference(), request.version(), new Answer("The tribunal has no other date.")));
    }
}
