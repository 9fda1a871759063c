package org.specialleave.security;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.security.EveryAddress.Address;

/** Every account of the demonstration, and nobody: each reads pages with a session, and calls the interface. */
final class Readers {
    /** Somebody who is not signed in. */
    static final String NOBODY = "nobody";

    /** All of them. */
    static final List<String> ACCOUNTS = List.of(
            NOBODY,
            "nurse",
            "nurse2",
            "manager",
            "manager2",
            "senior-manager",
            "head-of-service",
            "director",
            "hr",
            "hr2",
            "hr-systems",
            "payroll",
            "auditor",
            "administrator",
            "on-call");

    private static final int AT_ONCE = 4;
    private static final int BUSY = 503;
    private static final int MOST_TIMES = 100;

    private final RunningApplication application;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Set<String> undescribed = ConcurrentHashMap.newKeySet();

    /** Signs them in. */
    Readers(RunningApplication application) {
        this.application = application;
        for (String account : ACCOUNTS) {
            Visitor visitor = new Visitor(application.address());
            if (!account.equals(NOBODY)) {
                visitor.signIn(account, application.password(), "");
            }
            visitors.put(account, visitor);
        }
    }

    /** Something that each account does. */
    interface Walk {
        void of(String account);
    }

    /** Lets each account do it, several at a time. */
    static void forEverybody(Walk walk) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> walks = ACCOUNTS.stream()
                    .<Callable<Void>>map(account -> () -> {
                        walk.of(account);
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(walks)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Calls the interface as that account. */
    ApiClient caller(String account) {
        return account.equals(NOBODY) ? application.asNobody() : application.as(account);
    }

    Map<Address, Told> read(String account, Collection<Address> wanted) {
        Map<Address, Told> told = new LinkedHashMap<>();
        wanted.forEach(address -> told.put(address, read(account, address)));
        return told;
    }

    Told read(String account, Address address) {
        if (!address.api()) {
            HttpResponse<byte[]> page = visitors.get(account).bytes(address.path());
            return Told.of(page.statusCode(), page.headers(), page.body());
        }
        ApiClient caller = caller(account).with("Accept", address.accept());
        try {
            Answer answer = caller.get(address.path());
            // Two passwords are checked at a time, and more are asked to come again.
            for (int again = 0; answer.status() == BUSY && again < MOST_TIMES; again++) {
                answer = caller.get(address.path());
            }
            return Told.of(answer.status(), answer.headers(), answer.bytes());
        } catch (AssertionError notDescribed) {
            undescribed.add(account + " reads " + address + ": " + notDescribed.getMessage());
            return new Told(0, "", "");
        }
    }

    /** Answers that the description of the interface does not have. */
    Set<String> undescribed() {
        return undescribed;
    }
}
