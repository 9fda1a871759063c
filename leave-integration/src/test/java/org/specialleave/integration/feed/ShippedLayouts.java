package org.specialleave.integration.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.exchange.CodeTable;
import org.specialleave.exchange.ExportedRow;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.Layout;
import org.specialleave.exchange.PayPeriod;

/** The layouts and codes as they are shipped. */
final class ShippedLayouts {
    static final CodeTable CODES = CodesReader.parse("codes.yaml", text("codes"));

    private ShippedLayouts() {}

    static FileLayout of(Feed feed) {
        return FileLayout.parse(feed.code() + ".yaml", text(feed.code()), "431", "SEL");
    }

    static String text(String name) {
        try (InputStream file = FeedConfigs.class.getResourceAsStream(name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file made in the night after Saturday 21 November 2026. */
    static Layout.Facts facts(Feed feed, PayPeriod.Type periods, List<ExportedRow> rows) {
        LocalDate businessDate = LocalDate.of(2026, 11, 21);
        return new Layout.Facts(
                feed,
                businessDate,
                48,
                Instant.parse("2026-11-22T01:30:05Z"),
                PayPeriod.on(businessDate, periods),
                rows.size(),
                rows.stream().mapToLong(ExportedRow::minutes).sum(),
                rows.stream().map(ExportedRow::hours).reduce(new BigDecimal("0.00"), BigDecimal::add));
    }
}
