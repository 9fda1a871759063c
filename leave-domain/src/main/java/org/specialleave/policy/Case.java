package org.specialleave.policy;

import java.util.List;
import java.util.Set;

/** What holds of the request, of its lines or of what was told, whatever its length. */
public sealed interface Case extends When {
    /** {@code always}. */
    record Always() implements Case {
        @Override
        public void request(Rule rule, Course course) {
            course.found(rule);
        }
    }

    /** What was told about the situation, such as {@code emergencyAdmission is yes}. */
    record ToldSo(Told told) implements Case {
        @Override
        public void request(Rule rule, Course course) {
            if (told.holds(course.circumstances())) {
                course.found(rule);
            }
        }
    }

    /** {@code more than 1 and at most 3 shifts in one incident, linkedShifts counted first}. */
    record BetweenShifts(int moreThan, int atMost, String linked) implements Case {
        @Override
        public void request(Rule rule, Course course) {
            boolean more = false;
            for (Line line : course.counting()) {
                if (line.beyondShifts(atMost) > 0) {
                    return;
                }
                more |= line.beyondShifts(moreThan) > 0;
            }
            if (more) {
                course.found(rule);
            }
        }
    }

    /** {@code a line not asked for without pay}, be it by silence. */
    record NotAskedUnpaid() implements Case {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.said() != Pay.UNPAID) {
                course.found(rule);
            }
        }
    }

    /** {@code a line that is no unit of 7.5 h or 3.75 h pro rata}, nor the day's own shift or half of it. */
    record NoUnit(int minutes, int otherMinutes) implements Case {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (!line.hasHours()) {
                return;
            }
            int one = line.proRata(minutes);
            int other = line.proRata(otherMinutes);
            int asked = line.minutes();
            boolean shift = asked == line.shiftMinutes() || asked == (line.shiftMinutes() + 1L) / 2;
            if (asked != one && asked != other && !shift) {
                course.found(rule, "units", List.of(Math.min(one, other), Math.max(one, other)));
            }
        }

        @Override
        public Set<String> tells() {
            return Set.of("smallerUnit", "greaterUnit");
        }
    }

    /** {@code a line under half its shift}. */
    record UnderHalfShift() implements Case {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (2L * line.minutes() < line.shiftMinutes()) {
                course.found(rule);
            }
        }
    }

    /** {@code body is not listed on the day}. */
    record NotListed(String circumstance) implements Case {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Object body = course.circumstances().values().get(circumstance);
            if (body != null && !line.type().terms().lists(body.toString(), line.date())) {
                course.found(rule, "body", body);
            }
        }

        @Override
        public Set<String> tells() {
            return Set.of("body");
        }
    }

    /** {@code a paid line without contracted hours}. */
    record PaidWithoutHours() implements Case {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (!line.hasHours() && line.pay() != Pay.UNPAID) {
                course.found(rule);
            }
        }
    }

    /** {@code pay lost for want of contracted hours} (D15). */
    record PayLostWithoutHours() implements Case {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.payLost()) {
                course.found(rule);
            }
        }
    }

    /** {@code an unpaid line} in the answer. */
    record UnpaidLine() implements Case {
        @Override
        public void answer(Rule rule, Course course) {
            if (course.answers(Pay.UNPAID)) {
                course.found(rule);
            }
        }

        @Override
        public boolean looksAtAnswer() {
            return true;
        }
    }

    /** {@code nothing but non-working days}. */
    record NoHours() implements Case {
        @Override
        public void request(Rule rule, Course course) {
            if (course.lines().stream().allMatch(line -> line.minutes() <= 0)) {
                course.found(rule);
            }
        }
    }

    /** {@code lines that meet}, with each other or with leave that is booked. */
    record LinesMeet() implements Case {
        @Override
        public void request(Rule rule, Course course) {
            Overlap.in(course).ifPresent(meeting -> {
                if (meeting.reference() == null) {
                    course.found(rule);
                } else {
                    course.found(rule, "reference", meeting.reference());
                }
            });
        }

        @Override
        public Set<String> tells() {
            return Set.of("reference");
        }
    }

    /** {@code a line outside the assignment's dates}. */
    record NotEmployed() implements Case {
        @Override
        public void request(Rule rule, Course course) {
            if (course.lines().stream().anyMatch(Line::outsideEmployment)) {
                course.found(rule);
            }
        }
    }
}
