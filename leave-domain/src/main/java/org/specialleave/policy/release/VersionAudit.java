package org.specialleave.policy.release;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.specialleave.audit.Audit;

/** Writes down what was done to a version, with the hash of its text. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class VersionAudit {
    private Audit audit;

    protected VersionAudit() {}

    /** With the audit of all. */
    @Inject
    public VersionAudit(Audit audit) {
        this.audit = audit;
    }

    /**
     * One act of the present caller.
     *
     * @param action  {@code draft-policy}, {@code replace-policy-draft}, {@code discard-policy-draft} or
     *                {@code release-policy}
     * @param version as it stands after the act
     */
    public void record(String action, PolicyVersion version) {
        VersionView view = version.view();
        audit.record(
                action,
                view.name(),
                Map.of(
                        "policy", view.policy(),
                        "inForceFrom", view.inForceFrom().toString(),
                        "source", view.source().name(),
                        "sha256", view.sha256()));
    }
}
