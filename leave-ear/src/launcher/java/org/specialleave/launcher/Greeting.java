package org.specialleave.launcher;

import java.time.Duration;

/** What a person reads once the application is up: where it is, who can sign in, how it ends. */
final class Greeting {
    private Greeting() {}

    static String of(Installation installation, Duration took) {
        return """

                Special Leave is up after %d seconds.

                  Pages     %s
                  Mails     %s
                            and as files in %s
                  Files     %s
                  Server    %s
                %s
                Ctrl-C ends it; what was entered is kept.
                """.formatted(
                        took.toSeconds(),
                        installation.address(),
                        installation.mailPage().address(),
                        installation.data().mails(),
                        installation.data().feeds(),
                        installation.server().log(),
                        installation.isDemonstration() ? accounts(installation) : "");
    }

    private static String accounts(Installation installation) {
        return """

                  Accounts  %s
                  Password  %s
                """.formatted(String.join(", ", DemonstrationAccounts.NAMES), installation.demoPassword());
    }
}
