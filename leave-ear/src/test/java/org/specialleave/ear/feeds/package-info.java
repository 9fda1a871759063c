/** What leaves the house: files and mails, from a request to the bytes. */
package org.specialleave.ear.feeds;
