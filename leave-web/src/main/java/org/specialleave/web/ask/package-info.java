/**
 * The journey of somebody who asks for leave: what has happened, the days, the hours, the situation, check, sent. The
 * answers are kept in a draft on the server; each page changes its part and leads on.
 */
package org.specialleave.web.ask;
