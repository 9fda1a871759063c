/** What the policy has to know about a real request: contract, days, and the leave before it. */
package org.specialleave.request.facts;
