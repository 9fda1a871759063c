package org.specialleave.web.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.HttpServerFilter;

/**
 * Puts a {@link StrictHandler} before the server's own handler on every HTTP listener while the application is
 * there, and pages of ours in the place of the server's own.
 *
 * <p>Payara offers no such place in its configuration: it decodes an address before any valve, filter or error page
 * of an application is asked. Its listeners are found by name, since its own classes are in no repository; where
 * they are not as expected, one warning says so and the application runs without.
 */
@WebListener
public class ServerFront implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(ServerFront.class.getName());
    private static final Annotation[] UNQUALIFIED = {};

    private final Map<HttpServerFilter, ErrorPageGenerator> fronted = new HashMap<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String context = event.getServletContext().getContextPath();
        try {
            for (HttpServerFilter listener : listeners()) {
                if (!fronted.containsKey(listener)) {
                    fronted.put(listener, listener.getConfiguration().getDefaultErrorPageGenerator());
                    listener.getConfiguration()
                            .setDefaultErrorPageGenerator((request, status, reason, description, failure) ->
                                    PlainAnswer.failure(status, context).text());
                    listener.setHttpHandler(new StrictHandler(listener.getHttpHandler(), context));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unlikePayara) {
            LOG.log(
                    Level.WARNING,
                    "The server's listeners are not as expected: addresses that it cannot decode get its own answers",
                    unlikePayara);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        fronted.forEach((listener, pages) -> {
            listener.getConfiguration().setDefaultErrorPageGenerator(pages);
            if (listener.getHttpHandler() instanceof StrictHandler strict) {
                listener.setHttpHandler(strict.next());
            }
        });
        fronted.clear();
    }

    private static List<HttpServerFilter> listeners() throws ReflectiveOperationException {
        Class<?> services = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Class<?> listener = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
        Object habitat = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultHabitat")
                .invoke(null);
        Class<?> locator = Class.forName("org.glassfish.hk2.api.ServiceLocator");
        Object service =
                locator.getMethod("getService", Class.class, Annotation[].class).invoke(habitat, services, UNQUALIFIED);
        List<HttpServerFilter> found = new ArrayList<>();
        for (Object configured : (List<?>) locator.getMethod("getAllServices", Class.class, Annotation[].class)
                .invoke(habitat, listener, UNQUALIFIED)) {
            Object proxy = services.getMethod("lookupNetworkProxy", listener).invoke(service, configured);
            if (proxy != null) {
                Object underlying =
                        proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
                ((List<?>) underlying
                                .getClass()
                                .getMethod("getFilters", Class.class)
                                .invoke(underlying, HttpServerFilter.class))
                        .forEach(filter -> found.add((HttpServerFilter) filter));
            }
        }
        return found;
    }
}
