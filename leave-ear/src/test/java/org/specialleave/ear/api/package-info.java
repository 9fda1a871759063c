/**
 * The HTTP interface of the running application: the golden cases, the story of a request, its refusals and its races.
 *
 * <p>All tests share one database: each class asks for leave in a leave year of its own.
 */
package org.specialleave.ear.api;
