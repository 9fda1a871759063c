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
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.specialleave.web.limits.WebLimits;

/**
 * Puts a {@link StrictHandler} before the server's own handler on every HTTP listener while the application is
 * there, and pages of ours in the place of the server's own. Headers get a {@link HeaderDeadline}.
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
    private final List<HttpCodecFilter> timed = new ArrayList<>();
    private HeaderDeadline deadline;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String context = event.getServletContext().getContextPath();
        deadline = new HeaderDeadline(WebLimits.current().sending().headers());
        deadline.start();
        try {
            for (HttpCodecFilter codec : filters(HttpCodecFilter.class)) {
                codec.getMonitoringConfig().addProbes(deadline);
                timed.add(codec);
            }
            for (HttpServerFilter listener : filters(HttpServerFilter.class)) {
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
        timed.forEach(codec -> codec.getMonitoringConfig().removeProbes(deadline));
        timed.clear();
        if (deadline != null) {
            deadline.stop();
        }
    }

    /** The filters of that kind on all HTTP listeners. */
    private static <T> List<T> filters(Class<T> kind) throws ReflectiveOperationException {
        Class<?> services = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Class<?> listener = Class.forName("org.glassfish.grizzly.config.dom.NetworkListener");
        Object habitat = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultHabitat")
                .invoke(null);
        Class<?> locator = Class.forName("org.glassfish.hk2.api.ServiceLocator");
        Object service =
                locator.getMethod("getService", Class.class, Annotation[].class).invoke(habitat, services, UNQUALIFIED);
        List<T> found = new ArrayList<>();
        for (Object configured : (List<?>) locator.getMethod("getAllServices", Class.class, Annotation[].class)
                .invoke(habitat, listener, UNQUALIFIED)) {
            Object proxy = services.getMethod("lookupNetworkProxy", listener).invoke(service, configured);
            if (proxy != null) {
                Object underlying =
                        proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
                ((List<?>) underlying
                                .getClass()
                                .getMethod("getFilters", Class.class)
                                .invoke(underlying, kind))
                        .forEach(filter -> found.add(kind.cast(filter)));
            }
        }
        return found;
    }
}
