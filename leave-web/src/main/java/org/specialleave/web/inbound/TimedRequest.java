package org.specialleave.web.inbound;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.specialleave.web.api.UnreadableBodyException;
import org.specialleave.web.limits.SendingLimits;

/**
 * A request whose body has to come in in time: what {@link SendingLimits#body()} says, and one second more for each
 * {@link SendingLimits#bytesASecond()} bytes that have come. A client that sends more slowly holds a thread no longer
 * than that.
 */
final class TimedRequest extends HttpServletRequestWrapper {
    private final SendingLimits limits;
    private final LongSupplier nanoTime;
    private final long began;
    private TimedStream body;

    TimedRequest(HttpServletRequest request, SendingLimits limits) {
        this(request, limits, System::nanoTime);
    }

    /**
     * A request that is timed by that clock.
     *
     * @param limits   how long it may take
     * @param nanoTime nanoseconds, as {@link System#nanoTime()} counts them
     */
    TimedRequest(HttpServletRequest request, SendingLimits limits, LongSupplier nanoTime) {
        super(request);
        this.limits = limits;
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
            Duration allowed = limits.body().plusSeconds(count / limits.bytesASecond());
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
