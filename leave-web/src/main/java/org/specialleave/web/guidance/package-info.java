/**
 * Guidance by type of leave, for staff and for those who decide: pages of its own, and beside each step where it helps.
 */
package org.specialleave.web.guidance;
