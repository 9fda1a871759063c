/** Violations planted in what looks like integration, so that the rules are seen to notice them. */
package org.specialleave.integration.planted;
