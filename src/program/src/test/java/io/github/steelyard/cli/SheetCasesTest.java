package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets as people keep them: each is ranked as its owner means it, or what is open is asked in one line. */
class SheetCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/sheets");
    private static final Pattern ENTRY = Pattern.compile(
            "\"name\": \"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"kind\": [^,]*,\\s*\"rank\": (\\d+),\\s*\"score\": ([-+0-9.eE]+)");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\\S+");

    /** How many cases are still open: this number only ever falls. */
    private static final int MOST_OPEN = 0;

    /**
     * A line of the table of cases.
     *
     * @param command after {@code steelyard}
     * @param says what has to be said; never, where "!" stands before it
     */
    record Case(String command, int code, String order, List<String> says, int errors) {

        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Case> cases() throws IOException {
        Set<String> open = Set.copyOf(Files.readAllLines(FOLDER.resolve("open.txt")));
        return all().stream().filter(c -> !open.contains(c.command()));
    }

    private static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("cases.txt"))) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] parts = line.split("\\|", -1);
            List<String> says = Stream.of(parts[3].split(";"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
            cases.add(new Case(
                    parts[0].strip(),
                    Integer.parseInt(parts[1].strip()),
                    parts[2].strip(),
                    says,
                    Integer.parseInt(parts[4].strip())));
        }
        return cases;
    }

    @Test
    void theListOfOpenCasesOnlyShrinks() throws IOException {
        List<String> open = Files.readAllLines(FOLDER.resolve("open.txt"));
        assertThat(open).hasSizeLessThanOrEqualTo(MOST_OPEN);
        assertThat(all()).extracting(Case::command).containsAll(open);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachSheetIsReadAsItsOwnerMeansIt(Case wanted) {
        Run run = run(wanted);
        String all = run.out() + run.err();

        assertThat(run.code()).as(all).isEqualTo(wanted.code());
        assertThat(all).doesNotContain("NaN,").doesNotContain("Exception").doesNotContain("java.");
        for (String text : wanted.says()) {
            if (text.startsWith("!")) {
                assertThat(all).doesNotContain(text.substring(1));
            } else {
                assertThat(all).contains(text);
            }
        }
        long errors = run.err().lines().filter(l -> l.contains(": error: ")).count();
        assertThat(errors).as(run.err()).isEqualTo(wanted.errors());
        if (!wanted.order().isEmpty()) {
            order(run.out(), wanted.order());
        }
    }

    private static Run run(Case wanted) {
        List<String> arguments = new ArrayList<>();
        Matcher m = ARGUMENT.matcher(wanted.command());
        while (m.find()) {
            String word = m.group(1) == null ? m.group() : m.group(1);
            Path file = FOLDER.resolve("cases").resolve(word);
            arguments.add(Files.isRegularFile(file) ? file.toString() : word);
            // As JSON, what is wrong is a document of its own; here the lines that people read count.
            if (word.equals("rank") && wanted.code() == 0) {
                arguments.addAll(List.of("--format", "json"));
            }
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    private static void order(String json, String order) {
        Matcher m = ENTRY.matcher(json);
        int place = 0;
        int rank = 0;
        for (String part : order.split("(?=[>=])")) {
            String name = part.replaceFirst("^[>=]", "").strip();
            Matcher score = Pattern.compile("(.*) (-?\\d+(?:\\.\\d+)?)").matcher(name);
            boolean hasScore = score.matches() && !name.matches("(Car|Alt|Concept) \\d+");
            place++;
            rank = part.startsWith("=") ? rank : place;
            assertThat(m.find()).as(json).isTrue();
            assertThat(m.group(2)).as(json).isEqualTo(String.valueOf(rank));
            if (hasScore) {
                String digits = score.group(2);
                int point = digits.indexOf('.');
                double step = point < 0 ? 1e-9 : Math.pow(10, point + 1 - digits.length());
                assertThat(Double.parseDouble(m.group(3)))
                        .as(name)
                        .isCloseTo(Double.parseDouble(digits), within(0.51 * step + 1e-9));
            }
            assertThat(m.group(1)).isEqualTo(hasScore ? score.group(1) : name);
        }
        assertThat(m.find()).as(json).isFalse();
    }
}
