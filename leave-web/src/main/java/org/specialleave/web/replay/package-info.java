/**
 * The pages of what-if: Human Resources choose a version and a period, watch how far it is, and read what would have
 * been decided otherwise, as tables and as a chart.
 *
 * <p>Called by the container alone; they ask the domain's use case for replays.
 */
package org.specialleave.web.replay;
