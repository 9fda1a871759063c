/**
 * What goes out to ESR and to the roster: which lines, with which figures, in which numbered batch.
 *
 * <p>How a batch is laid out as a file, and where the file is put, is the affair of the integration, which implements
 * the port {@link org.specialleave.exchange.Exchanges}; pages and REST ask that port.
 */
package org.specialleave.exchange;
