package org.specialleave.web.inbound;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.web.sent.SentFields;

/**
 * A request whose fields are the ones that the guard has read. The container's own reading of fields and parts is
 * never asked.
 */
class GuardedRequest extends HttpServletRequestWrapper {
    private final SentFields fields;

    GuardedRequest(HttpServletRequest request, SentFields fields) {
        super(request);
        this.fields = fields;
    }

    /** Nothing is sent in parts: the server would name itself between them. */
    @Override
    public String getHeader(String name) {
        return "Range".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return "Range".equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public String getParameter(String name) {
        return fields.first(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.names());
    }

    @Override
    public String[] getParameterValues(String name) {
        List<String> all = fields.all(name);
        return all.isEmpty() ? null : all.toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        fields.names().forEach(name -> map.put(name, getParameterValues(name)));
        return Collections.unmodifiableMap(map);
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public Part getPart(String name) {
        return null;
    }

    /** The request of a page: its body has been read, or nobody is to read it. */
    static final class OfPage extends GuardedRequest {
        OfPage(HttpServletRequest request, SentFields fields) {
            super(request, fields);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            throw new IOException("the body of a form is read by the guard alone");
        }

        @Override
        public BufferedReader getReader() throws IOException {
            throw new IOException("the body of a form is read by the guard alone");
        }
    }

    /** The request for which a page that tells of a failure is shown: looked at, whatever was sent. */
    static final class OfFailure extends GuardedRequest {
        OfFailure(HttpServletRequest request) {
            super(request, new SentFields());
        }

        @Override
        public String getMethod() {
            return "HEAD".equals(super.getMethod()) ? "HEAD" : "GET";
        }
    }
}
