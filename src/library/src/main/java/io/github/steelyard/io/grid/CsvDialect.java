package io.github.steelyard.io.grid;

/**
 * How a CSV text is laid out, as far as it does not say so itself.
 *
 * @param delimiter between cells
 * @param from index of the first character of the table: a line {@code sep=;} before it is passed over
 */
public record CsvDialect(char delimiter, int from) {

    /** What RFC 4180 describes. */
    static final CsvDialect COMMA = new CsvDialect(',', 0);

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int RECORDS = 100;
    private static final int ENOUGH = 1 << 16;

    /** The layout of a text, of which only the beginning is looked at. */
    public static CsvDialect of(String text) {
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5 && isEnd(text.charAt(5))) {
            int from = text.startsWith("\r\n", 5) ? 7 : 6;
            return new CsvDialect(text.charAt(4), from);
        }
        char best = ',';
        double most = 0;
        for (char delimiter : DELIMITERS) {
            double share = agreement(text, delimiter);
            if (share > most) {
                most = share;
                best = delimiter;
            }
        }
        return new CsvDialect(best, 0);
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The share of records that have the commonest number of cells beyond one; 0 when there is none. */
    private static double agreement(String text, char delimiter) {
        int[] counts = new int[RECORDS];
        int records = 0;
        int end = Math.min(text.length(), ENOUGH);
        int cells = 1;
        boolean blank = true;
        for (int i = 0; i < end && records < RECORDS; ) {
            int stop = CsvPlaces.end(text, i, delimiter);
            blank &= stop == i;
            boolean isLast = stop >= text.length() || isEnd(text.charAt(stop));
            if (!isLast) {
                cells++;
            } else {
                if (!blank || cells > 1) {
                    counts[records++] = cells;
                }
                cells = 1;
                blank = true;
            }
            i = stop + 1;
        }
        int best = 0;
        for (int a = 0; a < records; a++) {
            int same = 0;
            for (int b = 0; counts[a] > 1 && b < records; b++) {
                same += counts[b] == counts[a] ? 1 : 0;
            }
            best = Math.max(best, same);
        }
        return records == 0 ? 0 : (double) best / records;
    }

    /**
     * Whether a quote is still open behind a piece of text.
     *
     * @param open whether one was open before it
     */
    boolean isOpen(String text, boolean open) {
        if (text.indexOf('"') < 0) {
            return open;
        }
        boolean quoted = open;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || atStart)) {
                // A doubled quote closes and opens again.
                quoted = !quoted;
                atStart = true;
            } else {
                atStart = !quoted && (c == delimiter || isEnd(c));
            }
        }
        return quoted;
    }
}
