package org.specialleave.request.action;

import org.specialleave.request.Action;

/**
 * Something to be done to a request, with what it needs to be done. Each is a record, and {@link PerformAction} has one
 * {@link ActionHandler} for it.
 */
public sealed interface RequestAction
        permits Submit,
                Withdraw,
                Endorse,
                Grant,
                Refuse,
                Acknowledge,
                AskDeferral,
                RequestInformation,
                Answer,
                Cancel,
                PassOn {
    /** Its name in the transition table, in the history and in addresses. */
    Action kind();
}
