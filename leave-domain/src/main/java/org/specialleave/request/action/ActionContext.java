package org.specialleave.request.action;

import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.account.Caller;
import org.specialleave.request.LeaveRequest;

/**
 * What an action is done to, and by whom.
 *
 * @param request the request, locked; the caller may do the action to it now
 * @param caller  who acts
 * @param at      now
 * @param today   today, in London
 */
public record ActionContext(LeaveRequest request, Caller caller, Instant at, LocalDate today) {}
