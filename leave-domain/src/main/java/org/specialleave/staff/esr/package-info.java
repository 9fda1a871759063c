/**
 * What ESR tells of the staff, row by row, and how it becomes ours: compared and merged set by set, in one transaction.
 *
 * <p>Rows are written to the tables {@code staged_*} ({@code StagedRows}, in the order of their columns) and merged
 * into {@code person_row}, {@code assignment_row} and {@code organisation_row}. Called by the import of staff files
 * alone. Files and their layout are not known here.
 */
package org.specialleave.staff.esr;
