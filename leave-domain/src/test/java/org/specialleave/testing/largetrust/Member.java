package org.specialleave.testing.largetrust;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;

/** Somebody of the generated trust, with those who decide for them. */
public final class Member {
    /** What somebody is to a request. */
    public enum Part {
        /** Whose leave it is. */
        APPLICANT,
        /** The line manager. */
        LINE_MANAGER,
        /** Appointed to the service. */
        SENIOR_MANAGER,
        /** Appointed to the service. */
        HEAD_OF_SERVICE,
        /** Appointed to the directorate. */
        DIRECTOR,
        /** Of Human Resources. */
        HR
    }

    private final int index;
    private final int weeklyMinutes;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Part, Member> parts = new EnumMap<>(Part.class);
    private long personId;
    private long assignmentId;

    Member(int index, int weeklyMinutes, LocalDate from, LocalDate to) {
        this.index = index;
        this.weeklyMinutes = weeklyMinutes;
        this.from = from;
        this.to = to;
        parts.put(Part.APPLICANT, this);
    }

    void decidedBy(Part part, Member who) {
        parts.put(part, who);
    }

    void keys(long person, long assignment) {
        personId = person;
        assignmentId = assignment;
    }

    /** Whoever has that part in this person's requests; null where nobody has, as for those at the top. */
    public Member part(Part part) {
        return parts.get(part);
    }

    /** Whether every part is taken by somebody, so that any kind of request can be made. */
    public boolean hasAllParts() {
        return parts.size() == Part.values().length;
    }

    /** Who calls, where this person does. */
    public Caller caller() {
        return new Caller(account(), personId, isHr() ? Set.of(Roles.STAFF, Roles.HR) : Set.of(Roles.STAFF));
    }

    boolean isHr() {
        return part(Part.HR) == this;
    }

    /** The account's name. */
    public String account() {
        return "person" + index;
    }

    /** The number of the main assignment. */
    public String assignmentNumber() {
        return String.valueOf(10_000_000 + index);
    }

    String employeeNumber() {
        return String.valueOf(20_000_000 + index);
    }

    String esrId() {
        return "p" + index;
    }

    String assignmentEsrId() {
        return "a" + index;
    }

    /** The person's key. */
    public long personId() {
        return personId;
    }

    /** The main assignment's key. */
    public long assignmentId() {
        return assignmentId;
    }

    /** The contracted week, in minutes. */
    public int weeklyMinutes() {
        return weeklyMinutes;
    }

    int index() {
        return index;
    }

    LocalDate from() {
        return from;
    }

    /** The last day employed; null for those who are there. */
    /** Whether this person has not left, and is not known to leave. */
    public boolean isHere() {
        return to == null;
    }

    LocalDate to() {
        return to;
    }
}
