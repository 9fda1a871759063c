package org.specialleave.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What one answer tells its reader: its status, its headers and its text, as a person would read them, without what is
 * new in each answer.
 *
 * @param status the HTTP status
 * @param text   headers and body
 * @param title  the title of a page; empty where it has none
 */
record Told(int status, String text, String title) {
    private static final Set<String> ALWAYS_NEW =
            Set.of("date", "set-cookie", "content-length", "content-security-policy", ":status");
    private static final Pattern NEW_IN_PAGE =
            Pattern.compile("nonce=\"[^\"]*\"|name=\"csrf\"[^>]*value=\"[^\"]*\"|value=\"[^\"]*\"[^>]*name=\"csrf\"");
    private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?)</title>");
    private static final Pattern CHARACTER = Pattern.compile("&#(x?)([0-9a-fA-F]+);");

    static Told of(int status, HttpHeaders headers, byte[] body) {
        String head = new TreeMap<>(headers.map())
                .entrySet().stream()
                        .filter(header -> !ALWAYS_NEW.contains(header.getKey().toLowerCase(Locale.ROOT)))
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"));
        boolean pdf = headers.firstValue("Content-Type").orElse("").startsWith("application/pdf");
        String said = pdf ? printed(body) : plain(new String(body, StandardCharsets.UTF_8));
        Matcher title = TITLE.matcher(said);
        return new Told(status, status + "\n" + head + "\n\n" + said, title.find() ? title.group(1) : "");
    }

    private static String printed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getTitle() + "\n"
                    + document.getDocumentInformation().getSubject() + "\n" + new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without the names that HTML has for some characters. */
    static String plain(String html) {
        return CHARACTER
                .matcher(NEW_IN_PAGE.matcher(html).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))))
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    /** As if it had been asked for another request. */
    Told ofReference(String asked, String other) {
        return new Told(status, text.replace(asked, other), title.replace(asked, other));
    }

    /** Whether it says that, whatever the case of its letters. */
    boolean says(String words) {
        return count(words) > 0;
    }

    /** How often it says that; 17 June is not 7 June. */
    int count(String words) {
        String among = text.toLowerCase(Locale.ROOT);
        String sought = words.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int at = among.indexOf(sought); at >= 0; at = among.indexOf(sought, at + 1)) {
            boolean rest = at > 0 && Character.isDigit(sought.charAt(0)) && Character.isDigit(among.charAt(at - 1));
            count += rest ? 0 : 1;
        }
        return count;
    }

    /** The first line in which the two differ. */
    String firstDifference(Told other) {
        String[] mine = text.split("\n");
        String[] theirs = other.text.split("\n");
        for (int at = 0; at < mine.length; at++) {
            if (at >= theirs.length || !mine[at].equals(theirs[at])) {
                return shortened(mine[at]) + " <> " + (at < theirs.length ? shortened(theirs[at]) : "");
            }
        }
        return "shorter than before";
    }

    private static String shortened(String line) {
        return line.strip().substring(0, Math.min(300, line.strip().length()));
    }
}
