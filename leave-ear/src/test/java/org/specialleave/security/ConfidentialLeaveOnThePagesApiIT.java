package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/**
 * The pages that the manager opens are the same whatever the type of the confidential leave is; leave years 2092-93 and
 * 2096-97.
 */
class ConfidentialLeaveOnThePagesApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String NURSE2 = "10000007";
    private static final Map<String, Integer> YEAR_OF = Map.of("BEREAVEMENT", 2092, "STATUTORY_CARERS", 2096);

    private static final Map<String, String> beside = new LinkedHashMap<>();

    @BeforeAll
    static void hasConfidentialLeave() {
        YEAR_OF.forEach((hidden, year) -> {
            for (int day = 6; day < 9; day++) {
                asked(hidden, LocalDate.of(year, 6, day), true);
            }
            beside.put(hidden, asked("CARERS", LocalDate.of(year, 6, 12), false));
        });
    }

    /** Asks for a shift, which Human Resources grant where it is confidential and no right. */
    private static String asked(String type, LocalDate day, boolean confidential) {
        Answer made = application.as("nurse2").post("leave-requests", """
                        {"assignmentNumber": "%s", "leaveType": "%s", "confidential": %s, "submit": true,
                         "lines": [{"date": "%s", "minutes": 400, "shiftMinutes": 450}]}""".formatted(NURSE2, type, confidential, day));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonObject request = made.json().asJsonObject();
        String reference = request.getString("reference");
        if (confidential && request.getString("state").equals("SUBMITTED")) {
            ApiClient hr = application.as("hr").with("If-Match", made.header("ETag"));
            assertThat(hr.post("leave-requests/" + reference + "/actions/grant", "{}")
                            .status())
                    .isEqualTo(200);
        }
        return reference;
    }

    /** What a page says, its years counted from that of the hidden leave, without what differs by chance. */
    private static String said(Visitor visitor, String hidden, String path) {
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        int year = YEAR_OF.get(hidden);
        return page.body()
                .replace(beside.get(hidden), "SL")
                .replaceAll(
                        "(?s)<head>.*?</head>|<script.*?</script>|nonce=\"[^\"]*\"|name=\"csrf\"[^>]*value=\"[^\"]*\"",
                        "")
                .replaceAll("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ", "")
                .replaceAll("\\d{1,2}(:\\d\\d)?(am|pm)", "")
                .replace(year + "-" + (year + 1) % 100, "this year")
                .replace(String.valueOf(year), "YEAR")
                .replace(String.valueOf(year - 1), "BEFORE")
                .replace(String.valueOf(year + 1), "NEXT");
    }

    @Test
    void theDecisionPageAndTheRecordTellDaysAndHoursAndNothingMore() {
        Visitor manager = new Visitor(application.address());
        manager.signIn("manager", application.password(), "");
        List<String> pages = YEAR_OF.keySet().stream()
                .sorted()
                .map(hidden -> said(manager, hidden, "decide?reference=" + beside.get(hidden))
                        + said(manager, hidden, "record?job=" + NURSE2 + "&year=" + leaveYear(hidden)))
                .toList();
        assertThat(pages.get(0))
                .contains(
                        "This may go beyond what is left; HR can tell.",
                        "Other special leave",
                        "6 hours 40 minutes",
                        "6 June YEAR");
        assertThat(pages.get(1)).isEqualTo(pages.get(0));
    }

    private static String leaveYear(String hidden) {
        int year = YEAR_OF.get(hidden);
        return year + "-" + (year + 1) % 100;
    }
}
