package org.specialleave.web.page;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.settings.TrustProfiles;

/**
 * {@code #{trust}}: how the pages name the trust. The name is the one that an administrator has set, else
 * {@code leave.trust.name}; it is read once a minute, since it is on every page.
 */
@Named("trust")
@ApplicationScoped
public class Trust {
    private static final Logger LOG = Logger.getLogger(Trust.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(1);

    private String name;
    private String logo;
    private TrustProfiles profiles;
    private Clock clock;
    private volatile KnownName known = new KnownName(null, Instant.MIN);

    /** A name and until when it is not read again. */
    private record KnownName(String name, Instant until) {}

    protected Trust() {}

    /**
     * The settings.
     *
     * @param name     what the pages call the trust where no administrator has said it
     * @param logo     the address of its logo; none shows the name alone
     * @param profiles what administrators have said
     * @param clock    when to read it again
     */
    @Inject
    public Trust(
            @ConfigProperty(name = "leave.trust.name") String name,
            @ConfigProperty(name = "leave.trust.logo") Optional<String> logo,
            TrustProfiles profiles,
            Clock clock) {
        this.name = name;
        this.logo = logo.orElse(null);
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What the pages call the trust. */
    public String getName() {
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new KnownName(read(), now.plus(KEPT));
        }
        return known.name() == null ? name : known.name();
    }

    /** Reads the name anew, at the next page. */
    public void changed() {
        known = new KnownName(known.name(), Instant.MIN);
    }

    private String read() {
        try {
            return profiles.today().profile().name();
        } catch (EJBException away) {
            // A page that tells of a failure has the name that was last known.
            LOG.log(Level.FINE, "The name of the trust cannot be read", away);
            return known.name();
        }
    }

    /** The address of its logo, or null. */
    public String getLogo() {
        return logo;
    }
}
