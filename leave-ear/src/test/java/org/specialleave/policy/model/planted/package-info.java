/** Code that breaks the rules of its package, so that the architecture test can be seen to notice. */
package org.specialleave.policy.model.planted;
