package org.specialleave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.specialleave.platform.JsonbConverter;

/** What a request is about: whose leave it is, from which assignment, who recorded it, and what was asked. */
@MappedSuperclass
public abstract class RequestSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leave_request_seq")
    @SequenceGenerator(name = "leave_request_seq", sequenceName = "leave_request_seq", allocationSize = 50)
    private Long id;

    private String reference;

    @Version
    private long version;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "assignment_id")
    private long assignmentId;

    @Column(name = "leave_type")
    private String leaveType;

    private boolean confidential;

    @Embedded
    private Recorder recorder;

    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = JsonbConverter.class)
    private String answers;

    @Column(name = "event_number")
    private Integer eventNumber;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "last_date")
    private LocalDate lastDate;

    /** For requests alone. */
    protected RequestSubject() {}

    void begin(String newReference, long person, long assignment, Recorder recordedBy, Instant at) {
        reference = newReference;
        personId = person;
        assignmentId = assignment;
        recorder = recordedBy;
        createdAt = at;
    }

    void answer(LeaveApplication asked) {
        leaveType = asked.leaveType();
        confidential = asked.confidential();
        answers = AnswersJson.write(asked);
        eventNumber = asked.event() == null ? null : asked.event().number();
        firstDate = asked.firstDate();
        lastDate = asked.lastDate();
    }

    LocalDate firstDate() {
        return firstDate;
    }

    /** Its key in the database. */
    public long id() {
        return id;
    }

    /** What people and other systems call it. */
    public String reference() {
        return reference;
    }

    /** Grows with every act; the entity tag. */
    public long version() {
        return version;
    }

    /** Whose leave it is. */
    public long personId() {
        return personId;
    }

    /** From which assignment. */
    public long assignmentId() {
        return assignmentId;
    }

    /** The code of its type. */
    public String leaveType() {
        return leaveType;
    }

    /** Whether Human Resources stand in for the line manager (5.49). */
    public boolean confidential() {
        return confidential;
    }

    /** The number of the person's event that it is for; empty where it names none. */
    public Optional<Integer> eventNumber() {
        return Optional.ofNullable(eventNumber);
    }

    /** Who wrote it down for the person; empty where the person did. */
    public Optional<Recorder> recorder() {
        return Optional.ofNullable(recorder).filter(known -> known.account() != null);
    }

    /** When the draft was begun. */
    public Instant createdAt() {
        return createdAt;
    }

    /** What was asked, without the assignment's number. */
    public LeaveApplication asked(String assignmentNumber) {
        return AnswersJson.read(answers, assignmentNumber, leaveType, confidential)
                .withEvent(EventChoice.of(eventNumber));
    }
}
