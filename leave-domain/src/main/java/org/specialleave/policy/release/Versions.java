package org.specialleave.policy.release;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.PolicyPack;

/**
 * Shows versions: released ones to everybody who is signed in, drafts to HR alone; to others a draft does not exist.
 */
@Stateless
@PermitAll
public class Versions {
    private CurrentCaller currentCaller;
    private PolicyVersions versions;

    /**
     * Some of the versions.
     *
     * @param items those of the page
     * @param total of all pages
     */
    public record Page(List<VersionView> items, long total) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }
    }

    protected Versions() {}

    /** With who asks and where they stand. */
    @Inject
    public Versions(CurrentCaller currentCaller, PolicyVersions versions) {
        this.currentCaller = currentCaller;
        this.versions = versions;
    }

    /**
     * One page of the versions that the caller may see: drafts first, then by day, the latest first.
     *
     * @param page from 0
     */
    public Page list(int page, int size) {
        boolean drafts = seesDrafts();
        return new Page(versions.page(drafts, page, size), versions.count(drafts));
    }

    /**
     * One version.
     *
     * @throws NotFoundException where there is none that the caller may see
     */
    public VersionView view(String name) {
        return visible(name).view();
    }

    /**
     * Its text, as it was written.
     *
     * @throws NotFoundException where there is none that the caller may see
     */
    public String text(String name) {
        return visible(name).yaml();
    }

    /**
     * What a draft or a released version says.
     *
     * @throws NotFoundException where there is none that the caller may see
     */
    public PolicyPack pack(String name) {
        return VersionsInForce.pack(visible(name));
    }

    private PolicyVersion visible(String name) {
        return versions.named(name)
                .filter(version -> version.state() == VersionState.RELEASED || seesDrafts())
                .orElseThrow(() -> new NotFoundException("policy version " + name));
    }

    private boolean seesDrafts() {
        return currentCaller.caller().isInRole(Roles.HR);
    }
}
