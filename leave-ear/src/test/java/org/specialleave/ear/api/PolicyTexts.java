package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;

/** Texts of policy packs that tests make from the one that comes with the product, and the calls that take them. */
public final class PolicyTexts {
    private PolicyTexts() {}

    /** The released pack LPT-8 under another version, in force from that day. */
    public static String lpt(ApiClient client, String version, LocalDate from) {
        Answer answer = client.with("Accept", "application/yaml").get("policy-versions/LPT-8");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return with(
                with(answer.text(), "version: LPT-8", "version: " + version),
                "inForceFrom: 2019-10-30",
                "inForceFrom: " + from);
    }

    /** The text with one passage replaced, which must stand in it. */
    public static String with(String text, String passage, String by) {
        assertThat(text).contains(passage);
        return text.replaceFirst(java.util.regex.Pattern.quote(passage), java.util.regex.Matcher.quoteReplacement(by));
    }

    /** Sends a pack. */
    public static Answer send(ApiClient client, String method, String path, String yaml) {
        return client.send(method, path, BodyPublishers.ofString(yaml), "application/yaml");
    }

    /** Drafts a pack and releases it. */
    public static void release(ApiClient hr, String version, String yaml) {
        Answer draft = send(hr, "POST", "policy-versions", yaml);
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        Answer released =
                hr.with("If-Match", draft.header("ETag")).post("policy-versions/" + version + "/actions/release", "{}");
        assertThat(released.status()).as(released.toString()).isEqualTo(200);
    }
}
