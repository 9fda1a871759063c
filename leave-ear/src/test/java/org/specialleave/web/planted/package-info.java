/** Violations planted in what looks like web, so that the rules are seen to notice them. */
package org.specialleave.web.planted;
