package io.github.steelyard.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of many ways to write a cell, to group and to weigh criteria, made up at random: read rightly, or asked about. */
class FormSheetsTest {

    private static final int SHEETS = Integer.getInteger("forms", 3000);

    /** Every so many is a workbook. */
    private static final int WORKBOOKS = 5;

    @TempDir
    private Path folder;

    @Test
    void eachWayOfWritingIsReadRightlyOrAsked() throws IOException {
        Map<String, int[]> table = new TreeMap<>();
        int[] all = new int[3];
        List<String> shown = new ArrayList<>();
        for (int seed = 0; seed < SHEETS; seed++) {
            FormSheetMaker.Made made = new FormSheetMaker(seed).make();
            boolean isBook = seed % WORKBOOKS == 0;
            Loaded loaded = DecisionReader.read(isBook ? book(made) : text(made));
            String difference =
                    loaded.value().map(d -> difference(d, made.truth())).orElse("");
            int outcome = loaded.value().isEmpty() ? 1 : difference.isEmpty() ? 0 : 2;
            all[outcome]++;
            List<String> kinds = new ArrayList<>(made.kinds());
            kinds.add(isBook ? "workbook" : "text");
            kinds.forEach(kind -> table.computeIfAbsent(kind, k -> new int[3])[outcome]++);
            boolean isShown = outcome == 2 || outcome == 1 && Boolean.getBoolean("sheets.asked");
            if (isShown && shown.size() < 12) {
                String said = loaded.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .map(Diagnostic::message)
                        .collect(Collectors.joining("\n  "));
                shown.add("seed " + seed + " " + kinds + ": " + difference + "\n  " + said + "\n" + csv(made));
            }
        }
        StringBuilder text = new StringBuilder(String.format("%-26s %6s %6s %6s%n", "", "right", "asked", "wrong"));
        table.put("all", all);
        table.forEach((kind, counts) ->
                text.append(String.format("%-26s %6d %6d %6d%n", kind, counts[0], counts[1], counts[2])));
        System.out.println(text + String.join("\n", shown));

        assertThat(all[2]).as(text + String.join("\n", shown)).isZero();
        assertThat(all[1]).as(text.toString()).isLessThan(SHEETS / 10);
    }

    private static String csv(FormSheetMaker.Made made) {
        StringBuilder text = new StringBuilder();
        int width = made.rows().stream().mapToInt(List::size).max().orElse(0);
        for (List<Object> row : made.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell instanceof Double x ? Numbers.plain(x) : (String) cell));
            while (cells.size() < width) {
                cells.add("");
            }
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    private Path text(FormSheetMaker.Made made) throws IOException {
        return Files.write(folder.resolve("made.csv"), csv(made).getBytes(StandardCharsets.UTF_8));
    }

    private Path book(FormSheetMaker.Made made) throws IOException {
        return Files.write(folder.resolve("made.xlsx"), Workbooks.get().write(padded(made), 0, 1));
    }

    /** Rows of the same width, with nothing where nothing stands. */
    private static List<List<Object>> padded(FormSheetMaker.Made made) {
        int width = made.rows().stream().mapToInt(List::size).max().orElse(0);
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : made.rows()) {
            List<Object> cells = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                cells.add(j < row.size() && !row.get(j).equals("") ? row.get(j) : null);
            }
            rows.add(cells);
        }
        return rows;
    }

    /** In what a decision differs from what the sheet means; empty when in nothing. */
    private static String difference(Decision decision, FormSheetMaker.Truth truth) {
        List<Criterion> criteria = decision.tree().criteria();
        List<String> names = criteria.stream().map(Criterion::name).toList();
        if (!names.equals(truth.criteria())) {
            return "criteria " + names;
        }
        List<String> options = decision.options().stream().map(o -> o.name()).toList();
        if (!options.equals(truth.options())) {
            return "options " + options;
        }
        double[] shares = shares(decision);
        for (int j = 0; j < names.size(); j++) {
            Criterion criterion = criteria.get(j);
            boolean hasWords = criterion.scale() instanceof Scale.Levels;
            if (!hasWords && (criterion.direction() == Direction.MAX) != truth.max()[j]) {
                return "direction of " + names.get(j);
            }
            if (!(Math.abs(shares[j] - truth.weights()[j] / 100) < 1e-9)) {
                return "weight of " + names.get(j) + ": " + shares[j];
            }
            double[] scale = truth.scales()[j];
            if (scale != null
                    && !(criterion.scale() instanceof Scale.Declared declared
                            && Math.min(declared.worst(), declared.best()) == scale[0]
                            && Math.max(declared.worst(), declared.best()) == scale[1])) {
                return "scale of " + names.get(j) + ": " + criterion.scale();
            }
            for (int i = 0; i < options.size(); i++) {
                Performance performance = decision.performances().at(i, j);
                if (!isSame(performance, truth.centres()[i][j], truth.spreads()[i][j])) {
                    return options.get(i) + " on " + names.get(j) + ": " + performance + ", not "
                            + truth.centres()[i][j] + " ± " + truth.spreads()[i][j];
                }
            }
        }
        return groups(decision, truth);
    }

    private static boolean isSame(Performance performance, double centre, double spread) {
        if (spread == 0) {
            return performance instanceof Performance.Exact exact && Math.abs(exact.value() - centre) < 1e-9;
        }
        return Math.abs(performance.central() - centre) < 1e-9
                && (performance instanceof Performance.Normal normal
                        ? normal.sd() == spread
                        : performance instanceof Performance.Uniform range && range.max() - range.min() == 2 * spread);
    }

    /** The share of the whole that each criterion weighs. */
    private static double[] shares(Decision decision) {
        var weights = io.github.steelyard.evaluation.Study.of(decision).weights();
        double[] shares = new double[decision.tree().criteria().size()];
        for (int j = 0; j < shares.length; j++) {
            shares[j] = weights.at(j);
        }
        return shares;
    }

    private static String groups(Decision decision, FormSheetMaker.Truth truth) {
        List<String> names = decision.tree().root().children().stream()
                .filter(Group.class::isInstance)
                .map(node -> node.name())
                .toList();
        return names.equals(truth.groups().stream().distinct().toList()) ? "" : "groups " + names;
    }
}
