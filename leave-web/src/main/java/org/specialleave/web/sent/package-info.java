/**
 * What a form or a query held, as the pages read it: its fields and its file. Filled by the guard of requests, read
 * by the pages; it knows neither of them.
 */
package org.specialleave.web.sent;
