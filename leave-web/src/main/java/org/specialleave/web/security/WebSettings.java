package org.specialleave.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the WAR is reached; {@code leave.web.*}. */
@ApplicationScoped
public class WebSettings {
    private Duration strictTransport;
    private Optional<String> addressHeader;

    /** For the container. */
    protected WebSettings() {}

    /**
     * The settings.
     *
     * @param strictTransport how long a browser shall insist on https (HSTS); zero says nothing of it
     * @param addressHeader   the header in which the trust's own proxy tells the client's address; without one it is the connection's
     */
    @Inject
    public WebSettings(
            @ConfigProperty(name = "leave.web.strict-transport") Duration strictTransport,
            @ConfigProperty(name = "leave.web.client-address-header") Optional<String> addressHeader) {
        this.strictTransport = strictTransport;
        this.addressHeader = addressHeader;
    }

    /** How long a browser shall insist on https; zero says nothing of it. */
    Duration strictTransport() {
        return strictTransport;
    }

    /** Where the request comes from. Of a list only the last entry is believed: the proxy wrote it, the rest anybody may have. */
    String clientAddress(HttpServletRequest request) {
        return addressHeader
                .map(request::getHeader)
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty() && address.length() <= 100)
                .orElseGet(request::getRemoteAddr);
    }
}
