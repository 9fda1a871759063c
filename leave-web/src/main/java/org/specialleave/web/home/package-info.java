/** The home page: what waits, the leave year, one's own requests. */
package org.specialleave.web.home;
