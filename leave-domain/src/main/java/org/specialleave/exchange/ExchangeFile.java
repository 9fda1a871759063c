package org.specialleave.exchange;

/**
 * A file as it was sent.
 *
 * @param name         its name
 * @param characterSet the layout's character set
 * @param bytes        all of it
 */
@SuppressWarnings("ArrayRecordComponent") // read once and handed on, never compared
public record ExchangeFile(String name, String characterSet, byte[] bytes) {}
