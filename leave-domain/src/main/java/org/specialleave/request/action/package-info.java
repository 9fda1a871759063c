/**
 * Everything that is done to a request: one record and one handler for each action, and one door,
 * {@link org.specialleave.request.action.PerformAction}, through which they all go.
 */
package org.specialleave.request.action;
