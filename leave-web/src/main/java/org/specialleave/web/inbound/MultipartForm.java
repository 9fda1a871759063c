package org.specialleave.web.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.specialleave.web.api.FieldError;
import org.specialleave.web.api.ProblemKind;
import org.specialleave.web.limits.WebLimits;
import org.specialleave.web.sent.RefusedFieldException;
import org.specialleave.web.sent.SentFields;
import org.specialleave.web.sent.SentFile;
import org.specialleave.web.sent.UnreadableFileException;

/** Reads a form with a file part by part, as it comes in: nothing of it is put on the disk. */
final class MultipartForm {
    private final HttpServletRequest request;
    private final Uploads.Upload upload;
    private final SentFields fields;

    MultipartForm(HttpServletRequest request, Uploads.Upload upload, SentFields fields) {
        this.request = request;
        this.upload = upload;
        this.fields = fields;
    }

    /**
     * Adds the form's fields and its file. Where the file is handed on as it comes in, what stands behind it is not
     * read.
     *
     * @throws RefusedRequestException 413 where it is larger than the page takes, 400 where it is no such form
     * @throws RefusedFieldException   where a field can be none of ours
     */
    void read() throws RefusedRequestException, RefusedFieldException, IOException {
        JakartaServletDiskFileUpload reader = new JakartaServletDiskFileUpload();
        reader.setSizeMax(upload.largest());
        reader.setFileCountMax(WebLimits.current().forms().fields());
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            FileItemInputIterator parts = reader.getItemIterator(request);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                String name = part.getFieldName() == null ? "" : part.getFieldName();
                if (part.isFormField()) {
                    fields.add(name, text(part, name));
                } else if (upload.inParts()) {
                    fields.file(new SentFile(name, nameOf(part), new Content(part.getInputStream())));
                    return;
                } else {
                    byte[] content = part.getInputStream().readAllBytes();
                    fields.file(new SentFile(name, nameOf(part), new ByteArrayInputStream(content)));
                }
            }
        } catch (FileUploadSizeException tooLarge) {
            throw RefusedRequestException.of(ProblemKind.TOO_LARGE);
        } catch (FileUploadException unreadable) {
            throw RefusedRequestException.malformed(FieldError.inHeader("Content-Type", "NOT_A_FORM"));
        }
    }

    private static String nameOf(FileItemInput part) throws RefusedRequestException {
        try {
            return part.getName() == null ? "" : part.getName();
        } catch (IllegalArgumentException badCharacter) {
            throw RefusedRequestException.inParameter("filename", "BAD_CHARACTER");
        }
    }

    private String text(FileItemInput part, String name) throws RefusedRequestException, IOException {
        byte[] bytes = part.getInputStream().readNBytes(upload.field() + 1);
        if (bytes.length > upload.field()) {
            throw RefusedRequestException.of(ProblemKind.TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RefusedRequestException.inParameter(name, "NOT_UTF8");
        }
    }

    /** The file's bytes; says of what breaks off that it is the sender's mistake. */
    private static final class Content extends FilterInputStream {
        Content(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new UnreadableFileException(e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                throw new UnreadableFileException(e);
            }
        }
    }
}
