package org.specialleave.platform;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How large the files may be that people send to be read at once.
 *
 * @param largestPack         a policy pack, in bytes of UTF-8
 * @param largestAccountsFile a file of accounts, in bytes of UTF-8
 * @param mostAccounts        the accounts in one file
 */
public record FileLimits(int largestPack, int largestAccountsFile, int mostAccounts) {
    private static final int KIBIBYTE = 1024;

    /** Read once, when it is first asked for: the start has checked it by then. */
    private static final class Read {
        private static final FileLimits LIMITS = of(ConfigProvider.getConfig(FileLimits.class.getClassLoader()));

        private Read() {}
    }

    /** As the node was started. */
    public static FileLimits current() {
        return Read.LIMITS;
    }

    /**
     * From the settings.
     *
     * @throws IllegalStateException with a sentence for the operator where a setting cannot be so
     */
    public static FileLimits of(Config config) {
        LimitReader limits = new LimitReader(config);
        return new FileLimits(
                limits.number("leave.policy.largest-pack", 16 * KIBIBYTE, KIBIBYTE * KIBIBYTE),
                limits.number("leave.accounts.largest-file", KIBIBYTE, 16 * KIBIBYTE * KIBIBYTE),
                limits.number("leave.accounts.most-in-file", 1, 20_000));
    }
}
