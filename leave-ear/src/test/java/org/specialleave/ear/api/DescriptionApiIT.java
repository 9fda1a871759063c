package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** The interface's own description, as it is served. */
class DescriptionApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @Test
    void isTheFileInTheRepositoryAndNeedsNoSignIn() throws IOException {
        Answer answer = application.asNobody().get("openapi");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(Files.readString(Path.of("../leave-web/src/main/resources/META-INF/openapi.yaml")));
    }

    @Test
    void standsOnlyBelowTheApplication() {
        assertThat(application.asNobody().get("/openapi").status()).isEqualTo(404);
    }
}
