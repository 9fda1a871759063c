/** Fixtures of the integration's tests on PostgreSQL. */
package org.specialleave.integration.testing;
