package org.specialleave.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What the domain's {@code default-web.xml} gives each web module: no JSP, which nothing here uses and which compiles
 * whatever lies in a folder, no sign-in of the server's own, and the {@link OutsideFilter} before everything.
 */
final class DefaultWebXml {
    /** By name: where a domain is made for the image, the servlet API is not there. */
    private static final String FILTER = "org.specialleave.launcher.OutsideFilter";

    private DefaultWebXml() {}

    /** Changes the distribution's {@code default-web.xml}. */
    static void change(Document document) {
        Element root = document.getDocumentElement();
        for (String name : List.of("servlet", "servlet-mapping")) {
            all(root, name).stream()
                    .filter(element -> text(element, "servlet-name").equals("jsp"))
                    .forEach(root::removeChild);
        }
        all(root, "welcome-file").stream()
                .filter(file -> file.getTextContent().endsWith(".jsp"))
                .forEach(file -> file.getParentNode().removeChild(file));
        all(root, "login-config").forEach(DefaultWebXml::signInNowhere);
        Node first = root.getElementsByTagName("servlet").item(0);
        Element filter = document.createElement("filter");
        add(filter, "filter-name", "outside");
        add(filter, "filter-class", FILTER);
        add(filter, "async-supported", "true");
        root.insertBefore(filter, first);
        Element mapping = document.createElement("filter-mapping");
        add(mapping, "filter-name", "outside");
        add(mapping, "url-pattern", "/*");
        add(mapping, "dispatcher", "REQUEST");
        add(mapping, "dispatcher", "FORWARD");
        root.insertBefore(mapping, first);
    }

    /** A form that the filter answers with 404: any other method asks for a password at {@code /j_security_check}. */
    private static void signInNowhere(Element login) {
        all(login, "auth-method").forEach(method -> method.setTextContent("FORM"));
        Element form = login.getOwnerDocument().createElement("form-login-config");
        add(form, "form-login-page", "/nowhere");
        add(form, "form-error-page", "/nowhere");
        login.appendChild(form);
    }

    /** Puts the filter's class where the server finds it. */
    static void install(Path domain) throws IOException {
        Folders.copyClass(FILTER, domain.resolve("lib/classes"));
    }

    private static void add(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElement(name);
        child.setTextContent(text);
        parent.appendChild(child);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
