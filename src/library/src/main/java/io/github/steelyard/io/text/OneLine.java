package io.github.steelyard.io.text;

/** Keeps messages to a line that can be read, whatever the names of the file are that they show. */
final class OneLine {

    private static final int LONGEST = 900;

    /** Characters of a longer message that are kept at its end, where the cure stands. */
    private static final int END = 250;

    private OneLine() {}

    /** The message with control characters by their code, cut in the middle when it is very long. */
    static String of(String message) {
        boolean isPlain = message.chars().noneMatch(OneLine::isControl);
        String line = isPlain ? message : plain(message);
        if (line.length() <= LONGEST) {
            return line;
        }
        int from = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - END));
        int to = line.offsetByCodePoints(line.length(), -line.codePointCount(line.length() - END, line.length()));
        return line.substring(0, from) + " … " + line.substring(to);
    }

    private static String plain(String message) {
        StringBuilder line = new StringBuilder();
        message.chars().forEach(c -> {
            if (isControl(c)) {
                line.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
