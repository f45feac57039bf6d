package io.github.steelyard.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to damage the text of a file. All are text to text, but for those that make other bytes of it. */
enum Mutation {
    /** Some bytes change some bits. */
    BITS {
        @Override
        byte[] damage(byte[] bytes, SplittableRandom random) {
            byte[] damaged = bytes.clone();
            for (int times = random.nextInt(1, 9); times > 0 && damaged.length > 0; times--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return damaged;
        }
    },
    /** The file ends too early. */
    TRUNCATED {
        @Override
        byte[] damage(byte[] bytes, SplittableRandom random) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
    },
    /** A piece of text is left out. */
    CUT {
        @Override
        String damage(String text, SplittableRandom random) {
            int at = random.nextInt(text.length());
            return text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(1, 12)));
        }
    },
    /** A sign or a word that means something stands where it should not. */
    PIECE {
        @Override
        String damage(String text, SplittableRandom random) {
            int at = random.nextInt(text.length());
            int replaced = random.nextBoolean() ? 0 : Math.min(random.nextInt(12), text.length() - at);
            return text.substring(0, at) + one(PIECES, random) + text.substring(at + replaced);
        }
    },
    /** Two words change places. */
    SWAPPED_TOKENS {
        @Override
        String damage(String text, SplittableRandom random) {
            int[] one = match(TOKEN, text, random);
            int[] two = match(TOKEN, text, random);
            if (one == null || two == null || one[0] < two[1] && two[0] < one[1]) {
                return text;
            }
            int[] first = one[0] < two[0] ? one : two;
            int[] second = first == one ? two : one;
            return text.substring(0, first[0])
                    + text.substring(second[0], second[1])
                    + text.substring(first[1], second[0])
                    + text.substring(first[0], first[1])
                    + text.substring(second[1]);
        }
    },
    /** Two lines change places. */
    SWAPPED_LINES {
        @Override
        String damage(String text, SplittableRandom random) {
            String[] lines = text.split("\n", -1);
            int one = random.nextInt(lines.length);
            int two = random.nextInt(lines.length);
            String moved = lines[one];
            lines[one] = lines[two];
            lines[two] = moved;
            return String.join("\n", lines);
        }
    },
    /** A line stands twice, and with it a key, an option or a criterion. */
    REPEATED_LINE {
        @Override
        String damage(String text, SplittableRandom random) {
            String[] lines = text.split("\n", -1);
            int one = random.nextInt(lines.length);
            lines[one] = lines[one] + "\n" + lines[one];
            return String.join("\n", lines);
        }
    },
    /** A word is replaced by another of the file, so that names are said twice or lead elsewhere. */
    REPEATED_TOKEN {
        @Override
        String damage(String text, SplittableRandom random) {
            int[] from = match(TOKEN, text, random);
            int[] to = match(TOKEN, text, random);
            return from == null
                    ? text
                    : text.substring(0, to[0]) + text.substring(from[0], from[1]) + text.substring(to[1]);
        }
    },
    /** A number is at the end of what numbers can be, or beyond. */
    NUMBER {
        @Override
        String damage(String text, SplittableRandom random) {
            int[] at = match(DIGITS, text, random);
            return at == null ? text : text.substring(0, at[0]) + number(random) + text.substring(at[1]);
        }
    },
    /** Lists, maps or elements inside each other, up to and beyond what is allowed. */
    NESTING {
        @Override
        String damage(String text, SplittableRandom random) {
            int at = random.nextInt(text.length() + 1);
            int depth = new int[] {3, 62, 63, 64, 65, 80, 1000, 20_000}[random.nextInt(8)];
            String[] pair = NESTS[random.nextInt(NESTS.length)];
            String inside = pair[0].repeat(depth) + (random.nextBoolean() ? "1" + pair[1].repeat(depth) : "");
            return text.substring(0, at) + inside + text.substring(at);
        }
    },
    /** A stretch of the file stands many times. */
    REPEATED_PART {
        @Override
        String damage(String text, SplittableRandom random) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(1, 60));
            int times = new int[] {2, 30, 400}[random.nextInt(3)];
            return text.substring(0, at) + text.substring(at, end).repeat(times) + text.substring(end);
        }
    },
    /** A very long word. */
    LONG_TOKEN {
        @Override
        String damage(String text, SplittableRandom random) {
            int at = random.nextInt(text.length());
            return text.substring(0, at)
                    + one(new String[] {"x", "9", " ", "\"", "'", "\u00e9", "\uD83D\uDE8B", "-", ".", ","}, random)
                            .repeat(random.nextInt(1, 20_000))
                    + text.substring(at);
        }
    },
    /** Another encoding than the one that is read. */
    ENCODING {
        @Override
        byte[] damage(byte[] bytes, SplittableRandom random) {
            Charset charset = Charset.forName(one(CHARSETS, random));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return (random.nextInt(4) == 0 ? "\uFEFF" + text : text).getBytes(charset);
        }
    },
    /** Other ends of lines. */
    LINE_ENDS {
        @Override
        String damage(String text, SplittableRandom random) {
            return text.replace(
                    "\n", one(new String[] {"\r", "\r\n", "\u0085", "\u2028", "\n\n", "\n\r", "\0", ""}, random));
        }
    };

    private static final Mutation[] GENTLE = {NUMBER, NUMBER, NUMBER, SWAPPED_TOKENS, REPEATED_TOKEN, LINE_ENDS};

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_.-]+");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final String[] CHARSETS = {
        "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1", "windows-1252", "US-ASCII", "IBM037"
    };

    private static final String[][] NESTS = {
        {"[", "]"},
        {"{a: ", "}"},
        {"{\"a\":", "}"},
        {"- ", ""},
        {"? ", ""},
        {"<a>", "</a>"},
        {"<v>", "</v>"},
        {"(", ")"},
        {"\"", "\""},
        {"&a ", ""},
        {"!", ""}
    };

    private static final String[] NUMBERS = {
        "0",
        "-0",
        "1e308",
        "-1e308",
        "1.7976931348623157e308",
        "1e309",
        "4.9e-324",
        "1e-320",
        "1e-999999999",
        "1e999999999",
        "1e99999999999999999999",
        "2147483647",
        "2147483648",
        "-2147483648",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "9007199254740993",
        "0.1e-16",
        "NaN",
        "Infinity",
        "-Infinity",
        ".inf",
        "0x7fffffff",
        "0777",
        "1_000",
        "1,5",
        "1'000",
        "100%",
        "1..2",
        "1e308..-1e308",
        "-1e308..1e308",
        "5 +- 1e308",
        "\u0661\u0662",
        "\uFF11",
        "\u00BD",
        "--1",
        "+",
        "1e",
        "1.",
        ".1"
    };

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        ",",
        ";",
        "\n",
        "\n  ",
        "- ",
        "'",
        "\"",
        "\"\"",
        "#",
        " #",
        "&a ",
        "*a",
        "!!x ",
        "<<: ",
        "|",
        ">",
        "<",
        "/>",
        "~",
        "null",
        "true",
        "unknown",
        "0",
        "-1",
        "1e999",
        ".nan",
        "010",
        "1_0",
        "999999",
        "\t",
        "\u0000",
        "\u001b[31m",
        "\u00e9",
        "\uD83D\uDE8B",
        "\uD83D",
        "\uFFFD",
        "---\n",
        "...\n",
        "%",
        "@",
        "`",
        "? ",
        "criteria",
        "options",
        "weight",
        "weighting",
        "weights",
        "performance",
        "value",
        "scale",
        "direction",
        "method",
        "include: [",
        "table: ",
        "min",
        "max",
        "\r",
        "\u2028",
        "\u202e",
        "\uFEFF",
        "&lt;",
        "&#0;",
        "&x;",
        "<!DOCTYPE a [<!ENTITY x 'y'>]>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?xml version='1.1'?>",
        "../",
        "sep=;\n",
        "r=\"A1\"",
        "r=\"ZZZZZZ1\"",
        "r=\"XFE1\"",
        "r=\"A1048577\"",
        "t=\"s\"",
        "t=\"inlineStr\"",
        "t=\"e\"",
        "t=\"str\"",
        "t=\"b\"",
        "t=\"d\"",
        "<v>99999999</v>",
        "<f>A1</f>",
        "<f t=\"shared\" si=\"9\"/>",
        "s=\"77\""
    };

    /** The damaged text. */
    String damage(String text, SplittableRandom random) {
        return new String(damage(text.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
    }

    /** The damaged bytes. */
    byte[] damage(byte[] bytes, SplittableRandom random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.isEmpty() ? bytes : damage(text, random).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One to three kinds of damage, one upon the other. Half of the files only say something else, in the same form:
     * others seldom get past the syntax.
     *
     * @param others files of which parts are taken
     */
    static byte[] some(byte[] bytes, SplittableRandom random, List<byte[]> others) {
        Mutation[] kinds = random.nextBoolean() ? GENTLE : values();
        byte[] damaged = bytes;
        if (kinds != GENTLE && random.nextInt(12) == 0) {
            damaged = spliced(bytes, others.get(random.nextInt(others.size())), random);
        }
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            damaged = kinds[random.nextInt(kinds.length)].damage(damaged, random);
        }
        return damaged;
    }

    /** The beginning of one file and the end of another. */
    private static byte[] spliced(byte[] head, byte[] tail, SplittableRandom random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head, 0, random.nextInt(head.length + 1));
        int from = random.nextInt(tail.length + 1);
        out.write(tail, from, tail.length - from);
        return out.toByteArray();
    }

    private static String number(SplittableRandom random) {
        if (random.nextInt(12) == 0) {
            return (random.nextBoolean() ? "0." : "") + "7".repeat(random.nextInt(1, 100_000));
        }
        return one(NUMBERS, random);
    }

    private static String one(String[] list, SplittableRandom random) {
        return list[random.nextInt(list.length)];
    }

    /** Where a match behind a random place begins and ends; null when there is none in the whole text. */
    private static int[] match(Pattern pattern, String text, SplittableRandom random) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(random.nextInt(text.length() + 1)) || matcher.find(0)
                ? new int[] {matcher.start(), matcher.end()}
                : null;
    }
}
