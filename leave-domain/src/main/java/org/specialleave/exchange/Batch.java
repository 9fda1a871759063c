package org.specialleave.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * One run of a feed: frozen when its rows are committed, written when its file stands in the folder.
 *
 * <p>Its bytes follow from it and its rows alone, so a file that was lost on the way is made again, the same to the
 * byte.
 */
@Entity
@Table(name = "exchange_batch")
public class Batch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exchange_batch_seq")
    @SequenceGenerator(name = "exchange_batch_seq", sequenceName = "exchange_batch_seq", allocationSize = 50)
    private Long id;

    private String feed;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column
    private int run;

    private long sequence;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "character_set")
    private String characterSet;

    @Column(name = "line_end")
    private String lineEnd;

    private String header;
    private String trailer;

    @Column(name = "manifest_name")
    private String manifestName;

    private String manifest;
    private int records;
    private long minutes;
    private BigDecimal hours;
    private String sha256;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For JPA. */
    protected Batch() {}

    /** The first run of that business date, laid out; its rows' records are those given, in order. */
    Batch(Layout.Facts facts, Layout layout, List<String> rowRecords) {
        feed = facts.feed().code();
        businessDate = facts.businessDate();
        run = 1;
        sequence = facts.sequence();
        fileName = layout.fileName(facts);
        createdAt = facts.createdAt();
        characterSet = layout.characterSet().name();
        lineEnd = layout.lineEnd();
        header = layout.header(facts);
        trailer = layout.trailer(facts).orElse(null);
        records = facts.records();
        minutes = facts.minutes();
        hours = facts.hours();
        sha256 = hash(bytes(rowRecords));
        layout.manifest(facts, fileName, sha256).ifPresent(beside -> {
            manifestName = beside.name();
            manifest = beside.text();
        });
    }

    /** The whole file, of these rows' records. */
    byte[] bytes(List<String> rowRecords) {
        StringBuilder text = new StringBuilder(header).append(lineEnd);
        rowRecords.forEach(row -> text.append(row).append(lineEnd));
        if (trailer != null) {
            text.append(trailer).append(lineEnd);
        }
        return text.toString().getBytes(Charset.forName(characterSet));
    }

    void writtenAt(Instant when) {
        writtenAt = when;
    }

    /** How far it is, and its figures. */
    public FeedRun asRun() {
        return new FeedRun(
                Feed.of(feed),
                businessDate,
                sequence,
                fileName,
                records,
                minutes,
                hours,
                sha256,
                writtenAt == null ? FeedRun.Status.FROZEN : FeedRun.Status.WRITTEN,
                createdAt);
    }

    /** Its key in the database. */
    public long id() {
        return id;
    }

    /** The file. */
    public String fileName() {
        return fileName;
    }

    String characterSet() {
        return characterSet;
    }

    /** The name of the manifest beside the file, or null. */
    public String manifestName() {
        return manifestName;
    }

    /** The manifest, or null. */
    public String manifest() {
        return manifest;
    }

    /** The hash of the file. */
    public String sha256() {
        return sha256;
    }

    /** Whether its file stands in the folder. */
    public boolean isWritten() {
        return writtenAt != null;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
