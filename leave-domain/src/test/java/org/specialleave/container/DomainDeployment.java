package org.specialleave.container;

import de.siegmar.fastcsv.reader.CsvReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.Driver;
import org.snakeyaml.engine.v2.api.Load;
import org.specialleave.platform.Schema;

/** The domain's own classes and libraries in a WAR, on an embedded PostgreSQL. */
final class DomainDeployment {
    /** What the application's own mapping says of whoever the start and the timetable run as. */
    private static final String ROLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE glassfish-web-app PUBLIC "-//GlassFish.org//DTD GlassFish Application Server 3.1 Servlet 3.0//EN"
              "http://glassfish.org/dtds/glassfish-web-app_3_0-1.dtd">
            <glassfish-web-app>
              <security-role-mapping>
                <role-name>system</role-name>
                <principal-name>system</principal-name>
              </security-role-mapping>
            </glassfish-web-app>
            """;

    /** Until the JVM ends: the container is stopped after the last class. */
    private static EmbeddedPostgres database;

    private DomainDeployment() {}

    static WebArchive make() {
        return ShrinkWrap.create(WebArchive.class, "domain.war")
                .addClasses(Acts.class, Acts.Done.class, Listener.class, DomainDeployment.class)
                .addAsLibraries(domain())
                .addAsLibraries(
                        archiveOf(Flyway.class),
                        archiveOf(PostgreSQLDatabaseType.class),
                        archiveOf(Driver.class),
                        archiveOf(Load.class),
                        archiveOf(CsvReader.class),
                        archiveOf(Assertions.class))
                .addAsWebInfResource(new StringAsset(""), "beans.xml")
                .addAsWebInfResource(new StringAsset(ROLES), "glassfish-web.xml")
                .addAsResource(new StringAsset(settings()), "META-INF/microprofile-config.properties");
    }

    private static synchronized String settings() {
        if (database == null) {
            try {
                database = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return """
                config_ordinal=500
                leave.db.url=jdbc:postgresql://127.0.0.1:%d/postgres
                leave.db.user=postgres
                leave.reasons.keys=test:%s
                """.formatted(database.getPort(), Base64.getEncoder().encodeToString(new byte[32]));
    }

    /** The domain as it was packaged. */
    private static File domain() {
        Path classes = locationOf(Schema.class);
        if (Files.isRegularFile(classes)) {
            return classes.toFile();
        }
        try (var built = Files.list(classes.getParent())) {
            return built.filter(file -> file.getFileName().toString().matches("leave-domain-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package leave-domain first"))
                    .toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File archiveOf(Class<?> type) {
        return locationOf(type).toFile();
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
