package org.specialleave.integration.staffimport;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.specialleave.account.Roles;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.StaffImports;
import org.specialleave.staff.esr.StaffImportLog;

/** The staff imports as files of ESR's Generic Outbound. */
@Stateless
@Local(StaffImports.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.HR, Roles.HR_SYSTEMS})
public class EsrStaffImports implements StaffImports {
    @Resource
    private SessionContext context;

    private StaffImportSettings settings;
    private StaffImportLog files;
    private StaffImportRun run;

    protected EsrStaffImports() {}

    @Inject
    public EsrStaffImports(StaffImportSettings settings, StaffImportLog files, StaffImportRun run) {
        this.settings = settings;
        this.files = files;
        this.run = run;
    }

    @Override
    @RolesAllowed(Roles.HR_SYSTEMS)
    public StaffImport take(String fileName, InputStream content, Duration patience) {
        String account = context.getCallerPrincipal().getName();
        SpooledFile file;
        try {
            file = SpooledFile.of(content, settings.largestFile());
        } catch (SpooledFile.TooLargeException e) {
            long id = files.begin(fileName, "", account);
            files.end(id, Outcome.REFUSED, "larger than " + settings.largestFile() + " bytes", 0);
            return files.find(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long id = files.begin(fileName, file.sha256(), account);
        try {
            return run.start(id, fileName, file).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return files.find(id).orElseThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return files.find(id).orElseThrow();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<StaffImport> find(long id) {
        return files.find(id);
    }

    @Override
    public List<StaffImport> list(int page, int size) {
        return files.list(page, size);
    }

    @Override
    public long count() {
        return files.count();
    }

    @Override
    public List<StaffConcern> concerns() {
        return files.concerns();
    }
}
