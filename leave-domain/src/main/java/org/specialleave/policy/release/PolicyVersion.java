package org.specialleave.policy.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.model.PolicyPack;

/**
 * A version of a policy with its text, as it was written.
 *
 * <p>Its life: it begins as a draft, which HR may replace and throw away; it is released once, and from then on it
 * stays as it is. The database refuses anything else, too.
 */
@Entity
@Table(name = "policy_version")
public class PolicyVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_version_seq")
    @SequenceGenerator(name = "policy_version_seq", sequenceName = "policy_version_seq", allocationSize = 50)
    private Long id;

    @Version
    private long revision;

    private String policy;
    private String name;

    @Column(name = "in_force_from")
    private LocalDate inForceFrom;

    private String title;
    private String yaml;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @Enumerated(EnumType.STRING)
    private VersionSource source;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For the persistence provider. */
    protected PolicyVersion() {}

    /** A draft of that pack, which was read from that text. */
    static PolicyVersion draft(PolicyPack pack, String yaml, VersionSource source, String by, Instant at) {
        PolicyVersion draft = new PolicyVersion();
        draft.state = VersionState.DRAFT;
        draft.source = source;
        draft.write(pack, yaml, by, at);
        return draft;
    }

    /**
     * Replaces the text of a draft.
     *
     * @throws ConflictException of reason {@code STATE} where it is released
     */
    void replace(PolicyPack pack, String text, String by, Instant at) {
        requireDraft();
        write(pack, text, by, at);
    }

    private void write(PolicyPack pack, String text, String by, Instant at) {
        policy = pack.policy();
        name = pack.version();
        inForceFrom = pack.inForceFrom();
        title = pack.titles().get("en");
        yaml = text;
        sha256 = hash(text);
        draftedBy = by;
        draftedAt = at;
    }

    /**
     * Releases it.
     *
     * @throws ConflictException of reason {@code STATE} where it is released already
     */
    void release(String by, Instant at) {
        requireDraft();
        state = VersionState.RELEASED;
        releasedBy = by;
        releasedAt = at;
    }

    /**
     * Lets only a draft pass.
     *
     * @throws ConflictException of reason {@code STATE} where it is released, with who released it and when
     */
    void requireDraft() {
        if (state == VersionState.RELEASED) {
            throw new ConflictException(
                    ConflictException.Reason.STATE, Map.of("state", state.name(), "by", releasedBy, "at", releasedAt));
        }
    }

    /**
     * Lets only the revision pass that somebody has seen.
     *
     * @throws ConflictException of reason {@code STALE} where it has been changed since
     */
    void requireSeen(long seen) {
        if (revision != seen) {
            throw new ConflictException(ConflictException.Reason.STALE, Map.of());
        }
    }

    /** Whether the text is that one, to the character. */
    boolean says(String text) {
        return sha256.equals(hash(text));
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }

    String name() {
        return name;
    }

    String yaml() {
        return yaml;
    }

    VersionState state() {
        return state;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    /** What there is to know of it beside its text. */
    VersionView view() {
        return new VersionView(
                name,
                policy,
                title,
                inForceFrom,
                state,
                source,
                draftedBy,
                draftedAt,
                releasedBy,
                releasedAt,
                sha256,
                revision);
    }
}
