package org.specialleave.policy;

/**
 * How a type of leave is spoken of in one language.
 *
 * @param name     its name, such as on a form
 * @param happened the answer to “What has happened?” that leads to it
 * @param about    what it is for and what one may expect, in a sentence or two
 */
public record Words(String name, String happened, String about) {}
