package org.specialleave.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotPermittedException;

/** Pages that are for administrators alone. */
final class ForAdministrators {
    private ForAdministrators() {}

    /**
     * Lets administrators pass.
     *
     * @throws NotPermittedException for anybody else
     */
    static void only(HttpServletRequest request) {
        if (!request.isUserInRole(Roles.ADMINISTRATOR)) {
            throw new NotPermittedException("administration");
        }
    }
}
