/** The running application and requests that no browser sends: unreadable, too large, or made up at random. */
package org.specialleave.inbound;
