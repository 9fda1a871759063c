/**
 * The pages of those who decide: what waits for them, one request with what the policy says of it, and granting,
 * refusing or passing it on. Opening a page decides nothing; each decision is a form of its own.
 *
 * <p>Called by the container. The pages hold no rule: who may see and do what is answered by the domain's use cases.
 */
package org.specialleave.web.decision;
