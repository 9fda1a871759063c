package org.specialleave.web.sent;

import java.io.InputStream;

/**
 * A file that was sent with a form. It is held nowhere: whoever reads it reads it from the request.
 *
 * @param field   the form's field
 * @param name    what the sender calls it; empty where no file was chosen
 * @param content its bytes, to be read once; ends with an {@link UnreadableFileException} where the request breaks
 * off
 */
public record SentFile(String field, String name, InputStream content) {}
