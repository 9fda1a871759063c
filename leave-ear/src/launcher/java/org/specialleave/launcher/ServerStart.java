package org.specialleave.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The main class of the server's process: looks at the limits that {@link DomainXml} lets the environment change, and
 * hands over to the server. With a wrong one the server would not come up, and say nothing that helps.
 *
 * <p>{@link ServerDomain} puts this class alone beside the domain, so it stands on nothing but Java.
 */
public final class ServerStart {
    private static final String SERVER = "com.sun.enterprise.glassfish.bootstrap.ASMain";

    /** For each setting the least and the most that it may be. */
    private static final Map<String, int[]> BOUNDS = new LinkedHashMap<>();

    static {
        BOUNDS.put("leave.server.request-threads", new int[] {20, 4000});
        BOUNDS.put("leave.server.waiting-requests", new int[] {1, 100_000});
        BOUNDS.put("leave.server.header-bytes", new int[] {8192, 65_536});
        BOUNDS.put("leave.server.read-millis", new int[] {1000, 60_000});
        BOUNDS.put("leave.server.write-millis", new int[] {1000, 60_000});
        BOUNDS.put("leave.server.idle-seconds", new int[] {5, 300});
        BOUNDS.put("leave.server.request-seconds", new int[] {30, 3600});
        BOUNDS.put("leave.server.streams", new int[] {1, 1000});
        BOUNDS.put("leave.server.swallowed-bytes", new int[] {65_536, 268_435_456});
    }

    private ServerStart() {}

    /** Runs the server with those arguments, or says in one sentence why not and ends with code 1. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Optional<String> wrong = wrong(System.getenv());
        if (wrong.isPresent()) {
            System.err.println(wrong.get());
            System.exit(1);
        }
        Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /**
     * What is wrong with the limits of the server, in a sentence that names the setting.
     *
     * @param environment names and values as {@link System#getenv()} gives them
     */
    public static Optional<String> wrong(Map<String, String> environment) {
        for (Map.Entry<String, int[]> setting : BOUNDS.entrySet()) {
            String name = setting.getKey();
            String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
            if (environment.containsKey(variable + "_FILE")) {
                return Optional.of(name + " is read from the variable " + variable + " alone, never from a file.");
            }
            String given = environment.get(variable);
            int least = setting.getValue()[0];
            int most = setting.getValue()[1];
            if (given != null && !isBetween(given, least, most)) {
                return Optional.of(
                        name + " is a whole number from " + least + " to " + most + ", not \"" + given + "\".");
            }
        }
        return Optional.empty();
    }

    private static boolean isBetween(String given, int least, int most) {
        return given.matches("\\d{1,9}") && Integer.parseInt(given) >= least && Integer.parseInt(given) <= most;
    }
}
