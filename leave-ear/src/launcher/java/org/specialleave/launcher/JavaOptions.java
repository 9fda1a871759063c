package org.specialleave.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The options with which a domain says that its Java is to run, less the server's remote shell. */
final class JavaOptions {
    /** {@code [17|21]-option}: an option for some versions of Java only, from and to, either may be missing. */
    private static final Pattern VERSIONED = Pattern.compile("\\[([^|\\]]*)\\|([^|\\]]*)](.*)");

    /** The remote shell, and the folder whose bundles the server would start by itself. */
    private static final Pattern SHIPPED_SHELL =
            Pattern.compile("additionalOSGiBundlesToStart|osgi\\.shell|gosh\\.args|felix\\.fileinstall");

    private JavaOptions() {}

    /**
     * Reads them.
     *
     * @param domain       {@code domain.xml}
     * @param installation what the distribution's variable for its own folder stands for
     * @param folder       what the variable for the domain's folder stands for
     */
    static List<String> read(Document domain, Path installation, Path folder) {
        List<String> options = new ArrayList<>();
        Element server = (Element) domain.getElementsByTagName("java-config").item(0);
        NodeList found = server.getElementsByTagName("jvm-options");
        for (int i = 0; i < found.getLength(); i++) {
            String option = found.item(i).getTextContent().trim();
            Matcher versioned = VERSIONED.matcher(option);
            if (!versioned.matches()) {
                options.add(option);
            } else if (isThisJava(versioned.group(1), versioned.group(2))) {
                options.add(versioned.group(3));
            }
        }
        options.removeIf(option -> SHIPPED_SHELL.matcher(option).find());
        options.replaceAll(option -> option.replace("${com.sun.aas.installRoot}", installation.toString())
                .replace("${com.sun.aas.instanceRoot}", folder.toString()));
        options.add("-Dorg.glassfish.additionalOSGiBundlesToStart=");
        return options;
    }

    private static boolean isThisJava(String from, String to) {
        int present = Runtime.version().feature();
        return from.matches("\\d*")
                && to.matches("\\d*")
                && (from.isEmpty() || present >= Integer.parseInt(from))
                && (to.isEmpty() || present <= Integer.parseInt(to));
    }
}
