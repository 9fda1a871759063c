/** One's own leave: a request with its timeline and what can be done now, and the record sheet. */
package org.specialleave.web.myleave;
