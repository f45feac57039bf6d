package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other programs made up at random, whose meaning is known: each is read rightly, or asks. */
class ForeignGeneratorTest {

    private static final int DECISIONS = Integer.getInteger("foreign", 40);
    private static final double CLOSE = 1e-9;

    @TempDir
    private Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(ForeignMaker made) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("made.dmsy", utf8(made.dmsy()));
        files.put("made-drugis.json", utf8(made.drugis()));
        files.put("made.jsmaa", utf8(made.jsmaa()));
        files.put("made-valuecharts.xml", utf8(made.valueCharts()));
        files.put("made.ahp", utf8(made.ahp()));
        files.put("made-xmcda-2.xml", utf8(made.xmcda(false)));
        files.put("made-xmcda-3.xml", utf8(made.xmcda(true)));
        files.put("made-lists.json", utf8(made.lists()));
        files.put("made.md", utf8(made.markdown()));
        files.put("made.csv.gz", made.packed());
        files.put("made.xlsm", made.workbook());
        files.put("made.ods", made.openDocument());
        return files;
    }

    @Test
    void eachFileIsReadRightlyOrAsks() throws IOException {
        Map<String, int[]> table = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < DECISIONS; seed++) {
            ForeignMaker made = new ForeignMaker(seed);
            for (Map.Entry<String, byte[]> file : files(made).entrySet()) {
                Loaded loaded = DecisionReader.read(Files.write(folder.resolve(file.getKey()), file.getValue()));
                String difference = loaded.value().isEmpty()
                        ? ""
                        : file.getKey().endsWith(".ahp")
                                ? scores(loaded.orThrow(), made)
                                : matrix(loaded.orThrow(), made);
                int outcome = loaded.value().isEmpty() ? 1 : difference.isEmpty() ? 0 : 2;
                table.computeIfAbsent(file.getKey(), f -> new int[3])[outcome]++;
                if (outcome > 0 && wrong.size() < 20) {
                    wrong.add("seed " + seed + ", " + file.getKey() + ": " + difference + loaded.diagnostics());
                }
            }
        }
        StringBuilder shown = new StringBuilder(String.format("%-22s %6s %6s %6s%n", "", "right", "asked", "wrong"));
        table.forEach((kind, counts) ->
                shown.append(String.format("%-22s %6d %6d %6d%n", kind, counts[0], counts[1], counts[2])));
        System.out.println(shown);

        assertThat(table.values()).as(shown + String.join("\n", wrong)).allMatch(counts -> counts[2] == 0);
        assertThat(table.values())
                .as(shown + String.join("\n", wrong))
                .allMatch(counts -> 10 * counts[1] < Math.max(11, DECISIONS));
    }

    private static String matrix(Decision decision, ForeignMaker made) {
        List<String> criteria =
                decision.tree().criteria().stream().map(c -> c.name()).toList();
        List<String> options = decision.options().stream().map(o -> o.name()).toList();
        if (!criteria.equals(made.criteria) || !options.equals(made.options)) {
            return "names " + criteria + options;
        }
        double[] weights = Study.of(decision).weights().toArray();
        double sum = IntStream.of(made.weights).sum();
        for (int j = 0; j < criteria.size(); j++) {
            if ((decision.tree().criteria().get(j).direction() == Direction.MAX) != made.max[j]) {
                return "direction of " + criteria.get(j);
            }
            if (Math.abs(weights[j] - made.weights[j] / sum) > CLOSE) {
                return "weight of " + criteria.get(j) + ": " + weights[j];
            }
            for (int i = 0; i < options.size(); i++) {
                if (Math.abs(decision.performances().at(i, j).central() - made.numbers[i][j]) > CLOSE) {
                    return options.get(i) + " on " + criteria.get(j) + ": "
                            + decision.performances().at(i, j);
                }
            }
        }
        return "";
    }

    /** AHP weighs shares of a whole: of the numbers, or of their reciprocals. */
    private static String scores(Decision decision, ForeignMaker made) {
        Evaluation evaluation = Study.of(decision).evaluate();
        List<String> options = evaluation.study().problem().options().stream()
                .map(o -> o.name())
                .toList();
        double sum = IntStream.of(made.weights).sum();
        for (int i = 0; i < made.options.size(); i++) {
            double score = 0;
            for (int j = 0; j < made.max.length; j++) {
                double all = 0;
                for (double[] row : made.numbers) {
                    all += made.max[j] ? row[j] : 1 / row[j];
                }
                double own = made.max[j] ? made.numbers[i][j] : 1 / made.numbers[i][j];
                score += made.weights[j] / sum * own / all;
            }
            int at = options.indexOf(made.options.get(i));
            if (at < 0 || Math.abs(evaluation.scores().at(at) - score) > CLOSE) {
                return "score of " + made.options.get(i) + ": "
                        + (at < 0 ? "none" : evaluation.scores().at(at)) + ", not " + score;
            }
        }
        return "";
    }
}
