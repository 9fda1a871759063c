package org.specialleave.web.api;

/**
 * A policy pack as it was sent: {@code application/yaml} in UTF-8.
 *
 * @param yaml its text
 */
public record PackBody(String yaml) {}
