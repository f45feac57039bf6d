package io.github.steelyard.ballots;

import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.text.Decimals;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the ballots of a round come to, as tables. */
public final class SpreadBlocks {

    private SpreadBlocks() {}

    /** The heading of the round and its tables; nothing where nobody answered. */
    public static List<Block> of(RoomSpread spread) {
        List<Block> blocks = new ArrayList<>();
        if (spread.ballots().isEmpty()) {
            return blocks;
        }
        blocks.add(new Heading(
                2,
                "Round '" + spread.questions().round().id() + "', "
                        + spread.ballots().size() + (spread.ballots().size() == 1 ? " ballot" : " ballots")));
        if (!spread.shares().isEmpty()) {
            List<List<Cell>> rows = new ArrayList<>();
            spread.shares()
                    .forEach((id, line) ->
                            rows.add(shares(spread.questions().criterion(id).name(), line)));
            blocks.add(
                    new Table("Shares of the weight; the mean by voice", columns("Criterion", Format.PERCENT), rows));
        }
        if (!spread.estimates().isEmpty()) {
            List<List<Cell>> rows = new ArrayList<>();
            spread.estimates().forEach((cell, line) -> rows.add(shares(Questions.key(cell), line)));
            blocks.add(new Table("Most likely performances", columns("Performance", Format.NUMBER), rows));
        }
        List<String> words = new ArrayList<>();
        spread.levels()
                .forEach((cell, shares) -> words.add(Questions.key(cell) + ": "
                        + shares.entrySet().stream()
                                .map(e -> e.getKey() + " " + Decimals.of(100 * e.getValue(), 0) + "%")
                                .collect(Collectors.joining(", "))));
        spread.acceptance()
                .forEach((id, tally) -> words.add(spread.questions().option(id).name()
                        + ": can live with it " + Numbers.plain(tally.can()) + ", cannot "
                        + Numbers.plain(tally.cannot())
                        + (tally.reasons().isEmpty() ? "" : " (" + String.join("; ", tally.reasons()) + ")")));
        spread.choices()
                .forEach((pair, voices) -> words.add(voices.entrySet().stream()
                        .map(e -> pair.chosen(e.getKey())
                                        .map(id -> spread.questions().option(id).name())
                                        .orElse("as good")
                                + " " + Numbers.plain(e.getValue()))
                        .collect(Collectors.joining(", "))));
        outliers(spread, spread.shares(), words);
        spread.careless()
                .forEach((who, marks) -> words.add(who + ", perhaps cast without care: "
                        + marks.stream().map(Careless::words).collect(Collectors.joining("; "))));
        if (!words.isEmpty()) {
            blocks.add(new Items(words));
        }
        return blocks;
    }

    private static void outliers(RoomSpread spread, Map<String, RoomSpread.Line> lines, List<String> words) {
        lines.forEach((id, line) -> {
            if (!line.outliers().isEmpty()) {
                words.add("far from the others on "
                        + spread.questions().criterion(id).name() + ": " + String.join(", ", line.outliers()));
            }
        });
    }

    private static List<Column> columns(String first, Format format) {
        List<Column> columns = new ArrayList<>(List.of(new Column(first, Format.TEXT)));
        for (String name : List.of("Mean", "Least", "Lower quartile", "Median", "Upper quartile", "Greatest")) {
            columns.add(new Column(name, format));
        }
        return columns;
    }

    private static List<Cell> shares(String name, RoomSpread.Line line) {
        Quartiles q = line.spread();
        return List.of(
                Cell.of(name),
                Cell.of(line.mean()),
                Cell.of(q.least()),
                Cell.of(q.lower()),
                Cell.of(q.median()),
                Cell.of(q.upper()),
                Cell.of(q.greatest()));
    }
}
