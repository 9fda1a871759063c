/**
 * The pages of HR systems: nightly runs with their files, what no file could carry, and mail that could not be sent.
 */
package org.specialleave.web.exchange;
