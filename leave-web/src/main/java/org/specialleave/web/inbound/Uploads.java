package org.specialleave.web.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.specialleave.account.Roles;
import org.specialleave.platform.FileLimits;

/** The pages that take files, who may send them there, and how much. No other page reads multipart. */
final class Uploads {
    /** What a form takes beside its file: the boundaries and the other fields, in bytes. */
    private static final int BESIDE_THE_FILE = 65_536;

    /**
     * A page that takes a file.
     *
     * @param path    within the context
     * @param role    who may send it
     * @param largest bytes of the whole request at most
     * @param field   bytes of a field that is no file, at most
     * @param inParts whether the file comes last and is handed on as it comes in; else the form is read into memory
     */
    record Upload(String path, String role, long largest, int field, boolean inParts) {}

    private final List<Upload> all;

    /**
     * The pages.
     *
     * @param largestStaffFile bytes of a staff file at most
     * @param files            how large the other files may be; each may be typed into a field, too
     */
    Uploads(long largestStaffFile, FileLimits files) {
        int pack = files.largestPack();
        int accounts = files.largestAccountsFile();
        all = List.of(
                new Upload("/imports", Roles.HR_SYSTEMS, largestStaffFile + BESIDE_THE_FILE, BESIDE_THE_FILE, true),
                new Upload("/policy/draft", Roles.HR, 4L * pack, 4 * pack, false),
                new Upload(
                        "/admin/accounts-file", Roles.ADMINISTRATOR, 2L * accounts + BESIDE_THE_FILE, accounts, false));
    }

    /** What may be sent to that page of ours. */
    Optional<Upload> to(HttpServletRequest request) {
        String path = request.getServletPath().replaceFirst("\\.xhtml$", "");
        return all.stream().filter(upload -> upload.path().equals(path)).findFirst();
    }
}
