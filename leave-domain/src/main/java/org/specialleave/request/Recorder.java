package org.specialleave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.specialleave.account.Caller;

/**
 * Who wrote a request down for somebody else. They have vouched for it and so do not decide it, on any level.
 */
@Embeddable
public class Recorder {
    @Column(name = "recorded_by")
    private String account;

    @Column(name = "recorded_by_person_id")
    private Long personId;

    /** For the persistence provider. */
    protected Recorder() {}

    private Recorder(String account, Long personId) {
        this.account = account;
        this.personId = personId;
    }

    /** The caller, who writes a request down. */
    public static Recorder of(Caller caller) {
        return new Recorder(caller.account(), caller.personId());
    }

    /** The account's name. */
    public String account() {
        return account;
    }

    /** The person it belongs to, or null. */
    public Long personId() {
        return personId;
    }

    /** Whether the caller is who wrote it down, by this account or another. */
    public boolean is(Caller caller) {
        return caller.account().equals(account) || personId != null && caller.isPerson(personId);
    }
}
