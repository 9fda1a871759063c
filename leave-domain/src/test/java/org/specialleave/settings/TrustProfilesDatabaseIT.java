package org.specialleave.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.SessionContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.FieldFault;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.settings.TrustProfile.Address;
import org.specialleave.settings.TrustProfile.Contact;
import org.specialleave.settings.TrustProfile.Helpline;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

class TrustProfilesDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void holds_from_its_day_until_a_later_change_undoes_it() {
        TrustProfile first = profile("Soar Valley");
        TrustProfile merged =
                new TrustProfile("Soar and Wreake", Contact.EMPTY, Contact.EMPTY, List.of(), List.of(), null);
        long seen = on(TODAY).version();
        assertThat(change(first, null, seen)).isInstanceOf(Change.Done.class);
        assertThat(change(merged, TODAY.plusDays(10), seen + 1)).isInstanceOf(Change.Done.class);

        assertThat(on(TODAY)).isEqualTo(new DatedProfile(seen + 2, TODAY, first));
        assertThat(on(TODAY.plusDays(9)).profile()).isEqualTo(first);
        assertThat(on(TODAY.plusDays(10)).profile()).isEqualTo(merged);
        assertThat(on(TODAY.minusDays(1)).profile()).isEqualTo(TrustProfile.EMPTY);

        change(first, TODAY.plusDays(10), seen + 2);
        assertThat(on(TODAY.plusDays(10)).profile()).isEqualTo(first);
    }

    @Test
    void a_change_that_has_not_seen_the_last_one_is_refused() {
        assertThatThrownBy(() -> change(profile("Other"), null, 99)).isInstanceOf(ConflictException.class);
    }

    @Test
    void every_field_that_is_wrong_is_told_at_once() {
        TrustProfile wrong = new TrustProfile(
                "x".repeat(101),
                new Contact("call me", "not an address"),
                new Contact("0116 222 2222 ext 45", "payroll@soar-valley.example"),
                List.of(new Helpline(null, "none", null), new Helpline("Listening", "116 123", "always")),
                List.of(new Address("Human Resources", null)),
                ApprovalLevel.HR);

        Change<DatedProfile> change = change(wrong, TODAY.minusDays(1), 0);

        assertThat(change).isInstanceOf(Change.Refused.class);
        assertThat(((Change.Refused<DatedProfile>) change).faults())
                .extracting(FieldFault::field)
                .containsExactly(
                        "name",
                        "hr/telephone",
                        "hr/email",
                        "helplines/0/name",
                        "helplines/0/telephone",
                        "addresses/0/address",
                        "managersAre",
                        "from");
    }

    @Test
    void each_change_is_audited() {
        change(profile("Audited"), null, on(TODAY).version());

        String details = database.inTransaction(entities -> String.valueOf(entities.createNativeQuery(
                        "select details from audit_entry where action = 'change-settings' order by id desc limit 1")
                .getSingleResult()));
        assertThat(details)
                .contains("\"name\":\"Audited\"", "\"hrTelephone\":\"0116 111 1111\"", "\"from\":\"2026-11-21\"");
    }

    private static TrustProfile profile(String name) {
        return new TrustProfile(
                name,
                new Contact("0116 111 1111", "hr@soar-valley.example"),
                new Contact("+44 (0)116 222 2222", null),
                List.of(
                        new Helpline("Staff support", "0800 000 000", "9am to 5pm"),
                        new Helpline("Night", "116 123", null)),
                List.of(new Address("Human Resources", "1 High Street, Foxton")),
                ApprovalLevel.SENIOR_MANAGER);
    }

    private static Change<DatedProfile> change(TrustProfile profile, LocalDate from, long seen) {
        return database.inTransaction(entities -> {
            SessionContext session = SignedIn.as("root", "administrator");
            return new ManageTrustProfile(
                            NINE,
                            new Audit(NINE, entities, session),
                            new TrustProfiles(NINE, entities),
                            entities,
                            session)
                    .change(profile, from, seen);
        });
    }

    private static DatedProfile on(LocalDate day) {
        return database.inTransaction(entities -> new TrustProfiles(NINE, entities).on(day));
    }
}
