package org.specialleave.web.policy;

import jakarta.servlet.http.HttpServletRequest;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotPermittedException;

/** Pages that show nothing of use to anybody but Human Resources; what they do is checked by the use cases. */
final class ForHr {
    private ForHr() {}

    /**
     * Lets HR pass.
     *
     * @throws NotPermittedException for anybody else
     */
    static void only(HttpServletRequest request) {
        if (!request.isUserInRole(Roles.HR)) {
            throw new NotPermittedException("policy versions");
        }
    }
}
