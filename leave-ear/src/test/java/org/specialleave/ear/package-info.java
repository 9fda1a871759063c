/**
 * Tests of the application on its server, and what tests of REST, security and pages stand on: the application, started
 * once by the launcher, its HTTP interface and a browser.
 */
package org.specialleave.ear;
