/**
 * Prints records as tagged PDF (PDF/UA-1) with the typeface embedded, for the HTTP interface and for links on pages.
 */
package org.specialleave.web.print;
