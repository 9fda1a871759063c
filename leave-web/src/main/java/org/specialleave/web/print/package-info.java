/**
 * Prints records as tagged PDF (PDF/UA-1), with the typeface embedded.
 *
 * <p>Called by the HTTP interface and by pages, with what a use case has answered them: nothing is read here.
 */
package org.specialleave.web.print;
