package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.settings.DatedProfile;
import org.specialleave.settings.TrustProfile;
import org.specialleave.settings.TrustProfile.Contact;
import org.specialleave.settings.TrustProfiles;

class TrustTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);

    private TrustProfile set = TrustProfile.EMPTY;

    private final Trust trust = new Trust(
            "As configured",
            Optional.empty(),
            new TrustProfiles(null) {
                @Override
                public DatedProfile today() {
                    if (set == null) {
                        throw new EJBException("the database is away");
                    }
                    return new DatedProfile(1, null, set);
                }
            },
            CLOCK);

    private static TrustProfile named(String name) {
        return new TrustProfile(name, new Contact("0116 496 0110", null), Contact.EMPTY, List.of(), List.of(), null);
    }

    @Test
    void whatAnAdministratorHasSetGoesBeforeWhatIsConfigured() {
        assertThat(trust.getName()).isEqualTo("As configured");
        set = named("As set");
        assertThat(trust.getName()).isEqualTo("As configured");
        trust.changed();
        assertThat(trust.getName()).isEqualTo("As set");
        assertThat(trust.getProfile().hr().telephone()).isEqualTo("0116 496 0110");
    }

    @Test
    void whatWasLastKnownIsShownWhileTheDatabaseIsAway() {
        set = named("As set");
        assertThat(trust.getName()).isEqualTo("As set");
        set = null;
        trust.changed();
        assertThat(trust.getName()).isEqualTo("As set");
        assertThat(trust.getProfile().hr().telephone()).isEqualTo("0116 496 0110");
    }

    @ParameterizedTest
    @CsvSource({
        "0116 496 0110, tel:01164960110",
        "+44 (0)116 496 0110, tel:+441164960110",
        "(0116) 496-0110 ext. 12, 'tel:01164960110,12'",
        "0116 496 0110 x12, 'tel:01164960110,12'",
        "111, tel:111"
    })
    void aNumberIsDialledWithoutWhatIsWrittenForTheEye(String written, String dialled) {
        assertThat(trust.dial(written)).isEqualTo(dialled);
    }
}
