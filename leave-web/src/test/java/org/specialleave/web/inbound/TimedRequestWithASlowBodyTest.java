package org.specialleave.web.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.specialleave.web.api.UnreadableBodyException;
import org.specialleave.web.limits.SendingLimits;
import org.specialleave.web.limits.WebLimits;

class TimedRequestWithASlowBodyTest {
    private static final SendingLimits LIMITS = WebLimits.current().sending();

    private long now;

    @Test
    void aBodyThatComesInTimeIsReadWhole() throws IOException {
        byte[] sent = new byte[100_000];
        sent[99_999] = 7;
        assertThat(timed(new ByteArrayInputStream(sent)).readAllBytes()).isEqualTo(sent);
    }

    @Test
    void aByteNowAndThenIsCutOffAfterTwentySeconds() throws IOException {
        InputStream body = timed(new ByteArrayInputStream(new byte[1000]));
        for (int second = 0; second <= 20; second++) {
            assertThat(body.read()).isZero();
            now += Duration.ofSeconds(1).toNanos();
        }
        assertThatThrownBy(body::read).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void aLongBodyHasMoreTimeWhileItComesFastEnough() throws IOException {
        int seconds = 100;
        InputStream body = timed(new ByteArrayInputStream(new byte[seconds * LIMITS.bytesASecond()]));
        for (int second = 0; second < seconds; second++) {
            assertThat(body.readNBytes(LIMITS.bytesASecond())).hasSize(LIMITS.bytesASecond());
            now += Duration.ofSeconds(1).toNanos();
        }
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // it never reads two bytes
    void aBodyThatTheServerWaitedForInVainIsTheSendersMistake() {
        InputStream body = timed(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(new TimeoutException());
            }
        });
        assertThatThrownBy(body::read).isInstanceOf(UnreadableBodyException.class);
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // byte by byte is how slow bodies come
    private InputStream timed(InputStream content) {
        ServletInputStream sent = new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return content.read();
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getInputStream") ? sent : null);
        try {
            return new TimedRequest(request, LIMITS, () -> now).getInputStream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
