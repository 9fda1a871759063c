package org.specialleave.web.page;

import com.sun.faces.config.FacesInitializer;
import jakarta.faces.webapp.FacesServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.jboss.weld.environment.servlet.EnhancedListener;

/**
 * Renders Facelets as the product does, by Jakarta Faces in a servlet container inside the test. The page to render is
 * given as text; its values stand under {@code #{given...}}.
 */
final class FaceletsServer implements AutoCloseable {
    private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");

    private final Path webapp;
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Map<String, Object> given = Map.of();
    private int pages;

    FaceletsServer(Path folder) {
        try {
            webapp = Files.createDirectories(folder.resolve("webapp"));
            copyWebInf();
            tomcat.setBaseDir(folder.resolve("tomcat").toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            Context context = tomcat.addContext("", webapp.toAbsolutePath().toString());
            context.addParameter("jakarta.faces.FACELETS_LIBRARIES", "/WEB-INF/tags/nhs.taglib.xml");
            context.addParameter("jakarta.faces.FACELETS_SKIP_COMMENTS", "true");
            context.addParameter("jakarta.faces.PROJECT_STAGE", "Production");
            context.addServletContainerInitializer(new EnhancedListener(), Set.of());
            context.addServletContainerInitializer(new FacesInitializer(), new HashSet<>(Set.of(FacesServlet.class)));
            context.addServletContainerInitializer(
                    (classes, servletContext) -> servletContext
                            .addFilter("given", new jakarta.servlet.Filter() {
                                @Override
                                public void doFilter(
                                        jakarta.servlet.ServletRequest request,
                                        jakarta.servlet.ServletResponse response,
                                        jakarta.servlet.FilterChain chain)
                                        throws IOException, jakarta.servlet.ServletException {
                                    request.setAttribute("given", given);
                                    chain.doFilter(request, response);
                                }
                            })
                            .addMappingForUrlPatterns(null, false, "/*"),
                    Set.of());
            var servlet = Tomcat.addServlet(context, "faces", new FacesServlet());
            servlet.setLoadOnStartup(1);
            context.addServletMappingDecoded("*.xhtml", "faces");
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.apache.catalina.LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copyWebInf() throws IOException {
        try (var files = Files.walk(WEB_INF)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (file.endsWith("web.xml")) {
                    continue;
                }
                Path copy = webapp.resolve("WEB-INF").resolve(WEB_INF.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The HTML of a body that holds the markup; {@code values} are read in it as {@code #{given.name}}. */
    String render(String markup, Map<String, Object> values) throws IOException, InterruptedException {
        given = values;
        String name = "page" + ++pages + ".xhtml";
        Files.writeString(webapp.resolve(name), """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets"
                  xmlns:nhs="org.specialleave.nhs"><body>%s</body></html>
                """.formatted(markup));
        URI address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/" + name);
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " for " + markup + "\n" + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (org.apache.catalina.LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
