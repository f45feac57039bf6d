package io.github.steelyard.briefing;

import io.github.steelyard.aggregation.Output;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A method's own quantities for people: by option and by criterion in tables, the rest as sentences; pairs in JSON only. */
final class OutputBlocks {

    private static final MathContext FOUR_FIGURES = new MathContext(4);

    private final Evaluation evaluation;
    private final Problem problem;

    private OutputBlocks(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.problem = evaluation.study().problem();
    }

    /** What there is to show; may be nothing. */
    static List<Block> of(Evaluation evaluation) {
        return new OutputBlocks(evaluation).blocks();
    }

    private List<Block> blocks() {
        Map<String, IntFunction<Cell>> byOption = new LinkedHashMap<>();
        Map<String, IntFunction<Cell>> byCriterion = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        Map<String, String> meanings = evaluation.study().method().description().outputs();
        evaluation.scores().outputs().forEach((name, output) -> {
            if (output instanceof Output.ByOption numbers) {
                double[] values = numbers.values();
                byOption.put(name, i -> Cell.of(values[i]));
            } else if (output instanceof Output.TextByOption texts) {
                byOption.put(name, i -> Cell.of(texts.values().get(i)));
            } else if (output instanceof Output.ByCriterion numbers) {
                double[] values = numbers.values();
                byCriterion.put(name, j -> Cell.of(values[j]));
            } else {
                String words = words(output);
                if (!words.isEmpty()) {
                    String meaning = meanings.getOrDefault(name, "");
                    sentences.add(name + (meaning.isEmpty() ? "" : " (" + meaning + ")") + ": " + words + ".");
                }
            }
        });
        List<Block> blocks = new ArrayList<>();
        if (!sentences.isEmpty()) {
            blocks.add(new Items(sentences));
        }
        if (!byOption.isEmpty()) {
            int[] order = evaluation.ranking().order();
            blocks.add(table(
                    "Option", order.length, k -> problem.options().get(order[k]).name(), byOption, k -> order[k]));
        }
        if (!byCriterion.isEmpty()) {
            blocks.add(table(
                    "Criterion",
                    problem.criteria().size(),
                    j -> problem.criteria().get(j).name(),
                    byCriterion,
                    j -> j));
        }
        return blocks;
    }

    private static Table table(
            String what,
            int size,
            IntFunction<String> name,
            Map<String, IntFunction<Cell>> cells,
            IntFunction<Integer> index) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(what, Format.TEXT));
        cells.forEach((column, cell) -> columns.add(
                new Column(column, size > 0 && cell.apply(0).number().isPresent() ? Format.NUMBER : Format.TEXT)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(name.apply(k)));
            for (IntFunction<Cell> cell : cells.values()) {
                row.add(cell.apply(index.apply(k)));
            }
            rows.add(row);
        }
        return new Table("", columns, rows);
    }

    private String words(Output output) {
        if (output instanceof Output.Number number) {
            double x = number.value();
            return Numbers.plain(Double.isFinite(x) ? new BigDecimal(x, FOUR_FIGURES).doubleValue() : x);
        }
        if (output instanceof Output.Flag flag) {
            return flag.value() ? "yes" : "no";
        }
        if (output instanceof Output.Options some) {
            return some.indices().isEmpty() ? "none" : names(some.indices());
        }
        if (output instanceof Output.OptionGroups groups) {
            List<String> all = new ArrayList<>();
            groups.groups().forEach(group -> all.add(names(group)));
            return all.isEmpty() ? "none" : String.join("; ", all);
        }
        return "";
    }

    private String names(List<Integer> indices) {
        List<String> names = new ArrayList<>();
        for (int i : indices) {
            Option option = problem.options().get(i);
            names.add(option.name());
        }
        return String.join(", ", names);
    }
}
