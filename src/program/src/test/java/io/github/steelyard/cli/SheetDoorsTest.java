package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.sheet.TableLines;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One reading of sheets behind every door: what one command takes, all take, and with the same answer. */
class SheetDoorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/sheets");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\\S+");
    private static final Pattern RANKED = Pattern.compile(
            "\"(?:option|name)\": \"((?:[^\"\\\\]|\\\\.)*)\"|\"rank\": (\\d+)|\"score\": ([-+0-9.eE]+)");

    @TempDir
    private Path folder;

    /**
     * A sheet.
     *
     * @param said of it
     */
    record Sheet(Path file, SheetOptions said) {
        @Override
        public String toString() {
            return file.getFileName() + " " + said;
        }
    }

    static Stream<Sheet> sheets() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("cases.txt"))) {
            Matcher m = ARGUMENT.matcher(line.split("\\|")[0]);
            List<String> words = new ArrayList<>();
            while (m.find()) {
                words.add(m.group(1) == null ? m.group() : m.group(1));
            }
            if (words.isEmpty() || !words.get(0).equals("rank") || words.contains("--method")) {
                continue;
            }
            Path file = FOLDER.resolve("cases").resolve(words.get(1));
            String name = words.get(1).toLowerCase(Locale.ROOT);
            if (Files.isRegularFile(file) && !name.matches(".*\\.(yaml|yml|json|xml|ahp|dmsy|jsmaa|dxi)")) {
                sheets.add(new Sheet(file, said(words.subList(2, words.size()))));
            }
        }
        return sheets.stream();
    }

    private static SheetOptions said(List<String> words) {
        SheetOptions said = SheetOptions.NONE;
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k).substring(2);
            int equals = word.indexOf('=');
            boolean isFlag = word.equals("transpose") || word.equals("thousands");
            said = equals > 0
                    ? said.with(word.substring(0, equals), word.substring(equals + 1))
                    : said.with(word, isFlag ? "true" : words.get(++k));
        }
        return said;
    }

    private static List<String> arguments(SheetOptions said) {
        List<String> arguments = new ArrayList<>();
        for (String key : SheetOptions.KEYS) {
            for (String text : said.texts(key)) {
                boolean isTrue = text.equals("true") && (key.equals("transpose") || key.equals("thousands"));
                arguments.add("--" + key + (isTrue ? "" : "=" + text));
            }
        }
        return arguments;
    }

    private Run run(SheetOptions said, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(arguments(said));
        return Run.of(all.toArray(String[]::new));
    }

    /** Names, ranks and scores in the order of a ranking. */
    private static String ranking(Run run) {
        if (run.code() != 0) {
            return "refused";
        }
        StringBuilder ranking = new StringBuilder();
        String json = run.out();
        int from = json.indexOf("\"ranking\"");
        int to = json.indexOf("\"outputs\"");
        Matcher m = RANKED.matcher(from < 0 ? json : json.substring(from, to < 0 ? json.length() : to));
        while (m.find()) {
            ranking.append(m.group()).append(' ');
        }
        return ranking.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void eachDoorGivesTheSameAnswer(Sheet sheet) throws IOException {
        String file = sheet.file().toString();
        Run ranked = run(sheet.said(), "rank", file, "--format", "json");
        String wanted = ranking(ranked);

        Run valid = run(sheet.said(), "validate", file);
        assertThat(valid.code() == 0).as("validate: %s", valid.err()).isEqualTo(ranked.code() == 0);
        Path yaml = folder.resolve("converted.yaml");
        Run converted = run(sheet.said(), "convert", file, yaml.toString());
        assertThat(converted.code()).as("convert: %s", converted.err()).isEqualTo(ranked.code());
        if (converted.code() == 0) {
            assertThat(ranking(Run.of("rank", yaml.toString(), "--format", "json")))
                    .as("convert, then rank")
                    .isEqualTo(wanted);
        }
        assertThat(ranking(tabled(sheet))).as("table:").isEqualTo(wanted);
        assertThat(ranking(packed(sheet))).as("gzip").isEqualTo(wanted);
        batched(sheet, wanted);
        whole(sheet, ranked);
    }

    /** The sheet under {@code table:} of a decision file that says nothing but what is said of it. */
    private Run tabled(Sheet sheet) throws IOException {
        String name = sheet.file().getFileName().toString();
        Files.copy(sheet.file(), folder.resolve(name));
        Path yaml = Files.writeString(folder.resolve("tabled.yaml"), TableLines.yaml("Some", name, sheet.said()));
        return Run.of("rank", yaml.toString(), "--format", "json");
    }

    private Run packed(Sheet sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Files.readAllBytes(sheet.file()));
        }
        Path file = Files.write(folder.resolve(sheet.file().getFileName() + ".gz"), bytes.toByteArray());
        return run(sheet.said(), "rank", file.toString(), "--format", "json");
    }

    /** One line of {@code batch} has the first place alone. */
    private void batched(Sheet sheet, String wanted) {
        Run run = run(sheet.said(), "batch", sheet.file().toString());
        assertThat(run.code() == 0).as("batch: %s", run.err()).isEqualTo(!wanted.equals("refused"));
    }

    /** The same criteria in a decision file, the sheet with its options beside: it says no more than the names of options. */
    private void whole(Sheet sheet, Run ranked) throws IOException {
        Loaded loaded = DecisionReader.read(List.of(sheet.file()), sheet.said());
        if (ranked.code() != 0 || loaded.value().isEmpty() || !isSimple(loaded.orThrow())) {
            return;
        }
        StringBuilder yaml = new StringBuilder("title: Some\ncriteria:\n");
        for (Criterion criterion : loaded.orThrow().tree().criteria()) {
            yaml.append("  ")
                    .append(criterion.id())
                    .append(": {name: '")
                    .append(criterion.name().replace("'", "''"));
            yaml.append("', direction: ")
                    .append(criterion.direction() == Direction.MAX ? "max" : "min")
                    .append("}\n");
        }
        Path decision = folder.resolve("criteria.yaml");
        Files.write(decision, yaml.toString().getBytes(StandardCharsets.UTF_8));
        SheetOptions options = sheet.said();
        Loaded read = DecisionReader.withTable(decision, sheet.file(), options);
        List<String> errors = read.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .toList();
        assertThat(errors).as("batch --table").isEmpty();
        assertThat(read.orThrow().options())
                .extracting(o -> o.name())
                .isEqualTo(
                        loaded.orThrow().options().stream().map(o -> o.name()).toList());
        assertThat(read.orThrow().performances()).isEqualTo(loaded.orThrow().performances());
    }

    /** Whether criteria have nothing but a name and a direction: then a decision file states them in a line each. */
    private static boolean isSimple(Decision decision) {
        return decision.tree().criteria().stream()
                .allMatch(c -> c.scale() instanceof io.github.steelyard.model.Scale.Local);
    }

    @org.junit.jupiter.api.Test
    void aTableBesideADecisionTakesWhatSheetsTake() throws IOException {
        Path decision = Files.writeString(folder.resolve("fleet.yaml"), """
                title: Fleet
                criteria:
                  cost: {name: Cost, direction: min, weight: 60, scale: {worst: 10, best: 0}}
                  use: {name: Use, direction: max, weight: 40, scale: {worst: 0, best: 10}}
                """);
        Path markdown = Files.writeString(folder.resolve("fleet.md"), """
                | Option | Cost (k€) | Use | Notes |
                |---|---|---|---|
                | Alpha | 3 | 4 | old |
                | Beta | 2 | n/a | |
                | Gamma | 1 | 9 | |
                | Total | 6 | 13 | |
                """);
        String ods = FOLDER.resolve("cases/k-ods-sheets.ods").toString();

        assertThat(ranking(Run.of("batch", decision.toString(), "--table", ods)))
                .contains("\"A\"")
                .contains("\"B\"");
        Run run =
                Run.of("batch", decision.toString(), "--table", markdown.toString(), "--ignore", "Notes", "--top", "1");
        assertThat(run.err()).contains("'Total'").contains("'n/a'");
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .contains("\"gamma\"")
                .contains("\"rank\": 1");
        Run csv = Run.of("batch", decision.toString(), "--table", markdown.toString(), "--top", "2", "--format", "csv");
        assertThat(csv.out().lines()).hasSize(3);
    }
}
