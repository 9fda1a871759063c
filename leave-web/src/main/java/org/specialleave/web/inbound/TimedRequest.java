package org.specialleave.web.inbound;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.specialleave.web.api.UnreadableBodyException;

/**
 * A request whose body has to come in in time: {@value #SECONDS} seconds, and one second more for each
 * {@value #BYTES_A_SECOND} bytes that have come. Whoever sends more slowly holds a thread no longer than that.
 */
final class TimedRequest extends HttpServletRequestWrapper {
    /** How long a body may take in any case, in seconds. */
    static final int SECONDS = 20;
    /** How fast a longer body has to come, in bytes a second. */
    static final int BYTES_A_SECOND = 16_384;

    private final LongSupplier nanoTime;
    private final long began;
    private TimedStream body;

    TimedRequest(HttpServletRequest request) {
        this(request, System::nanoTime);
    }

    /**
     * A request that is timed by that clock.
     *
     * @param nanoTime nanoseconds, as {@link System#nanoTime()} counts them
     */
    TimedRequest(HttpServletRequest request, LongSupplier nanoTime) {
        super(request);
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new TimedStream(super.getInputStream());
        }
        return body;
    }

    private final class TimedStream extends ServletInputStream {
        private final ServletInputStream sent;
        private long count;

        TimedStream(ServletInputStream sent) {
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            Duration allowed = Duration.ofSeconds(SECONDS + count / BYTES_A_SECOND);
            if (nanoTime.getAsLong() - began > allowed.toNanos()) {
                throw new UnreadableBodyException("came too slowly", null);
            }
            try {
                int read = sent.read(bytes, from, length);
                count += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                throw new UnreadableBodyException("did not come to its end", e);
            }
        }

        @Override
        public int available() throws IOException {
            return sent.available();
        }

        @Override
        public boolean isFinished() {
            return sent.isFinished();
        }

        @Override
        public boolean isReady() {
            return sent.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            sent.setReadListener(listener);
        }
    }
}
