/**
 * The ledger that only grows, and the only source of every balance: minutes held, taken, released and given back, by
 * assignment, figure and day.
 *
 * <p>Posted to by the acts on requests alone; read by assessments, balances and record sheets.
 */
package org.specialleave.ledger;
