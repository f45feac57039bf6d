package io.github.steelyard.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetPoint;
import io.github.steelyard.model.Performance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sheets with open points made up at random: each point offers a line, and with the lines added the sheet ranks. */
class OfferedLinesTest {

    private static final int SHEETS = Integer.getInteger("offered", 400);
    private static final int MOST_ROUNDS = 12;

    private static final List<String> KINDS = List.of(
            "directions",
            "one direction",
            "strange direction",
            "sums to 100",
            "far from others",
            "sign",
            "bound",
            "words",
            "odd word",
            "weight in words",
            "units",
            "ends of a range");

    /** A sheet with a few of the kinds. */
    private static String sheet(Random random, List<String> kinds) {
        int options = 3 + random.nextInt(4);
        List<String> head = new ArrayList<>(List.of("Option", "Price", "Reach"));
        List<String> directions = new ArrayList<>(List.of("direction", "min", "max"));
        List<List<String>> rows = new ArrayList<>();
        boolean hasSign = kinds.contains("sign");
        for (int i = 0; i < options; i++) {
            String price = hasSign ? (1 + i) + "," + (100 + random.nextInt(900)) : String.valueOf(200 + 7 * i);
            rows.add(new ArrayList<>(List.of("Thing " + (char) ('A' + i), price, String.valueOf(31 + 5 * i))));
        }
        if (kinds.contains("words")) {
            column(head, directions, rows, "Taste", List.of("bleh", "mellow", "zesty", "bleh", "zesty", "mellow"));
        }
        if (kinds.contains("odd word")) {
            column(head, directions, rows, "Grip", List.of("3", "later", "7", "5", "2", "8"));
        }
        if (kinds.contains("bound")) {
            column(head, directions, rows, "Noise", List.of("12", "<14", "17", "11", ">15", "18"));
        }
        if (kinds.contains("units")) {
            column(head, directions, rows, "Length", List.of("12 km", "9 m", "11 km", "10 m", "4 km", "8 km"));
        }
        if (kinds.contains("ends of a range")) {
            column(head, directions, rows, "Wait_min", List.of("5", "3", "4", "6", "2", "1"));
            column(head, directions, rows, "Wait_max", List.of("4", "8", "9", "10", "11", "12"));
        }
        if (kinds.contains("one direction")) {
            directions.set(1, "");
        }
        if (kinds.contains("strange direction")) {
            directions.set(2, "sideways");
        }
        List<List<String>> all = new ArrayList<>(List.of(head));
        if (!kinds.contains("directions")) {
            all.add(directions);
        }
        int columns = head.size() - 1;
        if (kinds.contains("weight in words")) {
            List<String> weights = new ArrayList<>(List.of("weight"));
            for (int j = 0; j < columns; j++) {
                weights.add(j == 0 ? "heavy" : String.valueOf(1 + j));
            }
            all.add(weights);
        }
        if (kinds.contains("sums to 100")) {
            List<String> share = new ArrayList<>(List.of("Portion"));
            for (int j = 0; j < columns; j++) {
                share.add(String.valueOf(j == 0 ? 100 - 5 * (columns - 1) : 5));
            }
            all.add(share);
        }
        all.addAll(rows);
        if (kinds.contains("far from others")) {
            List<String> far = new ArrayList<>(List.of("Odd one"));
            for (int j = 0; j < columns; j++) {
                far.add("9" + (10_000_000 + j));
            }
            all.add(far);
        }
        StringBuilder text = new StringBuilder();
        all.forEach(row -> text.append(String.join(";", row)).append('\n'));
        return text.toString();
    }

    private static void column(
            List<String> head, List<String> directions, List<List<String>> rows, String name, List<String> cells) {
        head.add(name);
        directions.add("max");
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(cells.get(i));
        }
    }

    private static Loaded read(String sheet, SheetOptions said) {
        return DecisionReader.read("made.csv", sheet.getBytes(StandardCharsets.UTF_8), said);
    }

    /** The first open point of a sheet; null where there is none. */
    private static SheetPoint open(Loaded loaded) {
        return loaded.readings().stream()
                .flatMap(reading -> reading.points().stream())
                .filter(point -> point.degree() == SheetDegree.OPEN)
                .findFirst()
                .orElse(null);
    }

    @Test
    void withTheLinesThatItOffersASheetRanks() {
        Map<String, Integer> asked = new TreeMap<>();
        for (int seed = 0; seed < SHEETS; seed++) {
            Random random = new Random(seed);
            List<String> kinds = new ArrayList<>(KINDS);
            Collections.shuffle(kinds, random);
            kinds = kinds.subList(0, 1 + random.nextInt(3));
            String sheet = sheet(random, kinds);
            SheetOptions said = SheetOptions.NONE;
            Loaded loaded = read(sheet, said);
            assertThat(loaded.value())
                    .as("asks: seed %s %s%n%s", seed, kinds, sheet)
                    .isEmpty();
            kinds.forEach(kind -> asked.merge(kind, 1, Integer::sum));
            for (int round = 0; loaded.value().isEmpty() && round < MOST_ROUNDS; round++) {
                SheetPoint point = open(loaded);
                String where =
                        "seed " + seed + " " + kinds + " after " + said + "\n" + loaded.diagnostics() + "\n" + sheet;
                assertThat(point).as(where).isNotNull();
                assertThat(point.answers()).as(point.text() + "\n" + where).isNotEmpty();
                assertThat(point.text()).doesNotContain("\n");
                SheetAnswer answer =
                        point.answers().get(random.nextInt(point.answers().size()));
                assertThat(point.text())
                        .as("the line names the option")
                        .contains("--" + answer.key())
                        .satisfiesAnyOf(
                                text -> assertThat(text).contains(answer.option()),
                                text -> assertThat(text).contains("--max", "--min"));
                said = said.with(answer.key(), answer.text());
                loaded = read(sheet, said);
            }
            assertThat(loaded.value())
                    .as("seed %s %s with %s: %s%n%s", seed, kinds, said, loaded.diagnostics(), sheet)
                    .isPresent();
            assertThat(Study.of(loaded.orThrow()).evaluate().ranking().order()).hasSizeGreaterThan(1);
            assertThat(loaded.orThrow().performances().at(0, 0)).isInstanceOf(Performance.Exact.class);
        }
        assertThat(asked.keySet()).containsAll(KINDS);
    }
}
