package org.specialleave.web.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * Ends a connection whose request line and headers are not whole in time. The listener's own limits only count silence,
 * so that a client that sends one byte now and then would keep its connection for hours.
 */
final class HeaderDeadline extends HttpProbe.Adapter {
    private static final Logger LOG = Logger.getLogger(HeaderDeadline.class.getName());
    private static final int CONTINUE = 100;

    /** Where a connection stands; one that waits for its next request is not in it. */
    private final Map<Connection<?>, State> connections = new ConcurrentHashMap<>();

    private final Duration limit;
    private final LongSupplier nanoTime;
    private ScheduledExecutorService sweeper;

    /**
     * With its limit.
     *
     * @param limit from the first byte of a request to the end of its headers
     */
    HeaderDeadline(Duration limit) {
        this(limit, System::nanoTime);
    }

    /** With its clock, in nanoseconds. */
    HeaderDeadline(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /** Looks once a second for connections that are too slow, until {@link #stop}. */
    void start() {
        sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "leave-header-deadline");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> unused = sweeper.scheduleWithFixedDelay(this::sweepOn, 1, 1, TimeUnit.SECONDS);
    }

    void stop() {
        sweeper.shutdownNow();
        connections.clear();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the listener declares it
    public void onDataReceivedEvent(Connection connection, Buffer buffer) {
        connections.putIfAbsent(connection, new State(nanoTime.getAsLong(), false));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the listener declares it
    public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
        if (header instanceof HttpRequestPacket) {
            connections.put(connection, new State(nanoTime.getAsLong(), true));
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as the listener declares it
    public void onHeaderSerializeEvent(Connection connection, HttpHeader header, Buffer buffer) {
        // Where the client asked whether to go on, what it sends next is the body.
        if (header instanceof HttpResponsePacket answer && answer.getStatus() > CONTINUE) {
            connections.remove(connection);
        }
    }

    /** Ends what is too slow, and forgets what was closed. */
    private void sweepOn() {
        try {
            sweep();
        } catch (RuntimeException e) {
            // Thrown, it would end all later looks in silence.
            LOG.log(Level.WARNING, "Slow connections could not be looked for", e);
        }
    }

    void sweep() {
        long now = nanoTime.getAsLong();
        connections.forEach((connection, state) -> {
            if (!connection.isOpen()) {
                connections.remove(connection, state);
            } else if (!state.headersRead() && now - state.since() > limit.toNanos()) {
                connections.remove(connection, state);
                connection.terminateSilently();
            }
        });
    }

    /**
     * Of a request.
     *
     * @param since       when its first byte came, or its headers were whole; nanoseconds
     * @param headersRead whether its headers are whole: from then on the limits of bodies hold
     */
    private record State(long since, boolean headersRead) {}
}
