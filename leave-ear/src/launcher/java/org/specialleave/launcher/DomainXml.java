package org.specialleave.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The distribution's {@code domain.xml}, changed so that users reach the application and nothing else.
 *
 * <p>One listener answers, with the limits below, which the server takes from the environment when it starts. They have
 * the defaults of the settings {@code leave.server.*}. Administration is off: its listener is kept but not enabled,
 * because Payara serves administration on the users' listener, without a password, when the domain has no listener for
 * it.
 */
final class DomainXml {
    /**
     * Threads that answer requests. A request whose body is slow to come holds one until {@link #READ_TIMEOUT_MILLIS}
     * or the application's own limit ends it, so there are many more than a busy hour needs.
     */
    private static final String REQUEST_THREADS = "${ENV=LEAVE_SERVER_REQUEST_THREADS:400}";
    /** Requests that may wait for a thread; those beyond are dropped with their connection. */
    private static final String WAITING_REQUESTS = "${ENV=LEAVE_SERVER_WAITING_REQUESTS:1024}";
    /** How long the server waits for the next bytes of a body, in milliseconds. */
    private static final String READ_TIMEOUT_MILLIS = "${ENV=LEAVE_SERVER_READ_MILLIS:5000}";
    /** How long the server waits for a client that does not take its answer, in milliseconds. */
    private static final String WRITE_TIMEOUT_MILLIS = "${ENV=LEAVE_SERVER_WRITE_MILLIS:10000}";
    /** How long a connection may be silent, in the middle of its headers too, in seconds. */
    private static final String IDLE_SECONDS = "${ENV=LEAVE_SERVER_IDLE_SECONDS:15}";
    /** How long a request may take in all before its thread is interrupted, in seconds. */
    private static final String REQUEST_SECONDS = "${ENV=LEAVE_SERVER_REQUEST_SECONDS:300}";
    /** Bytes of a request's line and headers together at most. */
    private static final String HEADER_BYTES = "${ENV=LEAVE_SERVER_HEADER_BYTES:16384}";
    /** Bytes of a refused body that are still read, so that the client gets the answer; the connection ends beyond. */
    private static final String SWALLOWED_BYTES = "${ENV=LEAVE_SERVER_SWALLOWED_BYTES:16777216}";

    /**
     * Requests that one connection of HTTP/2 may have under way. HTTP/2 stays on: without it the server waits in vain
     * for the body of a client that offers to change to it, as Java's own does.
     */
    private static final String STREAMS = "${ENV=LEAVE_SERVER_STREAMS:100}";

    /** Bytes and fields of a form that the server itself would read. It reads none: the application reads its own. */
    private static final int FORM_BYTES = 1024 * 1024;

    private static final int FIELDS = 1000;

    private static final String USERS_LISTENER = "http-listener-1";
    private static final String ADMIN_LISTENER = "admin-listener";
    /** The server's own pages on the users' port. */
    private static final List<String> SERVER_ENDPOINTS = List.of(
            "microprofile-metrics-configuration",
            "microprofile-openapi-configuration",
            "microprofile-healthcheck-configuration");

    private final Document document;
    private final Element config;

    /**
     * The configuration in that document.
     *
     * @param document {@code domain.xml} of the distribution; it is changed
     */
    DomainXml(Document document) {
        this.document = document;
        this.config = all("config").get(0);
    }

    /**
     * Closes everything but one HTTP port.
     *
     * @param address that answers HTTP
     * @param port    the port on it
     */
    void open(String address, int port) {
        listeners(address, port);
        limits();
        onlyTheApplication();
        administrationOff();
        otherPortsOff();
    }

