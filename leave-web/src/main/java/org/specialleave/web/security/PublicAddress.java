package org.specialleave.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach the product, {@code leave.address}, and the other names by which it may be called,
 * {@code leave.web.other-hosts}. A request for another host is not answered: links and redirects would carry a name
 * that somebody else chose.
 */
@ApplicationScoped
public class PublicAddress {
    private static final String FORWARDED_HOST = "X-Forwarded-Host";
    private static final int LONGEST = 260;

    private boolean https;
    private Set<String> hosts;
    private TrustedProxies proxies;

    protected PublicAddress() {}

    /**
     * The settings.
     *
     * @param address    where people reach the product: {@code http} or {@code https}, a host, perhaps a port, a path
     * @param otherHosts further hosts, each perhaps with a port, separated by commas
     * @param proxies    whose {@code X-Forwarded-Host} is believed
     * @throws IllegalArgumentException with a sentence for the operator where a setting is not understood
     */
    @Inject
    public PublicAddress(
            @ConfigProperty(name = "leave.address") String address,
            @ConfigProperty(name = "leave.web.other-hosts") Optional<String> otherHosts,
            TrustedProxies proxies) {
        URI uri = read(address);
        this.https = uri.getScheme().equals("https");
        this.proxies = proxies;
        Stream<String> others =
                Stream.of(otherHosts.orElse("").split(",")).map(String::strip).filter(host -> !host.isEmpty());
        this.hosts = Stream.concat(Stream.of(uri.getRawAuthority()), others)
                .map(this::normal)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the settings when the application starts, so that a wrong one stops the start. */
    void checkAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // a client proxy was injected; the call makes the bean
        https();
    }

    /** Whether people reach the product by https: browsers then send its cookies by https alone. */
    public boolean https() {
        return https;
    }

    /** Whether the request is for this product; from a trusted proxy, the host that the proxy was asked for counts. */
    boolean isFor(HttpServletRequest request) {
        return hosts.contains(normal(host(request)));
    }

    /** The host that the client named, or an empty text. */
    String host(HttpServletRequest request) {
        String forwarded = request.getHeader(FORWARDED_HOST);
        boolean believed = forwarded != null && proxies.trusts(request.getRemoteAddr());
        String host = believed ? forwarded.substring(forwarded.lastIndexOf(',') + 1) : request.getHeader("Host");
        return host == null || host.length() > LONGEST ? "" : host.strip();
    }

    /** A host in one spelling: lower case, without the usual port of the scheme. */
    private String normal(String host) {
        String usualPort = https ? ":443" : ":80";
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(usualPort) ? lower.substring(0, lower.length() - usualPort.length()) : lower;
    }

    private static URI read(String address) {
        try {
            URI uri = URI.create(address);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalArgumentException("leave.address is not an http or https address: " + address
                + "; it looks like https://leave.trust.example/leave");
    }
}
