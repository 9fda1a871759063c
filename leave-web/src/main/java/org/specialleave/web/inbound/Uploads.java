package org.specialleave.web.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.specialleave.account.Roles;

/** The pages that take files, who may send them there, and how much. No other page reads multipart. */
final class Uploads {
    /** What a form takes beside its file: the boundaries and the other fields, in bytes. */
    private static final long BESIDE_THE_FILE = 65_536;
    /** A pack of 256 KiB typed into the field, another as a file, and room for what surrounds them. */
    private static final long PACKS = 1 << 20;
    /** A file of accounts of 1 MiB typed into the field, another as a file, and room for what surrounds them. */
    private static final long ACCOUNTS = (2L << 20) + BESIDE_THE_FILE;

    /**
     * A page that takes a file.
     *
     * @param path    within the context
     * @param role    who may send it
     * @param largest bytes of the whole request at most
     * @param inParts whether the file comes last and is handed on as it comes in; else the form is read into memory
     */
    record Upload(String path, String role, long largest, boolean inParts) {}

    private final List<Upload> all;

    /**
     * The pages.
     *
     * @param largestStaffFile bytes of a staff file at most
     */
    Uploads(long largestStaffFile) {
        all = List.of(
                new Upload("/imports", Roles.HR_SYSTEMS, largestStaffFile + BESIDE_THE_FILE, true),
                new Upload("/policy/draft", Roles.HR, PACKS, false),
                new Upload("/admin/accounts-file", Roles.ADMINISTRATOR, ACCOUNTS, false));
    }

    /** What may be sent to that page of ours. */
    Optional<Upload> to(HttpServletRequest request) {
        String path = request.getServletPath().replaceFirst("\\.xhtml$", "");
        return all.stream().filter(upload -> upload.path().equals(path)).findFirst();
    }
}
