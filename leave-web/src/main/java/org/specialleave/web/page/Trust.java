package org.specialleave.web.page;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.settings.TrustProfile;
import org.specialleave.settings.TrustProfiles;

/**
 * {@code #{trust}}: what the pages say of the trust. Its name is the one that an administrator has set, else
 * {@code leave.trust.name}. What administrators have set is read once a minute, since every page needs it.
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
    private volatile Known known = new Known(TrustProfile.EMPTY, Instant.MIN);

    /** What was read, and until when it is not read again. */
    private record Known(TrustProfile profile, Instant until) {}

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
        String given = getProfile().name();
        return given == null ? name : given;
    }

    /** What administrators have set: contacts, helplines and addresses. */
    public TrustProfile getProfile() {
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Known(read(), now.plus(KEPT));
        }
        return known.profile();
    }

    /** Reads it anew, at the next page. */
    public void changed() {
        known = new Known(known.profile(), Instant.MIN);
    }

    private TrustProfile read() {
        try {
            return profiles.today().profile();
        } catch (EJBException away) {
            // A page that tells of a failure shows what was last known.
            LOG.log(Level.FINE, "What is set for the trust cannot be read", away);
            return known.profile();
        }
    }

    /** The link by which a phone calls that number: its digits, and an extension after a pause. */
    public String dial(String telephone) {
        String[] parts = telephone.toLowerCase(Locale.ROOT).split("ext|x", 2);
        // (0) stands for a zero that is not dialled after a country's code.
        String number = parts[0].startsWith("+") ? parts[0].replace("(0)", "") : parts[0];
        return "tel:" + number.replaceAll("[^+0-9]", "")
                + (parts.length == 1 ? "" : "," + parts[1].replaceAll("[^0-9]", ""));
    }

    /** The address of its logo, or null. */
    public String getLogo() {
        return logo;
    }
}
