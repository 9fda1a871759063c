package org.specialleave.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings that stand in files: {@code LEAVE_DB_PASSWORD_FILE=/run/secrets/db} gives {@code leave.db.password} the
 * content of that file.
 *
 * <p>Any setting can be given so. The file is read at each look, so a changed secret needs no new environment; one line
 * end after the secret is not part of it. The plain variable ({@code LEAVE_DB_PASSWORD}) wins where both stand. A file
 * that is named and cannot be read is an error, never an empty secret.
 */
public final class SecretFiles implements ConfigSource {
    private static final String PREFIX = "LEAVE_";
    private static final String SUFFIX = "_FILE";

    private final Map<String, String> environment;

    /** The files that the environment of this process names. */
    public SecretFiles() {
        this(System.getenv());
    }

    /**
     * The files that those variables name.
     *
     * @param environment names and values as {@link System#getenv()} gives them
     */
    public SecretFiles(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> getPropertyNames() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getValue(String setting) {
        String name = setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + SUFFIX;
        String file = name.startsWith(PREFIX) ? environment.get(name) : null;
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new UncheckedIOException("The file that " + name + " names cannot be read: " + file, e);
        }
    }

    /** Above the shipped defaults (100), below the environment (300). */
    @Override
    public int getOrdinal() {
        return 290;
    }

    @Override
    public String getName() {
        return "files named by LEAVE_..._FILE";
    }
}
