package org.specialleave.integration.feed;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes names of other alphabets in ASCII, the same way each time; what has no letter of its own there becomes
 * {@code ?}.
 */
final class Transliteration {
    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        // Latin letters that do not fall apart into a letter and a mark
        pairs("ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ħ:h ı:i ŋ:ng ĸ:k ŧ:t ə:e ƒ:f ŀ:l");
        pairs("α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o");
        pairs(
                "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch"
                        + " ы:y э:e ю:yu я:ya є:ye ј:j љ:lj њ:nj ћ:c џ:dz ђ:dj ґ:g і:i");
        letter('ъ', "");
        letter('ь', "");
        "‘’‚‛′ʻʼʹ".chars().forEach(c -> letter(c, "'"));
        "“”„″".chars().forEach(c -> letter(c, "\""));
        "‐‑‒–—−".chars().forEach(c -> letter(c, "-"));
        letter('\u00a0', " ");
        letter('…', "...");
    }

    private Transliteration() {}

    /** That text in ASCII. */
    static String toAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        // Letters with marks fall apart into the letter and its marks, and the marks are left out.
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (c < 0x80) {
                ascii.append((char) c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                ascii.append(LETTERS.getOrDefault(c, "?"));
            }
        });
        return ascii.toString();
    }

    private static void pairs(String table) {
        for (String pair : table.split(" ")) {
            String[] sides = pair.split(":");
            int small = sides[0].codePointAt(0);
            letter(small, sides[1]);
            int capital = Character.toUpperCase(small);
            if (capital != small) {
                letter(capital, Character.toUpperCase(sides[1].charAt(0)) + sides[1].substring(1));
            }
        }
    }

    private static void letter(int letter, String ascii) {
        LETTERS.putIfAbsent(letter, ascii);
    }
}
