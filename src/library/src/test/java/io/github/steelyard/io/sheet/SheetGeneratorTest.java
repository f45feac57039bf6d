package io.github.steelyard.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets made up at random, whose meaning is known: each is read rightly, or asks, and is never silently wrong. */
class SheetGeneratorTest {

    private static final int SHEETS = Integer.getInteger("sheets", 5000);

    @TempDir
    private Path folder;

    @Test
    void fiveThousandSheetsAreReadRightlyOrAsk() throws IOException {
        Map<String, int[]> table = new TreeMap<>();
        int[] all = new int[3];
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < SHEETS; seed++) {
            SheetMaker.Made made = new SheetMaker(seed).make();
            Path file = Files.writeString(folder.resolve("made.csv"), made.text());
            Loaded loaded = DecisionReader.read(List.of(file), made.said());
            String difference =
                    loaded.value().map(d -> difference(d, made.truth())).orElse("");
            int outcome = loaded.value().isEmpty() ? 1 : difference.isEmpty() ? 0 : 2;
            all[outcome]++;
            for (String kind : made.kind().isEmpty()
                    ? List.of("plain")
                    : List.of(made.kind().split(", "))) {
                table.computeIfAbsent(kind, k -> new int[3])[outcome]++;
            }
            boolean isShown = outcome == 2 || outcome == 1 && Boolean.getBoolean("sheets.asked");
            if (isShown && wrong.size() < 20) {
                String said = loaded.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .map(Diagnostic::message)
                        .collect(Collectors.joining("\n  "));
                wrong.add(
                        "seed " + seed + " (" + made.kind() + "): " + difference + "\n  " + said + "\n" + made.text());
            }
        }
        StringBuilder shown = new StringBuilder(String.format("%-26s %6s %6s %6s%n", "", "right", "asked", "wrong"));
        table.put("all", all);
        table.forEach((kind, counts) ->
                shown.append(String.format("%-26s %6d %6d %6d%n", kind, counts[0], counts[1], counts[2])));
        System.out.println(shown + String.join("\n", wrong));

        assertThat(all[2]).as(shown + String.join("\n", wrong)).isZero();
        assertThat(all[1]).as(shown.toString()).isLessThan(SHEETS / 10);
    }

    /** In what a decision differs from what the sheet means; empty when in nothing. */
    private static String difference(Decision decision, SheetMaker.Truth truth) {
        List<String> criteria =
                decision.tree().criteria().stream().map(c -> c.name()).toList();
        if (!criteria.equals(truth.criteria())) {
            return "criteria " + criteria;
        }
        List<String> options = decision.options().stream().map(o -> o.name()).toList();
        if (!options.equals(truth.options())) {
            return "options " + options;
        }
        double sum = 0;
        double wanted = 0;
        for (int j = 0; j < criteria.size(); j++) {
            sum += decision.tree().criteria().get(j).weight().points().orElse(Double.NaN);
            wanted += truth.weights()[j];
        }
        for (int j = 0; j < criteria.size(); j++) {
            boolean isMax = decision.tree().criteria().get(j).direction() == Direction.MAX;
            if (isMax != truth.max()[j]) {
                return "direction of " + criteria.get(j);
            }
            double share = decision.tree().criteria().get(j).weight().points().orElse(Double.NaN) / sum;
            if (!(Math.abs(share - truth.weights()[j] / wanted) < 1e-9)) {
                return "weight of " + criteria.get(j) + ": " + share;
            }
            for (int i = 0; i < options.size(); i++) {
                Performance performance = decision.performances().at(i, j);
                double x = performance instanceof Performance.Exact exact ? exact.value() : Double.NaN;
                double y = truth.numbers()[i][j];
                if (!(x == y || x != x && y != y && decision.performances().isMissing(i, j))) {
                    return options.get(i) + " on " + criteria.get(j) + ": " + performance + ", not " + y;
                }
            }
        }
        return "";
    }
}
