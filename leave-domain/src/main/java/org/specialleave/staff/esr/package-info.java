/**
 * What ESR tells of the staff, row by row, and how it becomes ours: compared and merged set by set, in one transaction.
 *
 * <p>Called by the import of staff files alone. Files and their layout are not known here.
 */
package org.specialleave.staff.esr;
