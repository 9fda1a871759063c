/**
 * One's own leave: a request with its timeline and what can be done now, and the record sheet; and the record sheet of
 * somebody one decides for.
 */
package org.specialleave.web.myleave;
