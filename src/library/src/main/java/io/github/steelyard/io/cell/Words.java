package io.github.steelyard.io.cell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares words as people do: without regard to case, accents, hyphens and a unit in brackets at the end. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern JOINED = Pattern.compile("(?<=[\\p{L}\\p{N}])[-_\u2010\u2011]+(?=[\\p{L}\\p{N}+])");
    /** A bracket at the end, with one more inside it at most: "noise [dB(A)]". */
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*[(\\[{][^()\\[\\]{}]*([(\\[{][^()\\[\\]{}]*[)\\]}][^()\\[\\]{}]*)?[)\\]}]$");

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern PER_CENT = Pattern.compile("\\s*(in )?%$");
    private static final Pattern END = Pattern.compile("(?<=[\\p{L}\\p{N})%])\\s*[:.]+$");

    private Words() {}

    /** The text in small letters without accents, with single spaces for hyphens and underscores. */
    public static String folded(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return plain;
        }
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = MARKS.matcher(plain).replaceAll("");
        plain = plain.replace("ß", "ss").replace('ł', 'l').replace("ø", "o").replace('’', '\'');
        plain = JOINED.matcher(plain).replaceAll(" ");
        plain = SPACES.matcher(plain).replaceAll(" ");
        return END.matcher(plain).replaceAll("").strip();
    }

    /** The folded text without a unit in brackets and without a sign of per cent at its end. */
    public static String plain(String text) {
        String folded = folded(text);
        String bare = BRACKETS.matcher(folded).replaceAll("");
        bare = PER_CENT.matcher(bare).replaceAll("");
        bare = END.matcher(bare).replaceAll("").strip();
        return bare.isEmpty() ? folded : bare;
    }

    /** The lines of a table of words without comments; key and text of each. */
    static List<String[]> table(String resource) {
        List<String[]> lines = new ArrayList<>();
        InputStream in = Words.class.getResourceAsStream(resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0 && !line.startsWith("#")) {
                    lines.add(new String[] {line.substring(0, colon), line.substring(colon + 2)});
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
