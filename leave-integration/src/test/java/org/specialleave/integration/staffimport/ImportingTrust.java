package org.specialleave.integration.staffimport;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.specialleave.audit.Audit;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.DecidingFor;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.SystemOfRecord;
import org.specialleave.staff.TrustSettings;
import org.specialleave.staff.esr.StaffFile;
import org.specialleave.staff.esr.StaffImportLog;
import org.specialleave.staff.esr.StaffRegister;
import org.specialleave.staff.esr.StaffRow;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

/**
 * A trust that takes staff files on 21 November 2026, with each use case in a transaction as the container would give
 * it.
 */
final class ImportingTrust {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);

    private final EmbeddedDatabase database;
    private final StaffImportSettings settings;
    private final StaffImportRun run;
    private final Clock clock;
    private final Consumer<EntityManager> afterChanges;

    ImportingTrust(EmbeddedDatabase database) {
        this(database, CLOCK, entityManager -> {});
    }

    /**
     * A trust on another day.
     *
     * @param afterChanges what listens to changes of staff, in their transaction
     */
    ImportingTrust(EmbeddedDatabase database, Clock clock, Consumer<EntityManager> afterChanges) {
        this.database = database;
        this.clock = clock;
        this.afterChanges = afterChanges;
        this.settings = new StaffImportSettings("431", 0.1, 1 << 28, Optional.empty());
        this.run = new StaffImportRun(settings, new Files(), new Register());
    }

    StaffImport take(String name, byte[] content) {
        return take(name, new ByteArrayInputStream(content));
    }

    StaffImport take(String name, InputStream content) {
        try {
            SpooledFile spooled = SpooledFile.of(content, settings.largestFile());
            return run.run(new Files().begin(name, spooled.sha256(), "hr-systems"), name, spooled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another day begins. */
    void wakeOn(LocalDate day) {
        Clock then = Clock.fixed(day.atTime(0, 1).atZone(TrustTime.ZONE).toInstant(), TrustTime.ZONE);
        database.doInTransaction(em -> new StaffRegister(then, em).bringForward());
    }

    /** Settings of the trust's own, as one use case each. */
    void set(Consumer<TrustSettings> work) {
        database.doInTransaction(em ->
                work.accept(new TrustSettings(new Audit(CLOCK, em, SignedIn.as("hr", "hr")), em)));
    }

    StaffImport find(long id) {
        return new Files().find(id).orElseThrow();
    }

    List<StaffImport> imports() {
        return database.inTransaction(em -> new StaffImportLog(CLOCK, em).list(0, 20));
    }

    List<StaffConcern> concerns() {
        return database.inTransaction(em -> new StaffImportLog(CLOCK, em).concerns());
    }

    private <T> T staff(Function<Staff, T> question) {
        return database.inTransaction(em -> question.apply(new Staff(em)));
    }

    /** Employee numbers of those who may decide at that tier for the assignment. */
    List<String> deciders(String assignment, ApprovalLevel tier, LocalDate on) {
        return database.inTransaction(em -> new Approvers(em)
                        .holdersOf(
                                tier,
                                new Staff(em)
                                        .assignment(assignment)
                                        .orElseThrow()
                                        .id(),
                                on)
                        .stream()
                        .map(id -> new Staff(em).person(id).orElseThrow().employeeNumber())
                        .toList());
    }

    /** Numbers of the assignments, of all there are, for which that employee may decide at that tier. */
    List<String> decidedBy(String employee, ApprovalLevel tier, LocalDate on) {
        return database.inTransaction(em -> {
            List<Assignment> all = em.createQuery("select a from Assignment a order by a.number", Assignment.class)
                    .getResultList();
            Set<DecidingFor> held = new Approvers(em)
                    .decidedBy(
                            new Staff(em)
                                    .personByEmployeeNumber(employee)
                                    .orElseThrow()
                                    .id(),
                            all.stream()
                                    .map(one -> new DecidingFor(one.id(), tier))
                                    .toList(),
                            on);
            return all.stream()
                    .filter(one -> held.contains(new DecidingFor(one.id(), tier)))
                    .map(Assignment::number)
                    .toList();
        });
    }

    ContractHours hours(String assignment) {
        return staff(staff -> staff.contractHours(assignment(assignment)));
    }

    SystemOfRecord recordedIn(String assignment, LocalDate on) {
        return staff(staff -> staff.systemOfRecord(assignment(assignment), on));
    }

    Optional<Person> employee(String number) {
        return staff(staff -> staff.personByEmployeeNumber(number));
    }

    List<Assignment> assignmentsOf(String employee) {
        return staff(staff -> staff.assignmentsOf(
                staff.personByEmployeeNumber(employee).orElseThrow().id()));
    }

    /** The first column of what the query answers. */
    List<?> query(String sql) {
        return database.inTransaction(em -> em.createNativeQuery(sql).getResultList());
    }

    private long assignment(String number) {
        return staff(staff -> staff.assignment(number).orElseThrow().id());
    }

    private final class Files extends StaffImportLog {
        private <T> T each(Function<StaffImportLog, T> work) {
            return database.inTransaction(em -> work.apply(new StaffImportLog(CLOCK, em)));
        }

        private void run(Consumer<StaffImportLog> work) {
            database.doInTransaction(em -> work.accept(new StaffImportLog(CLOCK, em)));
        }

        @Override
        public long begin(String name, String sha256, String account) {
            return each(files -> files.begin(name, sha256, account));
        }

        @Override
        public void reached(long id, int line, int lines) {
            run(files -> files.reached(id, line, lines));
        }

        @Override
        public void end(long id, Outcome outcome, String why, int lines) {
            run(files -> files.end(id, outcome, why, lines));
        }

        @Override
        public void keep(long id, InputStream content) {
            run(files -> files.keep(id, content));
        }

        @Override
        public Optional<StaffImport> nextInTurn() {
            return each(StaffImportLog::nextInTurn);
        }

        @Override
        public void copy(long id, OutputStream to) {
            run(files -> files.copy(id, to));
        }

        @Override
        public void drop(long id) {
            run(files -> files.drop(id));
        }

        @Override
        public Optional<StaffImport> find(long id) {
            return each(files -> files.find(id));
        }
    }

    private final class Register extends StaffRegister {
        @Override
        public Outcome take(StaffFile file, Iterator<StaffRow> rows) {
            return database.inTransaction(em -> {
                Outcome outcome = new StaffRegister(clock, em).take(file, rows);
                if (outcome == Outcome.IMPORTED) {
                    afterChanges.accept(em);
                }
                return outcome;
            });
        }
    }
}
