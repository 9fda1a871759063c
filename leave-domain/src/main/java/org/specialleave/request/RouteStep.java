package org.specialleave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * One step of a request's route: a level that has to act.
 *
 * <p>At most one step of a request waits. Who may take it is kept beside it, by person; of Human Resources nobody by
 * name.
 */
@Entity
@Table(name = "route_step")
public class RouteStep {
    /** What the step is about. */
    public enum Stage {
        /** Whether the leave is given. */
        DECISION,
        /** Whether the decision stands. */
        APPEAL
    }

    /** Where a step stands. */
    public enum State {
        /** Steps before it have to act first. */
        NOT_REACHED,
        /** It is this level's turn. */
        WAITING,
        /** The level has acted. */
        DONE,
        /** Nobody could take it, so it went to the next level above. */
        PASSED_ON
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "route_step_seq")
    @SequenceGenerator(name = "route_step_seq", sequenceName = "route_step_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "request_id")
    private LeaveRequest request;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private ApprovalLevel level;

    @Enumerated(EnumType.STRING)
    private State state;

    /** The first day of the leave, so that what waits is listed in the order of its days. */
    @Column(name = "first_date")
    private LocalDate firstDate;

    /** For the persistence provider. */
    protected RouteStep() {}

    RouteStep(LeaveRequest request, int position, ApprovalLevel level) {
        this.request = request;
        this.stage = Stage.DECISION;
        this.position = position;
        this.level = level;
        this.firstDate = request.firstDate();
        this.state = State.NOT_REACHED;
    }

    void reach() {
        state = State.WAITING;
    }

    void done() {
        state = State.DONE;
    }

    void passOn() {
        state = State.PASSED_ON;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Its key in the database. */
    public long id() {
        return id;
    }

    /** The request that it belongs to. */
    public LeaveRequest request() {
        return request;
    }

    /** What it is about. */
    public Stage stage() {
        return stage;
    }

    /** Its place in the route, from 1. */
    public int position() {
        return position;
    }

    /** The level that has to act. */
    public ApprovalLevel level() {
        return level;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }
}
