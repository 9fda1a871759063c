/**
 * The pages of administrators: accounts, appointments, the on-call rota, where absences are recorded, and what the
 * trust says of itself.
 *
 * <p>Called by the container alone; who may do it is checked by the use cases.
 */
package org.specialleave.web.admin;
