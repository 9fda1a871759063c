package org.specialleave.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The trust's own proxies, {@code leave.web.trusted-proxies}: the only connections whose forwarded headers are
 * believed. Addresses are read as they are written; no name is ever looked up.
 */
@ApplicationScoped
public class TrustedProxies {
    private static final String SETTING = "leave.web.trusted-proxies";

    /**
     * Proxies that are followed for one request at most; the headers of a request may be made as long as the server
     * allows.
     */
    private static final int MOST_HOPS = 32;

    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");
    private static final int LONGEST_ADDRESS = 100;

    /** The addresses that begin with the same bits as this one. */
    @SuppressWarnings("ArrayRecordComponent") // asked for what it has, never compared
    private record Range(byte[] address, int bits) {
        boolean has(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += Byte.SIZE) {
                int ofByte = Math.min(Byte.SIZE, bits - bit);
                int mask = 0xff << (Byte.SIZE - ofByte);
                if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask & 0xff) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> ranges;

    protected TrustedProxies() {
        this(Optional.empty());
    }

    /**
     * From the setting.
     *
     * @param setting addresses and CIDR ranges, IPv4 or IPv6, with commas between; empty: no proxy is trusted
     * @throws IllegalArgumentException where an entry is neither; the message names the setting and the entry
     */
    @Inject
    public TrustedProxies(@ConfigProperty(name = SETTING) Optional<String> setting) {
        List<Range> read = new ArrayList<>();
        for (String entry : setting.orElse("").split(",")) {
            if (!entry.isBlank()) {
                read.add(range(entry.strip()));
            }
        }
        this.ranges = List.copyOf(read);
    }

    /** A setting that is not understood stops the start instead of the first request. */
    void checkAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // That this instance exists says that the setting was understood.
    }

    /**
     * Whether forwarded headers of a connection from there are believed.
     *
     * @param remoteAddress the address of the connection, IPv4 or IPv6; anything else is not trusted
     */
    public boolean trusts(String remoteAddress) {
        return parse(remoteAddress).filter(this::trusts).isPresent();
    }

    private boolean trusts(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ranges.stream().anyMatch(range -> range.has(bytes));
    }

    /**
     * Where a request comes from: the last hop before it reached a trusted proxy. Each proxy adds the address that it
     * was called from at the end, so the list is read from the right as long as a trusted proxy wrote the entry. Where
     * such an entry is no address, it is the proxy that wrote it.
     *
     * @param remoteAddress the address of the connection
     * @param forwarded     the lines of the header in which the proxies tell addresses, in their order; a line is a
     *                      list with commas
     * @return the address in one spelling; the connection's own where it is not a trusted proxy's or nothing was
     *         forwarded
     */
    public String clientOf(String remoteAddress, List<String> forwarded) {
        Optional<InetAddress> connection = parse(remoteAddress);
        if (connection.isEmpty()) {
            return remoteAddress;
        }
        InetAddress client = connection.get();
        List<String> lines = new ArrayList<>(forwarded);
        Collections.reverse(lines);
        int hops = 0;
        for (String line : lines) {
            for (int end = line.length(); end >= 0; ) {
                if (hops++ == MOST_HOPS || !trusts(client)) {
                    return client.getHostAddress();
                }
                int comma = line.lastIndexOf(',', end - 1);
                Optional<InetAddress> entry = parse(line.substring(comma + 1, end));
                if (entry.isEmpty()) {
                    return client.getHostAddress();
                }
                client = entry.get();
                end = comma;
            }
        }
        return client.getHostAddress();
    }

    private static Range range(String entry) {
        int slash = entry.indexOf('/');
        String text = slash < 0 ? entry : entry.substring(0, slash);
        byte[] address = parse(text).map(InetAddress::getAddress).orElseThrow(() -> notUnderstood(entry));
        int all = address.length * Byte.SIZE;
        if (slash < 0) {
            return new Range(address, all);
        }
        String length = entry.substring(slash + 1);
        if (!length.matches("\\d{1,3}")) {
            throw notUnderstood(entry);
        }
        // An IPv4 address in the form of IPv6 (::ffff:10.0.0.0/104) is that IPv4 address.
        int bits = Integer.parseInt(length) - (text.indexOf(':') >= 0 ? Byte.SIZE * 16 - all : 0);
        if (bits < 0 || bits > all) {
            throw notUnderstood(entry);
        }
        return new Range(address, bits);
    }

    private static IllegalArgumentException notUnderstood(String entry) {
        return new IllegalArgumentException(
                SETTING + ": \"" + entry + "\" is neither an address nor a range such as 10.1.0.0/16 or 2001:db8::/32");
    }

    /** The address that stands there, with or without a port or a zone; empty where none does. */
    private static Optional<InetAddress> parse(String text) {
        if (text == null || text.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        String bare = text.strip();
        var withPort = WITH_PORT.matcher(bare);
        if (withPort.matches()) {
            bare = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        }
        int zone = bare.indexOf('%');
        if (zone > 0 && bare.indexOf(':') >= 0) {
            bare = bare.substring(0, zone);
        }
        try {
            if (IPV4.matcher(bare).matches()) {
                return Optional.of(InetAddress.getByName(bare));
            }
            // In brackets nothing is taken for a name, so nothing is looked up.
            return IPV6.matcher(bare).matches()
                    ? Optional.of(InetAddress.getByName("[" + bare + "]"))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
