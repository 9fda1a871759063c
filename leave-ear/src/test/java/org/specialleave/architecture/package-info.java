/** The rules of how the product is built, held against its compiled classes and its sources. */
package org.specialleave.architecture;
