package org.specialleave.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.specialleave.web.api.FieldError;
import org.specialleave.web.inbound.SentAddress;

/**
 * Stands before the server's own handler and answers what that one answers badly: an address that cannot be decoded
 * (500, or 200 with nothing in it), OPTIONS and TRACE (a list of what is allowed), and a change to a protocol that
 * nobody speaks here. All else is handed on as it is.
 */
final class StrictHandler extends HttpHandler {
    private static final Logger LOG = Logger.getLogger(StrictHandler.class.getName());
    private static final Set<String> TELL_NOTHING = Set.of("OPTIONS", "TRACE", "CONNECT");
    private static final List<String> TRACES =
            List.of("Payara-Tracing-TraceId", "Payara-Tracing-ParentId", "Payara-Tracing-RelationshipType");
    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int SEE_OTHER = 303;

    private final HttpHandler next;
    private final String context;

    /**
     * In front of a handler.
     *
     * @param next    the server's own
     * @param context where the application is, such as {@code /leave}
     */
    StrictHandler(HttpHandler next, String context) {
        this.next = next;
        this.context = context;
        setAllowEncodedSlash(next.isAllowEncodedSlash());
        setRequestURIEncoding(next.getRequestURIEncoding());
        setDecodeUrl(false);
    }

    HttpHandler next() {
        return next;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        HttpRequestPacket packet = request.getRequest();
        String address = packet.getRequestURIRef().getOriginalRequestURIBC().toString(StandardCharsets.ISO_8859_1);
        boolean ours = address.equals("*") || address.equals(context) || address.startsWith(context + "/");
        // Payara follows the traces of others by these, and logs one that it does not understand at length.
        TRACES.forEach(packet.getHeaders()::removeHeader);
        if (ours && packet.isUpgrade() && !packet.getUpgrade().equalsIgnoreCase("h2c")) {
            // The listener takes what follows for another protocol: a body of ours would have no type and no length.
            packet.getProcessingState().setKeepAlive(false);
            refuse(BAD_REQUEST, "UPGRADE", response);
        } else if (ours && TELL_NOTHING.contains(request.getMethod().getMethodString())) {
            refuse(METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", response);
        } else if (ours ? !SentAddress.isPlain(address) : !SentAddress.isDecodable(address)) {
            refuse(BAD_REQUEST, "NOT_A_PATH", response);
            write(PlainAnswer.notUnderstood(address, context, FieldError.inParameter("path", "NOT_A_PATH")), response);
        } else if (address.equals(context)) {
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", context + "/");
        } else {
            next.service(request, response);
        }
    }

    private static void refuse(int status, String why, Response response) {
        LOG.log(Level.INFO, "Refused with {0}, {1}, before the application", new Object[] {status, why});
        response.setStatus(status);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void write(PlainAnswer answer, Response response) throws IOException {
        byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType(answer.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @Override
    public void start() {
        // The server's own handler has been started by the server.
    }

    @Override
    public void destroy() {
        next.destroy();
    }
}
