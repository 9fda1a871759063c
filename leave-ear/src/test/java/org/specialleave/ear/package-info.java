/**
 * The application on its server: what the run profile starts, and what the tests of REST, security and pages stand on.
 *
 * <p>Nothing here is part of the product that is deployed.
 */
package org.specialleave.ear;
