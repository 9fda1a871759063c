/**
 * The days that the government sets: bank holidays (5.34), as dated reference data that an operator adds to.
 *
 * <p>Anyone may ask it; it calls the platform alone.
 */
package org.specialleave.calendar;
