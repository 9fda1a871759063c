package org.specialleave.exchange;

/**
 * A file as it was sent.
 *
 * @param name         its name
 * @param characterSet the layout's character set
 * @param bytes        all of it
 */
public record ExchangeFile(String name, String characterSet, byte[] bytes) {}
