package org.specialleave.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the WAR is reached; {@code leave.web.*}. */
@ApplicationScoped
public class WebSettings {
    private Duration strictTransport;
    private String addressHeader;
    private TrustedProxies proxies;

    protected WebSettings() {}

    /**
     * The settings.
     *
     * @param strictTransport how long a browser shall insist on https (HSTS); zero says nothing of it
     * @param addressHeader   the header in which a trusted proxy tells the client's address; none: it is always the
     *                        connection's
     * @param proxies         whose headers are believed
     */
    @Inject
    public WebSettings(
            @ConfigProperty(name = "leave.web.strict-transport") Duration strictTransport,
            @ConfigProperty(name = "leave.web.client-address-header") Optional<String> addressHeader,
            TrustedProxies proxies) {
        this.strictTransport = strictTransport;
        this.addressHeader =
                addressHeader.filter(name -> !name.isBlank()).map(String::strip).orElse(null);
        this.proxies = proxies;
    }

    /** How long a browser shall insist on https; zero says nothing of it. */
    Duration strictTransport() {
        return strictTransport;
    }

    /** Where the request comes from, as {@link TrustedProxies#clientOf} reads it. */
    String clientAddress(HttpServletRequest request) {
        List<String> forwarded =
                addressHeader == null ? List.of() : Collections.list(request.getHeaders(addressHeader));
        return proxies.clientOf(request.getRemoteAddr(), forwarded);
    }
}
