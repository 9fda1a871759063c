package org.specialleave.web.api;

/**
 * A policy pack as it was sent: {@code application/yaml} in UTF-8, at most 256 KiB.
 *
 * @param yaml its text
 */
public record PackBody(String yaml) {}
