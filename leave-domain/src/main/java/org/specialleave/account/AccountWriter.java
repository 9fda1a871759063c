package org.specialleave.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.audit.Audit;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;

/**
 * Writes accounts, each change with its audit entry. The use cases of this package call it, and nobody else.
 *
 * <p>Changes of accounts wait for each other, so that no two of them remove the last two administrators.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class AccountWriter {
    /** Nobody would be left to make accounts. */
    static final FieldFault LAST_ADMINISTRATOR = FieldFault.of("", "LAST_ADMINISTRATOR");

    private static final long LOCK = 0xACC0_0A75L;

    /** Administrators who can still do their work tomorrow: with a password of their own and without a last day. */
    private static final String OTHER_ADMINISTRATORS = """
            select count(*) from account a join account_role r on r.account_id = a.id and r.role = 'administrator'
             where a.name <> ?1 and not a.locked and a.ended_at is null and a.valid_until is null
               and (a.valid_from is null or a.valid_from <= ?2) and a.one_time_until is null
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;
    private Audit audit;
    private Duration oneTimeValid;

    protected AccountWriter() {}

    /**
     * With its collaborators.
     *
     * @param clock        when something was changed
     * @param audit        where it is written down
     * @param oneTimeValid how long a one-time password may be used
     */
    @Inject
    public AccountWriter(
            Clock clock,
            Audit audit,
            @ConfigProperty(name = "leave.accounts.one-time-password-valid") Duration oneTimeValid) {
        this.clock = clock;
        this.audit = audit;
        this.oneTimeValid = oneTimeValid;
    }

    /** For tests, outside a container. */
    public AccountWriter(Clock clock, Audit audit, Duration oneTimeValid, EntityManager entities) {
        this(clock, audit, oneTimeValid);
        this.entities = entities;
    }

    /** Lets no other change of an account come in between until the transaction ends. */
    public void lock() {
        entities.createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getResultList();
    }

    /** The account of that name. */
    public Optional<Account> find(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", Accounts.asKept(name))
                .getResultStream()
                .findFirst();
    }

    /**
     * The account of that name, where its version is the one that was seen.
     *
     * @throws NotFoundException where there is none
     * @throws ConflictException where it was changed since
     */
    public Account seen(String name, long version) {
        lock();
        Account account = find(name).orElseThrow(() -> new NotFoundException("account " + name));
        if (account.version() != version) {
            throw new ConflictException(ConflictException.Reason.STALE, Map.of());
        }
        return account;
    }

    /** What stands against these details of an account; of a new one where {@code present} is null. */
    public List<FieldFault> faults(AccountDetails details, Account present) {
        List<FieldFault> faults = new ArrayList<>(AccountRules.faults(details));
        if (present == null && find(details.name()).isPresent()) {
            faults.add(FieldFault.of("name", "NAME_TAKEN"));
        }
        if (details.employeeNumber() != null
                && ownerOf(details.employeeNumber()).stream().anyMatch(other -> !other.equals(details.name()))) {
            faults.add(FieldFault.of("employeeNumber", "EMPLOYEE_HAS_ACCOUNT"));
        }
        boolean stays = details.roles().contains(Roles.ADMINISTRATOR)
                && details.until() == null
                && (details.from() == null || !details.from().isAfter(today()));
        if (present != null && !stays && isLastAdministrator(present)) {
            faults.add(LAST_ADMINISTRATOR);
        }
        return faults;
    }

    private List<String> ownerOf(String employeeNumber) {
        return entities.createQuery("select a.name from Account a where a.employeeNumber = :number", String.class)
                .setParameter("number", employeeNumber)
                .getResultList();
    }

    /** Whether the account is an administrator's and no other could do their work. */
    public boolean isLastAdministrator(Account account) {
        boolean administers = account.roles().contains(Roles.ADMINISTRATOR)
                && !account.isLocked()
                && !account.isEnded()
                && account.oneTimeUntil() == null;
        return administers && otherAdministrators(account.name()) == 0;
    }

    private long otherAdministrators(String name) {
        Number others = (Number) entities.createNativeQuery(OTHER_ADMINISTRATORS)
                .setParameter(1, name)
                .setParameter(2, today())
                .getSingleResult();
        return others.longValue();
    }

    /** Makes the account with a one-time password. */
    public OneTimePassword make(AccountDetails details) {
        OneTimePassword password = OneTimePassword.random();
        Instant now = clock.instant();
        entities.persist(Account.withOneTimePassword(details, PasswordHash.of(password), now.plus(oneTimeValid), now));
        audit.record("make-account", details.name(), told(details));
        return password;
    }

    /** Gives the account these values; nothing is written where it has them already. */
    public void change(Account account, AccountDetails details) {
        if (account.is(details)) {
            return;
        }
        Map<String, String> told = new TreeMap<>(told(details));
        told(detailsOf(account)).forEach((name, value) -> told.put(name + "Before", value));
        Instant now = clock.instant();
        account.belongTo(details.employeeNumber(), details.roles(), now);
        account.allow(details.from(), details.until(), now);
        audit.record("change-account", account.name(), told);
    }

    /** Locks the account, or opens it again. */
    public void lock(Account account, boolean shut) {
        if (account.isLocked() != shut) {
            account.lock(shut, clock.instant());
            audit.record(shut ? "lock-account" : "unlock-account", account.name(), Map.of());
        }
    }

    /** Ends the account at once. */
    public void end(Account account) {
        if (!account.isEnded()) {
            account.end(clock.instant());
            audit.record("end-account", account.name(), Map.of());
        }
    }

    /** Gives the account a new one-time password; the password that it had is void. */
    public OneTimePassword reset(Account account) {
        OneTimePassword password = OneTimePassword.random();
        Instant now = clock.instant();
        account.resetPassword(PasswordHash.of(password), now.plus(oneTimeValid), now);
        audit.record("reset-password", account.name(), Map.of());
        return password;
    }

    /** Gives the account the password that its owner chose; nothing happens where the account is gone. */
    @PermitAll
    public void choose(String name, PasswordHash password) {
        lock();
        find(name).ifPresent(account -> {
            account.changePassword(password, clock.instant());
            audit.record("choose-password", account.name(), Map.of());
        });
    }

    /**
     * Makes the first administrator; nothing happens where there is one.
     *
     * @param name  the account's name
     * @param again whether to make a new one-time password for one who has not chosen a password yet; one that has
     *              expired is always made anew
     * @return the one-time password, where one was made
     * @throws IllegalStateException where the name is none, or is another account's
     */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<OneTimePassword> firstAdministrator(String name, boolean again) {
        lock();
        AccountDetails details =
                new AccountDetails(Accounts.asKept(name), null, Set.of(Roles.ADMINISTRATOR), null, null);
        Account present = find(details.name()).orElse(null);
        if (otherAdministrators("") > 0) {
            return Optional.empty();
        }
        if (present == null && AccountRules.faults(details).isEmpty()) {
            return Optional.of(make(details));
        }
        if (present == null || !present.roles().contains(Roles.ADMINISTRATOR) || present.oneTimeUntil() == null) {
            throw new IllegalStateException(
                    "leave.accounts.first-administrator is the name of a new account, such as jane.smith.");
        }
        boolean works = present.oneTimeUntil().isAfter(clock.instant());
        return works && !again ? Optional.empty() : Optional.of(reset(present));
    }

    /** The name of the person of that employee number; null where the staff file has none. */
    public String personOf(String employeeNumber) {
        List<?> names = employeeNumber == null
                ? List.of()
                : entities.createNativeQuery("select concat_ws(' ', coalesce(preferred_name, first_name), last_name)"
                                + " from person where employee_number = ?1")
                        .setParameter(1, employeeNumber)
                        .getResultList();
        return names.isEmpty() ? null : (String) names.get(0);
    }

    /** Sends what was changed to the database, so that what is read next shows it. */
    public void write() {
        entities.flush();
    }

    private static AccountDetails detailsOf(Account account) {
        return new AccountDetails(
                account.name(), account.employeeNumber(), account.roles(), account.validFrom(), account.validUntil());
    }

    private static Map<String, String> told(AccountDetails details) {
        Map<String, String> told = new TreeMap<>();
        told.put("roles", String.join(" ", new TreeSet<>(details.roles())));
        told.put("employeeNumber", details.employeeNumber() == null ? "" : details.employeeNumber());
        told.put("from", details.from() == null ? "" : details.from().toString());
        told.put("until", details.until() == null ? "" : details.until().toString());
        return told;
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
