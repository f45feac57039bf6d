package io.github.steelyard.editing.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.Editing;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that depend on uncertainties, typed into cells. */
class TypedCellsTest {

    private static final String TEXT = """
            # Two buses.
            title: Buses
            criteria:
              riders: {scale: {worst: 0, best: 100}}  # by day
              image: {levels: {poor: 0, fair: 50, good: 100}}
            options:
              long:
                performance:
                  riders: 30  # counted
                  image: {value: good, confidence: low, evidence: [{source: count}], note: seen}
              short:
                performance: {riders: {if: ban, then: 28, else: 8}, image: fair}
            uncertainties:
              ban: {chance: 0.5}
              reply: {states: {accepts: 0.5, stalls: 0.5}}
              growth: {min: 1, max: 3}
            scenarios:
              late: {performance: {long: {riders: 20}}}
            sources: {count: {title: Count}}
            """;

    @TempDir
    Path folder;

    private Editing opened(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, TEXT);
        return Editing.open(file);
    }

    private static CellKey key(String option, String criterion) {
        return new CellKey("", new Cell(option, criterion));
    }

    private static Editing typed(Editing editing, CellKey key, String text) {
        Edit edit = TypedCells.of(editing.decision(), key, text);
        assertThat(edit).isInstanceOf(Edit.Restructure.class);
        return editing.with(((Edit.Restructure) edit).edit());
    }

    private static String text(Editing editing) {
        return new String(editing.contents().values().iterator().next(), StandardCharsets.UTF_8);
    }

    private static double mean(Editing editing, String option, String criterion) {
        return Cells.read(editing.decision(), key(option, criterion))
                .orElseThrow()
                .central();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if ban then 30 else 10 | 20",
                "if not ban then 30 else 10..20 | 22.5",
                "if ban and reply is stalls then 40 else 0 | 10",
                "if ban then if reply is stalls then 8 else 16 else 20 | 16",
                "if ban then (reply: accepts 80, stalls 40) else 0 / 3 / 6 | 31.5",
                "reply: accepts 80, stalls 30 | 55",
                "reply: accepts 80; stalls 28 / 34 / 40 | 57",
                "= 10 + 2 * growth | 14",
                "10 + 2 * growth | 14",
                "= 10 + 2 * growth ± 0.5 | 14",
                "= 10 + 2 * growth with spread 0..2 | 15",
                "= 10 + if(ban, 4, 2) | 13",
                "growth | 2",
                "ban | 0.5",
                "{if: ban, then: 30, else: 10} | 20",
                "{outcomes: {10: 0.5, 30: 0.5}} | 20",
                "if ban then {alpha: 1, beta: 1} else 1 | 0.75"
            })
    void a_form_is_typed_into_a_cell_and_counts_as_its_mean(String typed, double mean) throws IOException {
        Editing before = opened("buses.yaml");
        Editing after = typed(before, key("long", "riders"), typed);
        assertThat(mean(after, "long", "riders")).isEqualTo(mean);
        // Every other line, and the comment of this one, stay.
        List<String> old = before.contents().values().stream()
                .map(String::new)
                .toList()
                .get(0)
                .lines()
                .toList();
        List<String> now = text(after).lines().toList();
        assertThat(now)
                .containsAll(old.stream().filter(l -> !l.contains("counted")).toList());
        assertThat(text(after)).contains("# counted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if ban then 30 else 10",
                "if not ban then 30 else unknown",
                "if ban then (if reply is stalls then 8 else 16..18) else 20 / 21 / 22",
                "reply: accepts 80, stalls (if ban then 1 else 2)",
                "reply: accepts 80 ± 2, stalls unknown",
                "= 10 + 2 * growth",
                "= 10 + 2 * growth with spread 0 ± 2",
                "= 10 with spread -1..1",
                "{outcomes: {10: 0.5, 30: 0.5}}",
                "if ban then {alpha: 1, beta: 2} else 1"
            })
    void what_a_cell_shows_can_be_typed_again(String typed) throws IOException {
        Editing after = typed(opened("buses.yaml"), key("long", "riders"), typed);
        Performance performance =
                Cells.read(after.decision(), key("long", "riders")).orElseThrow();
        assertThat(CellText.of(Cells.criterion(after.decision(), key("long", "riders")), performance))
                .isEqualTo(typed);
    }

    @Test
    void what_stands_beside_a_performance_stays_and_a_grade_goes_where_it_grades_nothing() throws IOException {
        Editing after = typed(opened("buses.yaml"), key("long", "image"), "if ban then good else poor");
        assertThat(text(after))
                .contains("evidence: [{source: count}]", "note: seen", "if: ban", "then: good", "else: poor")
                .doesNotContain("confidence");
        Editing back = typed(after, key("long", "image"), "fair");
        assertThat(text(back))
                .contains("value: fair", "note: seen", "short:\n    performance: {riders: {if: ban")
                .doesNotContain("then: good");
    }

    @Test
    void a_number_takes_the_place_of_a_form() throws IOException {
        Editing after = typed(opened("buses.yaml"), key("short", "riders"), "12");
        assertThat(text(after)).contains("performance: {riders: 12, image: fair}");
        assertThat(typed(
                                after.with(new SetForms(Map.of(key("short", "riders"), "if ban then 1 else 2"))),
                                key("short", "riders"),
                                "unknown")
                        .contents())
                .isNotEmpty();
    }

    @Test
    void a_cell_of_a_scenario_takes_a_form() throws IOException {
        CellKey late = new CellKey("late", new Cell("long", "riders"));
        Editing after = typed(opened("buses.yaml"), late, "if ban then 4 else 2");
        assertThat(after.decision()
                        .performances(after.decision().scenario("late"))
                        .at(0, 0)
                        .central())
                .isEqualTo(3);
        assertThat(mean(after, "long", "riders")).isEqualTo(30);
    }

    @Test
    void several_cells_are_one_edit() throws IOException {
        Editing before = opened("buses.yaml");
        Map<CellKey, String> cells = new LinkedHashMap<>();
        cells.put(key("long", "riders"), "if ban then 30 else 10");
        cells.put(key("short", "image"), "good");
        Edit edit = TypedCells.of(before.decision(), cells);
        Editing after = before.with(((Edit.Restructure) edit).edit());
        assertThat(mean(after, "long", "riders")).isEqualTo(20);
        assertThat(mean(after, "short", "image")).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if bann then 30 else 10 | ban",
                "if ban then 300 else 10 | 300",
                "if reply is stals then 1 else 2 | stalls",
                "reply: accepts 80 | stalls",
                "reply: accepts 80, stals 30 | stalls",
                "reply: accepts 80, stalls | stalls",
                "= 10 + 2 * grwth | growth",
                "= 10 +  | character",
                "= 10 / (growth - 2) | growth",
                "= 100 * growth | scale",
                "= riders + 1 | riders",
                "if growth then 1 else 2 | growth",
                "reply | reply",
                "{if: ban | YAML",
                "if ban then 30 else quick | quick"
            })
    void what_is_wrong_in_a_form_is_said_and_changes_nothing(String typed, String said) throws IOException {
        Editing before = opened("buses.yaml");
        assertThatThrownBy(() -> typed(before, key("long", "riders"), typed))
                .isInstanceOfAny(IllegalArgumentException.class, Refusal.class)
                .hasMessageContaining(said);
        assertThat(text(before)).isEqualTo(TEXT);
    }

    @Test
    void forms_made_up_at_random_are_shown_as_they_can_be_typed_and_mean_the_same() throws IOException {
        SplittableRandom random = new SplittableRandom(17);
        for (String name : List.of("buses.yaml", "buses.json")) {
            Path file = folder.resolve(name);
            Files.writeString(folder.resolve("source.yaml"), TEXT);
            Decision source = Editing.open(folder.resolve("source.yaml")).decision();
            Files.write(
                    file,
                    DecisionWriter.write(source, DecisionFormat.of(name).orElseThrow())
                            .bytes());
            Editing now = Editing.open(file);
            for (int k = 0; k < Integer.getInteger("forms.count", 60); k++) {
                String typed = form(random, 0);
                now = typed(now, key("long", "riders"), typed);
                Performance first =
                        Cells.read(now.decision(), key("long", "riders")).orElseThrow();
                String shown = CellText.of(Cells.criterion(now.decision(), key("long", "riders")), first);
                Editing again = now.with(new SetForms(Map.of(key("long", "riders"), shown)));
                assertThat(Cells.read(again.decision(), key("long", "riders")))
                        .as("%s shown as %s", typed, shown)
                        .contains(first);
            }
        }
    }

    private static String form(SplittableRandom random, int depth) {
        List<String> events = List.of("ban", "not ban", "reply is stalls", "growth > 2", "ban or growth < 1.5");
        switch (random.nextInt(3)) {
            case 0:
                return "if " + events.get(random.nextInt(events.size())) + " then " + part(random, depth) + " else "
                        + part(random, depth);
            case 1:
                List<String> states =
                        new ArrayList<>(List.of("accepts " + part(random, depth), "stalls " + part(random, depth)));
                return "reply: " + String.join(random.nextBoolean() ? ", " : "; ", states);
            default:
                return "= " + random.nextInt(50) + " + " + random.nextInt(9) + " * growth"
                        + (random.nextBoolean() ? "" : " with spread 0.." + random.nextInt(1, 5));
        }
    }

    private static String part(SplittableRandom random, int depth) {
        int low = random.nextInt(40);
        return switch (random.nextInt(depth < 2 ? 6 : 5)) {
            case 0 -> String.valueOf(low);
            case 1 -> low + ".." + (low + 5);
            case 2 -> low + " / " + (low + 2.5) + " / " + (low + 9);
            case 3 -> "unknown";
            case 4 -> low + " ± 1.5";
            default -> "(" + form(random, depth + 1) + ")";
        };
    }
}
