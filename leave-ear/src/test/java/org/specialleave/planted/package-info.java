/** Violations planted in what looks like the domain, so that the rules are seen to notice them. */
package org.specialleave.planted;
