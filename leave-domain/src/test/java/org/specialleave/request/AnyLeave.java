package org.specialleave.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.request.LeaveOnPaper.Wish;

/** Made-up wishes, decisions and contracts around 21 November 2026; the same for the same seed. */
public final class AnyLeave {
    /** The day of most requests. */
    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private static final List<String> TYPES = List.of(
            "CARERS",
            "EMERGENCY_DOMESTIC",
            "DOMESTIC_CRISIS",
            "BEREAVEMENT",
            "CHILD_BEREAVEMENT",
            "HOSPITAL_ATTENDANCE",
            "RESERVE_FORCES",
            "VOLUNTEERING",
            "JURY_SERVICE",
            "STATUTORY_CARERS",
            "PUBLIC_DUTY");

    private AnyLeave() {}

    /** Somebody asks, and it is decided, left open or taken back; now and then an older request is. */
    public static void step(LeaveOnPaper leave, Random random) {
        Optional<LeaveRequest> submitted = leave.submit(wish(random));
        if (submitted.isPresent() && random.nextInt(3) > 0) {
            leave.decide(submitted.get(), random);
        }
        if (!leave.requests().isEmpty() && random.nextInt(4) == 0) {
            leave.takeBack(leave.requests().get(random.nextInt(leave.requests().size())));
        }
    }

    /** Some days of some type, with parts of shifts, days that are not worked and pay asked otherwise now and then. */
    public static Wish wish(Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        LocalDate day = TODAY.plusDays(random.nextInt(600) - 150);
        List<RequestedLine> lines = new ArrayList<>();
        for (int at = random.nextInt(5); at >= 0; at--) {
            int shift = List.of(450, 690, 225, 451, 333).get(random.nextInt(5));
            int minutes = random.nextInt(9) == 0 ? 0 : random.nextInt(3) > 0 ? shift : 1 + random.nextInt(shift);
            Pay pay = random.nextInt(6) > 0 ? null : random.nextBoolean() ? Pay.PAID : Pay.UNPAID;
            lines.add(new RequestedLine(day, minutes, shift, pay, null, null));
            day = day.plusDays(1 + random.nextInt(random.nextInt(6) == 0 ? 150 : 2));
        }
        Circumstances told = type.equals("CHILD_BEREAVEMENT")
                ? new Circumstances(Map.of("dateOfDeath", LocalDate.parse("2026-03-20")))
                : Circumstances.NONE;
        Instant at = type.equals("VOLUNTEERING")
                ? Instant.parse("2026-04-01T09:00:00Z")
                : Instant.parse("2026-11-21T09:00:00Z");
        return new Wish(type, at, lines, told);
    }

    /** Hours that change up to three times, odd ones, and none now and then. */
    public static ContractHours contract(Random random) {
        List<ContractHours.Change> changes = new ArrayList<>();
        for (int at = random.nextInt(4); at > 0; at--) {
            LocalDate from = TODAY.plusDays(random.nextInt(600) - 250);
            changes.add(new ContractHours.Change(from, random.nextInt(9) == 0 ? 0 : 300 + random.nextInt(2400)));
        }
        return ContractHours.of(random.nextInt(9) == 0 ? 0 : 300 + random.nextInt(2400), 2250, changes);
    }
}
