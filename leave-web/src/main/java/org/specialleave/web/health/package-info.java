/** What a load balancer or a container asks to know whether this node can serve. Called by nobody else. */
package org.specialleave.web.health;
