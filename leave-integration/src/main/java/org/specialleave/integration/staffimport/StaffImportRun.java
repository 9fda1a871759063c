package org.specialleave.integration.staffimport;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.esr.StaffFile;
import org.specialleave.staff.esr.StaffImportLog;
import org.specialleave.staff.esr.StaffRegister;

/**
 * Takes one file from where it was put aside into the domain, and after it those that waited for it.
 *
 * <p>It has no transaction of its own: the log of imports tells of a file whatever comes of it, the rows go in as a
 * whole.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffImportRun {
    private static final Logger LOG = Logger.getLogger(StaffImportRun.class.getName());

    private StaffImportSettings settings;
    private StaffImportLog files;
    private StaffRegister register;

    protected StaffImportRun() {}

    @Inject
    public StaffImportRun(StaffImportSettings settings, StaffImportLog files, StaffRegister register) {
        this.settings = settings;
        this.files = files;
        this.register = register;
    }

    /**
     * Takes a file in at once, on behalf of nobody who is signed in.
     *
     * @param name    its name
     * @param content its bytes
     * @param account what the log says of who sent it
     */
    public StaffImport take(String name, InputStream content, String account) throws IOException {
        SpooledFile file = SpooledFile.of(content, settings.largestFile());
        return run(files.begin(name, file.sha256(), account), name, file);
    }

    /** {@link #run} in a thread of the container's. */
    @Asynchronous
    public Future<StaffImport> start(long id, String name, SpooledFile file) {
        return new AsyncResult<>(run(id, name, file));
    }

    /**
     * Takes the file in, and deletes it from where it was put aside.
     *
     * @param id   our number for the import
     * @param name the file's name
     * @param file its content
     * @return what came of it
     */
    public StaffImport run(long id, String name, SpooledFile file) {
        takeOne(id, name, file);
        for (Optional<StaffImport> next = files.nextInTurn(); next.isPresent(); next = files.nextInTurn()) {
            takeWaiting(next.get());
        }
        return files.find(id).orElseThrow();
    }

    private void takeWaiting(StaffImport waiting) {
        try {
            takeOne(waiting.id(), waiting.fileName(), restored(waiting.id()));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "A waiting staff file could not be put aside", e);
            files.end(waiting.id(), Outcome.FAILED, "an error of ours", 0);
        }
        files.drop(waiting.id());
    }

    private SpooledFile restored(long id) throws IOException {
        Path path = Files.createTempFile("leave-staff-", ".dat");
        try (OutputStream out = Files.newOutputStream(path)) {
            files.copy(id, out);
        }
        try (var in = Files.newInputStream(path)) {
            return SpooledFile.of(in, Long.MAX_VALUE);
        } finally {
            Files.delete(path);
        }
    }

    @SuppressWarnings("try") // the spool is there to be deleted
    private void takeOne(long id, String name, SpooledFile file) {
        GenericOutboundCheck check = new GenericOutboundCheck(settings.layout(), settings.vpd());
        try (AutoCloseable spool = file::delete) {
            GenericOutboundFileName read = check.name(name);
            int lines = check.whole(name, file.open());
            files.reached(id, 0, lines);
            StaffFile whole = new StaffFile(
                    id,
                    name,
                    read.full(),
                    read.businessDate(),
                    read.sequence(),
                    file.sha256(),
                    lines,
                    settings.leaversShare());
            try (GenericOutboundLines content = new GenericOutboundLines(file.open())) {
                Outcome outcome = register.take(
                        whole,
                        new GenericOutboundContent(
                                content,
                                new GenericOutboundRows(settings.layout()),
                                lines,
                                line -> files.reached(id, line, lines)));
                if (outcome == Outcome.WAITING) {
                    try (var kept = file.open()) {
                        files.keep(id, kept);
                    }
                }
            }
        } catch (RefusedFileException e) {
            files.end(id, Outcome.REFUSED, e.getMessage(), e.lines());
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The staff file " + name + " could not be taken in", e);
            files.end(id, Outcome.FAILED, "an error of ours; nothing of it is in", 0);
        }
    }
}
