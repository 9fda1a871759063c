/** Requests to read: one as a caller may see it, its history, and lists. */
package org.specialleave.request.query;
