/**
 * A small trust to try things out with: staff by a file of ESR's, appointments and accounts. Only where
 * {@code leave.demonstration} is on.
 */
package org.specialleave.integration.demonstration;
