package org.specialleave.web.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.logging.Level;
import org.specialleave.platform.TrustTime;
import org.specialleave.record.RecordSheet;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.EntitlementExplanation;
import org.specialleave.web.page.LeaveWords;
import org.specialleave.web.page.Trust;

/**
 * Prints a record sheet as a tagged PDF (PDF/UA-1): title, language, headings with bookmarks, tables with scoped
 * headers, and the typeface embedded.
 *
 * <p>The typeface has Latin, Greek and Cyrillic letters. One that it has not, such as of Gurmukhi, prints as {@code #}:
 * ESR keeps names in Latin letters, and nothing breaks.
 */
@ApplicationScoped
public class RecordSheetPrint {
    /** The media type of a print. */
    public static final String PDF = "application/pdf";

    private static final Bundle TEXTS = new Bundle("print");
    private static final String TYPEFACE = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private LeaveWords words;
    private EntitlementExplanation reckoned;
    private Trust trust;
    private Clock clock;

    protected RecordSheetPrint() {}

    /**
     * With its collaborators.
     *
     * @param words    names of types and pay
     * @param reckoned how figures come about
     * @param trust    the trust's name
     * @param clock    tells the day of printing
     */
    @Inject
    public RecordSheetPrint(LeaveWords words, EntitlementExplanation reckoned, Trust trust, Clock clock) {
        this.words = words;
        this.reckoned = reckoned;
        this.trust = trust;
        this.clock = clock;
    }

    /** The sheet as PDF. */
    public byte[] print(RecordSheet sheet) {
        String style = new String(resource("record-sheet.css"), StandardCharsets.UTF_8);
        Markup markup =
                new RecordSheetMarkup(sheet, words, reckoned, style).of(trust.getName(), TrustTime.today(clock));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        // Whatever a text may say, nothing is ever fetched for a print.
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        typeface(builder, "LiberationSans-Regular.ttf", REGULAR);
        typeface(builder, "LiberationSans-Bold.ttf", BOLD);
        builder.withW3cDocument(markup.document(), "");
        builder.withProducer("Special Leave");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void typeface(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(
                () -> RecordSheetPrint.class.getResourceAsStream("liberation/" + file),
                TYPEFACE,
                weight,
                FontStyle.NORMAL,
                true);
    }

    /** What the file is called; by number, since a name is more than a list of downloads need tell. */
    public String fileName(RecordSheet sheet) {
        return TEXTS.text("file", sheet.assignmentNumber(), sheet.leaveYear());
    }

    private static byte[] resource(String file) {
        try (InputStream in = RecordSheetPrint.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
