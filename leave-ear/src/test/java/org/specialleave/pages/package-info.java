/**
 * The pages of the running product, in a browser: journeys as people make them, by page objects, and whether everybody
 * can use them.
 */
package org.specialleave.pages;
