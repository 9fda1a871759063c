/** What the documents say is held against the product. */
package org.specialleave.docs;
