package org.specialleave.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code #{trust}}: how the pages name the trust; {@code leave.trust.*}. */
@Named("trust")
@ApplicationScoped
public class Trust {
    private String name;
    private String logo;

    /** For the container. */
    protected Trust() {}

    /**
     * The settings.
     *
     * @param name what the pages call the trust
     * @param logo the address of its logo; none shows the name alone
     */
    @Inject
    public Trust(
            @ConfigProperty(name = "leave.trust.name") String name,
            @ConfigProperty(name = "leave.trust.logo") Optional<String> logo) {
        this.name = name;
        this.logo = logo.orElse(null);
    }

    /** What the pages call the trust. */
    public String getName() {
        return name;
    }

    /** The address of its logo, or null. */
    public String getLogo() {
        return logo;
    }
}
