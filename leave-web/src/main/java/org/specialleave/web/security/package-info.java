/**
 * Sign-in and what guards every request of the WAR: the one authentication mechanism, the session, the check of unsafe
 * requests and the security headers.
 *
 * <p>Called by the container and by the pages' templates ({@code #{csrf.token}}). What a signed-in caller may do is
 * decided in the domain, never here. A further way to come in (OpenID Connect) is one more branch of
 * {@link org.specialleave.web.security.SignInMechanism}: whatever it checks ends in an
 * {@link org.specialleave.account.AccountInForce}.
 */
package org.specialleave.web.security;
