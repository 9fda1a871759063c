/**
 * What only a container can show of the domain: transactions of EJBs, events inside them, exceptions on their way out.
 *
 * <p>One deployment on Payara Micro; everything else of the domain is tested without a container.
 */
package org.specialleave.container;
