package org.specialleave.launcher;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What somebody may choose with {@code mvn -Prun}.
 *
 * @param port  {@code leave.port}: the port on 127.0.0.1 that answers HTTP, 8080 unless given
 * @param data  {@code leave.data}: the folder that keeps everything, {@code target/leave} of the project unless given
 * @param fresh {@code leave.fresh}: whether what earlier runs left in that folder is forgotten
 */
record LauncherSettings(int port, Path data, boolean fresh) {
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads them.
     *
     * @param properties system properties
     * @param project    the project's own folder
     * @throws StartupException when the port is none
     */
    static LauncherSettings from(Properties properties, Path project) {
        String data = properties.getProperty(
                "leave.data", project.resolve("target/leave").toString());
        return new LauncherSettings(
                port(properties.getProperty("leave.port", Integer.toString(DEFAULT_PORT))),
                Path.of(data),
                Boolean.parseBoolean(properties.getProperty("leave.fresh")));
    }

    private static int port(String given) {
        int port = given.matches("\\d{1,5}") ? Integer.parseInt(given) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new StartupException(
                    "-Dleave.port=" + given + " is no port; it is a number from 1 to " + HIGHEST_PORT + ".");
        }
        return port;
    }
}
