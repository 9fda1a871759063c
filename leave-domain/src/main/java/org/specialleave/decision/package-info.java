/** Deciding a request: who may, and endorsing, granting, refusing and acknowledging. Called by pages and the HTTP interface. */
package org.specialleave.decision;
