/** What a request may be at most; {@code leave.web.*}. */
package org.specialleave.web.limits;
