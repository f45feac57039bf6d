package io.github.steelyard.briefing;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What each criterion asks and what its performances are measured against. */
final class CriteriaTable {

    private CriteriaTable() {}

    static Table of(Problem problem) {
        boolean words = problem.criteria().stream()
                .anyMatch(criterion -> !criterion.label().description().isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Criterion", Format.TEXT));
        if (words) {
            columns.add(new Column("Asks", Format.TEXT));
        }
        columns.add(new Column("Measured", Format.TEXT));
        List<List<Cell>> rows = new ArrayList<>();
        for (int j = 0; j < problem.criteria().size(); j++) {
            Criterion criterion = problem.criteria().get(j);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(criterion.name()));
            if (words) {
                row.add(Cell.of(criterion.label().description()));
            }
            row.add(Cell.of(measured(problem, criterion, j)));
            rows.add(row);
        }
        return new Table("What is measured, and from worst to best", columns, rows);
    }

    private static String measured(Problem problem, Criterion criterion, int j) {
        String text = scale(problem, criterion, j);
        return text + criterion.requirement().map(r -> "; " + required(r)).orElse("");
    }

    private static String scale(Problem problem, Criterion criterion, int j) {
        if (criterion.scale() instanceof Scale.Levels levels) {
            return String.join(
                    ", ",
                    levels.values().entrySet().stream()
                            .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                            .map(level -> level.getKey() + meaning(levels, level.getKey()))
                            .toList());
        }
        if (criterion.scale() instanceof Scale.Compared) {
            return "options compared in pairs, the best at 100";
        }
        String unit = Units.after(criterion.unit());
        String ends = Numbers.plain(problem.curves().get(j).worst()) + " to "
                + Numbers.plain(problem.curves().get(j).best()) + unit;
        return (criterion.direction() == Direction.MAX ? "more is better, " : "less is better, ")
                + ends
                + (criterion.isLocal() ? " (from these options)" : "");
    }

    private static String meaning(Scale.Levels levels, String word) {
        String means = levels.means().getOrDefault(word, "");
        return means.isEmpty() ? "" : " (" + means + ")";
    }

    private static String required(Requirement required) {
        List<String> parts = new ArrayList<>();
        required.atLeast().ifPresent(x -> parts.add("at least " + Numbers.plain(x)));
        required.atMost().ifPresent(x -> parts.add("at most " + Numbers.plain(x)));
        return "must be " + String.join(" and ", parts);
    }
}
