/**
 * What every feature of the domain stands on: the clock, the schema, configuration, the caller and the three
 * exceptions.
 *
 * <p>Anyone may call it; it calls no other package of the product.
 */
package org.specialleave.platform;
