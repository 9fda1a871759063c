/** The policy as everybody reads it, and its versions as HR draft, check, compare and release them. */
package org.specialleave.web.policy;
