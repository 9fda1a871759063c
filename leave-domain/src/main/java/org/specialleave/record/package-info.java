/**
 * The special leave record (5.7): balances explained row by row, and the record sheet (Appendix 3). Read by pages and
 * the HTTP interface.
 */
package org.specialleave.record;
