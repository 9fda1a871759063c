/**
 * What every page shares: how values are read from a form and written in words, the errors of a form, the menu, and the
 * functions of our Facelets tags. Used by the page beans of all features; knows no use case.
 */
package org.specialleave.web.page;
