package org.specialleave.integration.feed;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.specialleave.exchange.CodeTable;
import org.specialleave.exchange.CreateBatch.FeedConfig;
import org.specialleave.exchange.Feed;
import org.specialleave.policy.release.ReleasedPolicies;

/**
 * The layouts and codes in force, read at the start: one that does not parse stops it, with file and line, and so does
 * a folder that cannot be written.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FeedConfigs {
    private FeedSettings settings;
    private FeedFolder folder;
    private ReleasedPolicies policies;
    private Map<Feed, FeedConfig> forms;

    protected FeedConfigs() {}

    /** By those settings, for that folder; the policies tell which types are neutral in the roster. */
    @Inject
    public FeedConfigs(FeedSettings settings, FeedFolder folder, ReleasedPolicies policies) {
        this.settings = settings;
        this.folder = folder;
        this.policies = policies;
    }

    /** Reads them all. */
    @PostConstruct
    public void read() {
        folder.check();
        CodeTable codes = CodesReader.parse(nameOf("codes"), textOf("codes"));
        Map<Feed, FeedConfig> read = new EnumMap<>(Feed.class);
        for (Feed feed : Feed.values()) {
            FileLayout layout =
                    FileLayout.parse(nameOf(feed.code()), textOf(feed.code()), settings.vpd(), settings.source());
            read.put(
                    feed,
                    new FeedConfig(
                            layout, codes, settings.periods(), settings.rosteredByFile(), settings.activeStatuses()));
        }
        forms = read;
    }

    /**
     * How the trust wants that feed. What the policies released by now keep from a whole ward is neutral in the roster.
     */
    public FeedConfig of(Feed feed) {
        FeedConfig form = forms.get(feed);
        return new FeedConfig(
                form.layout(),
                form.codes().neutralToo(policies.policies().neutralInRoster()),
                form.periods(),
                form.rosteredByFile(),
                form.activeStatuses());
    }

    private String nameOf(String what) {
        return ownFile(what) == null ? what + ".yaml" : ownFile(what).toString();
    }

    private String textOf(String what) {
        Path own = ownFile(what);
        try (InputStream file =
                own == null ? FeedConfigs.class.getResourceAsStream(what + ".yaml") : Files.newInputStream(own)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The layout " + nameOf(what) + " cannot be read", e);
        }
    }

    private Path ownFile(String what) {
        return settings.ownFiles()
                .map(folder -> folder.resolve(what + ".yaml"))
                .filter(Files::exists)
                .orElse(null);
    }
}
