package org.specialleave.ear.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.RunningApplication;
import org.specialleave.launcher.CaughtMail;

/** Leave is asked for, granted, and goes to ESR, its payroll and the roster; mails tell of it. */
class GrantedLeaveInTheFilesApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void ofSomebodyInEsrIsInTheAbsenceFileAndItsUnpaidHoursInThePayrollFile() throws Exception {
        String reference = granted("nurse", "10000006", "2027-03-01", "UNPAID");

        JsonObject absences = run("esr-absence", "2027-02-20");
        assertThat(rows("esr-absence", absences, reference))
                .singleElement()
                .asString()
                .matches("ABS~A~" + reference
                        + "-\\d-1~\\d{8}~10000006~11~CARERS~\\d{8}~P~20270301~~20270301~~7\\.50~1\\.00~1~N");
        JsonObject payroll = run("esr-payroll", "2027-02-20");
        assertThat(rows("esr-payroll", payroll, reference))
                .singleElement()
                .asString()
                .startsWith(
                        "ATT,20270301,ADD,,10000006,,\"Unpaid Special Leave\",\"Hours\",7.50,\"Start Date\",01-Mar-2027,");
        assertThat(rows("roster", run("roster", "2027-02-20"), reference)).isEmpty();
        assertThat(ledgerMinutes(reference)).isEqualTo(450);
    }

    @Test
    void ofSomebodyInTheRosterIsInTheRostersFileAlone() throws Exception {
        String reference = granted("nurse2", "10000007", "2027-03-02", "PAID");

        assertThat(rows("roster", run("roster", "2027-02-21"), reference))
                .singleElement()
                .asString()
                .matches("A," + reference
                        + "-\\d-1,\\d{8},10000007,[^,]+,Other Leave,CARERS,2027-03-02,,2027-03-02,,7\\.50,Y,P");
        assertThat(rows("esr-absence", run("esr-absence", "2027-02-21"), reference))
                .isEmpty();
        assertThat(rows("esr-payroll", run("esr-payroll", "2027-02-21"), reference))
                .isEmpty();
    }

    @Test
    void standsInTheFolderToTheByteAndTheSameDateAgainGivesTheSame() throws Exception {
        granted("nurse", "10000006", "2027-03-03", "PAID");
        JsonObject first = run("esr-absence", "2027-02-22");
        byte[] bytes = file("esr-absence", first);

        ApiClient.Answer again =
                application.as("hr-systems").post("exchanges/esr-absence/runs", "{\"businessDate\":\"2027-02-22\"}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first);
        assertThat(file("esr-absence", first)).isEqualTo(bytes);
        assertThat(Files.readAllBytes(application.feeds().resolve(first.getString("fileName"))))
                .isEqualTo(bytes);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(first.getString("sha256"));
    }

    @Test
    void isToldByMailToTheManagerAndThePersonWithoutATypeOrAReason() {
        String reference = granted("nurse", "10000006", "2027-03-04", "PAID");

        CaughtMail toManager = mail(reference, "waits for you");
        CaughtMail toPerson = mail(reference, "was decided");

        assertThat(toManager.text())
                .contains(application.address() + "decide?reference=" + reference)
                .doesNotContainIgnoringCase("carer")
                .doesNotContain("my son");
        assertThat(toPerson.text()).contains(application.address() + "my-request?request=" + reference);
        assertThat(toPerson.messageId()).isNotEqualTo(toManager.messageId());
    }

    @Test
    void isRunByHumanResourcesSystemsAndLookedAtByAuditorsAlone() {
        String body = "{\"businessDate\":\"2027-02-23\"}";

        assertThat(application.as("auditor").post("exchanges/roster/runs", body).status())
                .isEqualTo(403);
        assertThat(application.as("hr").get("exchanges/roster/runs").status()).isEqualTo(403);
        assertThat(application.as("auditor").get("exchanges/roster/runs").status())
                .isEqualTo(200);
        assertThat(application
                        .as("hr-systems")
                        .post("exchanges/payroll/runs", body)
                        .status())
                .isEqualTo(404);
        assertThat(application
                        .as("hr-systems")
                        .post("exchanges/roster/runs", "{\"businessDate\":\"23.2.2027\"}")
                        .status())
                .isEqualTo(400);
    }

    private static String granted(String account, String assignmentNumber, String date, String pay) {
        String body = """
                {"assignmentNumber":"%s","leaveType":"CARERS","circumstances":{},"reason":"my son","submit":true,
                 "lines":[{"date":"%s","minutes":450,"shiftMinutes":450,"pay":"%s"}]}""".formatted(assignmentNumber, date, pay);
        ApiClient.Answer submitted = application.as(account).post("leave-requests", body);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        String reference = submitted.json().asJsonObject().getString("reference");
        ApiClient manager = application.as("manager");
        String version = manager.get("leave-requests/" + reference).header("ETag");
        ApiClient.Answer decided =
                manager.with("If-Match", version).post("leave-requests/" + reference + "/actions/grant", "{}");
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        return reference;
    }

    private static JsonObject run(String feed, String businessDate) {
        ApiClient.Answer answer = application
                .as("hr-systems")
                .post("exchanges/" + feed + "/runs", "{\"businessDate\":\"" + businessDate + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().asJsonObject();
    }

    private static byte[] file(String feed, JsonObject run) {
        return application
                .as("auditor")
                .get("exchanges/" + feed + "/runs/" + run.getInt("sequence") + "/file")
                .bytes();
    }

    private static List<String> rows(String feed, JsonObject run, String reference) {
        return new String(file(feed, run), StandardCharsets.UTF_8)
                .lines()
                .filter(row -> row.contains(reference))
                .toList();
    }

    private static CaughtMail mail(String reference, String subject) {
        return application.awaitMail(
                mail -> mail.subject().contains(reference) && mail.subject().contains(subject), PATIENCE);
    }

    private static long ledgerMinutes(String reference) throws Exception {
        try (Connection connection = application.dataSource().getConnection();
                PreparedStatement sum = connection.prepareStatement("""
                        select sum(l.minutes) from ledger_entry l join leave_request r on r.id = l.request_id
                        where r.reference = ? and l.kind = 'TAKE' and l.figure = l.leave_type""")) {
            sum.setString(1, reference);
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
