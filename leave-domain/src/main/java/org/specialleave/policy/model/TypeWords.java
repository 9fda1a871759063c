package org.specialleave.policy.model;

import java.util.List;

/**
 * How a type of leave is spoken of in one language.
 *
 * @param name      its name, such as on a form
 * @param happened  the answer to “What has happened?” that leads to it, where it names no situations
 * @param about     what it is for and what one may expect, in a sentence or two
 * @param staff     what a person who asks for it should know, a sentence or two each
 * @param managers  what deciders should know and weigh, a sentence or two each
 * @param otherWays what else the person can do, a sentence each; shown too where this type is the wrong way
 */
public record TypeWords(
        String name, String happened, String about, List<String> staff, List<String> managers, List<String> otherWays) {
    /** Copies the lists. */
    public TypeWords {
        staff = List.copyOf(staff);
        managers = List.copyOf(managers);
        otherWays = List.copyOf(otherWays);
    }
}
