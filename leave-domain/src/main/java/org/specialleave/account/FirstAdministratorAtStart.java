package org.specialleave.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first administrator when the application starts, where a setting names one and there is none yet. The
 * one-time password goes into a file that the server's own user alone can read, and nowhere else.
 */
@Startup
@Singleton
@DependsOn("Schema")
@RunAs(Roles.SYSTEM)
public class FirstAdministratorAtStart {
    private static final Logger LOG = Logger.getLogger(FirstAdministratorAtStart.class.getName());

    private Optional<String> name = Optional.empty();
    private Path file;
    private AccountWriter writer;

    protected FirstAdministratorAtStart() {}

    /**
     * With its settings.
     *
     * @param name   the account's name; none where blank
     * @param file   where the one-time password is written
     * @param writer makes the account
     */
    @Inject
    public FirstAdministratorAtStart(
            @ConfigProperty(name = "leave.accounts.first-administrator") Optional<String> name,
            @ConfigProperty(name = "leave.accounts.first-password-in") Optional<String> file,
            AccountWriter writer) {
        this.name = name == null ? Optional.empty() : name.filter(text -> !text.isBlank());
        this.file = file == null ? null : file.map(Path::of).orElse(null);
        this.writer = writer;
    }

    @PostConstruct
    void make() {
        // Where the file is gone, nobody can read the password that was in it.
        name.flatMap(text -> writer.firstAdministrator(text, !Files.exists(file)))
                .ifPresent(this::write);
    }

    private void write(OneTimePassword password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password.text() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The first administrator's one-time password cannot be written to " + file
                            + " (leave.accounts.first-password-in).",
                    e);
        }
        LOG.info(() -> "The first administrator is made; the one-time password is in " + file);
    }
}
