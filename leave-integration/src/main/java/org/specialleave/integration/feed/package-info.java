/**
 * How the nightly feeds are written as files: layouts, codes, transliteration, and the folder.
 *
 * <p>Implements the domain's port {@link org.specialleave.exchange.Exchanges}. Layouts and codes are configuration,
 * read and checked at the start; what is wrong in one stops the start with file and line.
 */
package org.specialleave.integration.feed;
