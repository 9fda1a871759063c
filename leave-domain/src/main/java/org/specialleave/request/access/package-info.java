/** What somebody may know of a request: the one rule of access. */
package org.specialleave.request.access;
