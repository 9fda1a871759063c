/**
 * A trust of thousands of people with years of requests, for tests and measurements of what only a full database shows.
 *
 * <p>Staff come in by the staff import, and each kind of request is first made by the use cases; the rows that they
 * wrote are then copied for other people and other weeks.
 */
package org.specialleave.testing.largetrust;
