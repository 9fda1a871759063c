/**
 * Who may come in: local accounts, their passwords and roles, failed attempts, and the caller of a use case.
 *
 * <p>Use cases ask {@link org.specialleave.account.CurrentCaller}; the sign-in of the web edge asks
 * {@link org.specialleave.account.SignIn} and {@link org.specialleave.account.Accounts}. Who manages or
 * decides for whom is not kept here; {@code staff} works that out for the day in question.
 */
package org.specialleave.account;