    private void listeners(String address, int port) {
        for (Element listener : all("network-listener")) {
            switch (listener.getAttribute("name")) {
                case USERS_LISTENER -> set(listener, Map.of("address", address, "port", Integer.toString(port)));
                case ADMIN_LISTENER -> set(listener, Map.of("address", "127.0.0.1", "enabled", "false"));
                default -> remove(listener);
            }
        }
        for (Element host : all("virtual-server")) {
            if (host.getAttribute("id").equals("server")) {
                host.setAttribute("network-listeners", USERS_LISTENER);
            } else {
                remove(host);
            }
        }
    }

    private void limits() {
        for (Element http : all("http")) {
            http.setAttribute("default-virtual-server", "server");
            set(
                    http,
                    Map.of(
                            "xpowered-by",
                            "false",
                            "server-header",
                            "false",
                            "trace-enabled",
                            "false",
                            "http2-max-concurrent-streams",
                            STREAMS,
                            "websockets-support-enabled",
                            "false",
                            "timeout-seconds",
                            IDLE_SECONDS,
                            "request-timeout-seconds",
                            REQUEST_SECONDS,
                            "header-buffer-length-bytes",
                            HEADER_BYTES));
            set(
                    http,
                    Map.of(
                            "max-form-post-size-bytes", Integer.toString(FORM_BYTES),
                            "max-request-parameters", Integer.toString(FIELDS),
                            "max-swallowing-input-bytes", SWALLOWED_BYTES));
        }
        for (Element transport : all("transport")) {
            set(
                    transport,
                    Map.of(
                            "read-timeout-millis", READ_TIMEOUT_MILLIS,
                            "write-timeout-millis", WRITE_TIMEOUT_MILLIS));
        }
        for (Element pool : all("thread-pool")) {
            if (pool.getAttribute("name").equals("http-thread-pool")) {
                set(
                        pool,
                        Map.of(
                                "min-thread-pool-size", "10",
                                "max-thread-pool-size", REQUEST_THREADS,
                                "max-queue-size", WAITING_REQUESTS));
            }
        }
    }

    /** Neither the server's own endpoints nor its error pages, which tell its version, are seen. */
    private void onlyTheApplication() {
        for (Element host : all("virtual-server")) {
            property(host, "errorReportValve", "");
        }
        for (String endpoint : SERVER_ENDPOINTS) {
            List<Element> present = all(endpoint);
            if (present.isEmpty()) {
                Element made = document.createElement(endpoint);
                config.insertBefore(made, all("diagnostic-service").get(0));
                present = List.of(made);
            }
            present.forEach(element -> element.setAttribute("enabled", "false"));
        }
    }

    /**
     * Who would switch the listener on again finds no password that fits, and not the indicator that every download
     * has.
     */
    private void administrationOff() {
        for (Element service : all("admin-service")) {
            Element deployment = document.createElement("das-config");
            set(deployment, Map.of("autodeploy-enabled", "false", "dynamic-reload-enabled", "false"));
            service.insertBefore(
                    deployment, service.getElementsByTagName("property").item(0));
        }
        for (Element secure : all("secure-admin")) {
            secure.setAttribute("special-admin-indicator", UUID.randomUUID().toString());
        }
        all("secure-admin-principal").forEach(DomainXml::remove);
    }

    private void otherPortsOff() {
        all("iiop-listener").forEach(listener -> listener.setAttribute("enabled", "false"));
        Element messaging = document.createElement("jms-service");
        messaging.setAttribute("type", "DISABLED");
        config.insertBefore(messaging, all("connector-service").get(0));
        all("jmx-connector").forEach(connector -> connector.setAttribute("enabled", "false"));
        all("hazelcast-runtime-configuration").forEach(grid -> grid.setAttribute("enabled", "false"));
        all("hazelcast-config-specific-configuration").forEach(grid -> grid.setAttribute("enabled", "false"));
    }

    private void property(Element parent, String name, String value) {
        Element property = document.createElement("property");
        set(property, Map.of("name", name, "value", value));
        parent.appendChild(property);
    }

    private static void set(Element element, Map<String, String> attributes) {
        attributes.forEach(element::setAttribute);
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
