package org.specialleave.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.specialleave.platform.TrustTime;

/** The local accounts. */
@Stateless
@PermitAll
public class Accounts {
    /** What makes the account {@code a} usable, in SQL; ?2 is today in London, ?3 now. */
    public static final String USABLE = """
            not a.locked and a.ended_at is null
               and (a.valid_from is null or a.valid_from <= ?2) and (a.valid_until is null or a.valid_until >= ?2)
               and (a.one_time_until is null or a.one_time_until > ?3)
            """;

    /** One statement for all that a request needs to know of its caller. */
    private static final String IN_FORCE = """
            select a.id as account_id, a.version, p.id as person_id,
                   (select string_agg(r.role, ' ') from account_role r where r.account_id = a.id) as roles,
                   a.one_time_until is not null as one_time
              from account a left join person p on p.employee_number = a.employee_number
             where a.name = ?1 and\s""" + USABLE;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;
    private KnownCaller known;

    protected Accounts() {}

    /**
     * With its collaborators.
     *
     * @param clock when something was changed
     * @param known remembers who was looked up in this request
     */
    @Inject
    public Accounts(Clock clock, KnownCaller known) {
        this.clock = clock;
        this.known = known;
    }

    /** The same on another entity manager, where there is no container. */
    public Accounts on(EntityManager manager) {
        Accounts accounts = new Accounts(clock, known);
        accounts.entities = manager;
        return accounts;
    }

    /** The account of that name if it may be used now: neither locked nor ended, and on its days. One statement. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AccountInForce> inForce(String name) {
        String asKept = asKept(name);
        List<?> rows = usable(IN_FORCE, asKept);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        Long person = row[2] == null ? null : ((Number) row[2]).longValue();
        boolean oneTime = (Boolean) row[4];
        // Somebody who has not chosen a password yet can do nothing else.
        Set<String> roles =
                row[3] == null || oneTime ? Set.of() : Set.copyOf(Arrays.asList(((String) row[3]).split(" ")));
        Caller caller = new Caller(asKept, person, roles);
        known.keep(caller);
        return Optional.of(new AccountInForce(caller, row[0] + "." + row[1], oneTime));
    }

    /**
     * Creates the account, or gives it these values. Nothing is written where it has them already, so it can be called
     * at every start.
     *
     * @param name           lower case, unique; not {@code system}
     * @param password       in clear; kept as a hash
     * @param roles          of {@link Roles#OF_ACCOUNTS}
     * @param employeeNumber the person it belongs to, or null
     * @throws IllegalArgumentException where a role is not one of an account, or the name is taken by the system
     */
    public void put(String name, String password, Set<String> roles, String employeeNumber) {
        String asKept = asKept(name);
        if (!Roles.OF_ACCOUNTS.containsAll(roles) || asKept.equals(Roles.SYSTEM)) {
            throw new IllegalArgumentException("no account " + asKept + " with roles " + roles);
        }
        Instant now = clock.instant();
        Account account = find(asKept).orElse(null);
        if (account == null) {
            entities.persist(new Account(asKept, PasswordHash.of(password), roles, employeeNumber, now));
            return;
        }
        if (!account.password().matches(password)) {
            account.changePassword(PasswordHash.of(password), now);
        }
        account.belongTo(employeeNumber, roles, now);
    }

    /** Shuts the account, or opens it again; a session or remembered password is void at once. */
    public void lock(String name, boolean shut) {
        find(asKept(name)).ifPresent(account -> account.lock(shut, clock.instant()));
    }

    /** Ends the account for good. */
    public void end(String name) {
        find(asKept(name)).ifPresent(account -> account.end(clock.instant()));
    }

    /**
     * The password's hash of an account that may be used now; that of nobody, which no password has, for any other
     * name.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PasswordHash passwordOf(String name) {
        List<?> rows = usable("select a.password_hash from account a where a.name = ?1 and " + USABLE, asKept(name));
        return rows.isEmpty() ? PasswordHash.OF_NOBODY : PasswordHash.parse((String) rows.get(0));
    }

    private List<?> usable(String sql, String asKept) {
        Instant now = clock.instant();
        return entities.createNativeQuery(sql)
                .setParameter(1, asKept)
                .setParameter(2, TrustTime.dateOf(now))
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    private Optional<Account> find(String asKept) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", asKept)
                .getResultStream()
                .findFirst();
    }

    /** A name as people type it, in the one spelling that is kept. */
    public static String asKept(String name) {
        // No account has a zero character in its name, and PostgreSQL takes none.
        return name.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
    }
}
