/**
 * What tests of every module share: a real PostgreSQL and a counter of round trips. Shipped in the domain's test-jar.
 */
package org.specialleave.testing;
