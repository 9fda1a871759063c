package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.specialleave.account.AccountChange;
import org.specialleave.account.AccountDetails;
import org.specialleave.account.AccountFileRow;
import org.specialleave.account.AccountView;
import org.specialleave.account.Accounts;
import org.specialleave.account.ImportAccounts;
import org.specialleave.account.ManageAccounts;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TransactionRetry;

/** {@code /admin/accounts}: administrators make accounts, one or many, change, lock and end them. */
@Path("admin/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdminAccountsResource {
    private ManageAccounts accounts;
    private ImportAccounts imports;

    protected AdminAccountsResource() {}

    /** With its use cases. */
    @Inject
    public AdminAccountsResource(ManageAccounts accounts, ImportAccounts imports) {
        this.accounts = accounts;
        this.imports = imports;
    }

    /** One page of the accounts, by name. */
    @GET
    public Response list(@Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        String text = query.search();
        Paging paging = query.paging();
        query.finish();
        ManageAccounts.Page page = accounts.list(text, paging.page(), paging.size());
        return JsonAnswer.page(page.items(), paging, page.total());
    }

    /** One account. */
    @GET
    @Path("{name}")
    public Response one(@PathParam("name") String name) {
        return tagged(accounts.view(name), null, Response.Status.OK).build();
    }

    /** Makes an account; the answer tells its one-time password, this once. */
    @POST
    public Response make(JsonBody body, @Context UriInfo uri) {
        new QueryFields(uri).finish();
        AccountBody asked = body.as("AccountAsked", AccountBody.class);
        AccountDetails details = asked.details(asked.name());
        AccountChange.Done made = done(TransactionRetry.of(() -> accounts.make(details)));
        return tagged(made.account(), made, Response.Status.CREATED)
                .location(
                        uri.getAbsolutePathBuilder().path(made.account().name()).build())
                .build();
    }

    /** Takes a file of accounts, or with {@code dryRun} tells what it would do. */
    @POST
    @Consumes("text/csv")
    public Response makeMany(CsvBody csv, @Context UriInfo uri) {
        QueryFields query = new QueryFields(uri);
        boolean dryRun = query.flag("dryRun");
        query.finish();
        List<AccountFileRow> rows =
                dryRun ? imports.check(csv.text()) : TransactionRetry.of(() -> imports.take(csv.text()));
        boolean refused = rows.stream().anyMatch(row -> row.outcome() == AccountFileRow.Outcome.REFUSED);
        if (refused && !dryRun) {
            throw new Problem(ProblemKind.FILE_REFUSED, ApiTexts.text("FILE_REFUSED.detail"), java.util.Map.of())
                    .with("rows", rows)
                    .toException();
        }
        return JsonAnswer.ok(new FileTaken(dryRun, rows)).build();
    }

    /** Gives an account other roles, another person or other days. */
    @PUT
    @Path("{name}")
    public Response change(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body) {
        long seen = EntityTags.ifMatch(ifMatch);
        AccountDetails details = body.as("AccountChanged", AccountBody.class).details(name);
        AccountChange.Done changed = done(TransactionRetry.of(() -> accounts.change(details, seen)));
        return tagged(changed.account(), changed, Response.Status.OK).build();
    }

    /** Locks, unlocks or ends an account, or gives it a new one-time password. */
    @POST
    @Path("{name}/actions/{action}")
    public Response act(
            @PathParam("name") String name,
            @PathParam("action") String action,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonBody body) {
        long seen = EntityTags.ifMatch(ifMatch);
        body.requireEmpty();
        AccountChange.Done done = done(TransactionRetry.of(() -> switch (action) {
            case "lock" -> accounts.lock(name, seen);
            case "unlock" -> accounts.unlock(name, seen);
            case "end" -> accounts.end(name, seen);
            case "reset-password" -> accounts.resetPassword(name, seen);
            default -> throw new NotFoundException("action on an account");
        }));
        return tagged(done.account(), done, Response.Status.OK).build();
    }

    private static AccountChange.Done done(AccountChange change) {
        if (change instanceof AccountChange.Refused refused) {
            throw Faults.refused(refused.faults());
        }
        return (AccountChange.Done) change;
    }

    private static Response.ResponseBuilder tagged(
            AccountView account, AccountChange.Done done, Response.Status status) {
        String password =
                done == null || done.password() == null ? null : done.password().text();
        return JsonAnswer.status(status, new AccountAnswer(account, password))
                .header(HttpHeaders.ETAG, EntityTags.of(account.version()));
    }

    private record AccountBody(String name, String employeeNumber, Set<String> roles, LocalDate from, LocalDate until) {
        AccountDetails details(String named) {
            return new AccountDetails(Accounts.asKept(named), employeeNumber, roles, from, until);
        }
    }

    private record FileTaken(boolean dryRun, List<AccountFileRow> rows) {}

    /** An account; its one-time password in the answer alone that made it. */
    record AccountAnswer(
            @JsonUnwrapped AccountView account,
            @JsonInclude(JsonInclude.Include.NON_NULL) String oneTimePassword) {}
}
