/**
 * The special leave record (5.7): the ledger that only grows, and what is read from it: balances and the record sheet.
 *
 * <p>Posted to by the use cases of requests and decisions alone.
 */
package org.specialleave.record;
