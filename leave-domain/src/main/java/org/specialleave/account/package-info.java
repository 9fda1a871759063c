/**
 * Who may come in: local accounts, their passwords and roles, failed attempts, and the caller of a use case.
 *
 * <p>Use cases ask {@link org.specialleave.account.CurrentCaller}; the sign-in of the web edge asks
 * {@link org.specialleave.account.SignIn} and {@link org.specialleave.account.Accounts}. Whom somebody manages or
 * decides for is not here: that is looked up with the staff, on the day.
 */
package org.specialleave.account;
