/**
 * What Payara's HTTP listener answers before the application is asked: addresses that it cannot decode, questions
 * about what else may be asked, and its own error pages. Called by the container alone, when the application starts
 * and stops.
 */
package org.specialleave.web.server;
