/**
 * The page of the staff imports: what came, what came of it, what HR should look at, and a form to send a file.
 *
 * <p>Called by the container alone; it asks the domain's port for staff imports.
 */
package org.specialleave.web.imports;
