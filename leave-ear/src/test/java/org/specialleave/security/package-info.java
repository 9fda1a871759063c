/**
 * Sign-in and rights of the running product, over plain HTTP: who comes in, who is kept out, and what every answer
 * says.
 */
package org.specialleave.security;
