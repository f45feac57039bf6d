package io.github.steelyard.record;

import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.results.Difference;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A difference for people. */
public final class DifferenceBlocks {

    /** Rounding errors of sums of shares are smaller. */
    private static final double ZERO = 1e-12;

    private static final MathContext FIGURES = new MathContext(6);

    private DifferenceBlocks() {}

    /** The difference with what changed, both rankings, and the shares. */
    public static List<Block> of(Difference difference) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, difference.decision()));
        String between = difference
                .from()
                .map(from -> "From " + from + " to " + difference.to().orElse("") + ": ")
                .orElse("");
        blocks.add(new Paragraph(Words.raised(between + summary(difference))));
        if (difference.isEmpty()) {
            return blocks;
        }
        blocks.add(new Heading(2, "What changed"));
        blocks.add(new Items(
                difference.changes().stream().map(Difference.Changed::words).toList()));
        blocks.add(ranking(difference));
        if (!difference.attribution().isEmpty()) {
            blocks.add(shares(difference));
            difference.errors().ifPresent(errors -> blocks.add(errors(difference, errors)));
        }
        List<String> remarks = new ArrayList<>();
        sets(difference.sufficient(), "Enough alone for the new first place: ").ifPresent(remarks::add);
        sets(difference.necessary(), "Not reached without: ").ifPresent(remarks::add);
        remarks.addAll(difference.notes());
        if (!remarks.isEmpty()) {
            blocks.add(new Items(remarks));
        }
        return blocks;
    }

    /** Both tables. */
    public static List<Table> tables(Difference difference) {
        List<Table> tables = new ArrayList<>(List.of(changes(difference), ranking(difference)));
        if (!difference.attribution().isEmpty()) {
            tables.add(attribution(difference));
        }
        return tables;
    }

    /** What happened, in a sentence or two. */
    public static String summary(Difference difference) {
        if (difference.isEmpty()) {
            return "nothing differs.";
        }
        String count = Words.count(difference.changes().size(), "change") + "; ";
        List<String> old = leaders(difference.before());
        List<String> now = leaders(difference.after());
        Map<String, String> oldIds = oldIds(difference);
        boolean isSame = leading(difference.before(), Map.of()).equals(leading(difference.after(), oldIds));
        if (old.isEmpty() || now.isEmpty()) {
            return count + "no option is ranked " + (old.isEmpty() ? "before." : "after.");
        }
        String first = isSame
                ? Words.list(now) + (now.size() == 1 ? " stays" : " stay") + " first"
                : Words.list(now) + (now.size() == 1 ? " takes" : " take") + " the first place from " + Words.list(old);
        return count + first + (difference.isSameRanking() ? ", and so does every rank." : ".");
    }

    /** The id that an option had before, by the one that it has now. */
    private static Map<String, String> oldIds(Difference difference) {
        Map<String, String> oldIds = new LinkedHashMap<>();
        for (Difference.Changed change : difference.changes()) {
            if (change.from() instanceof String from
                    && change.to() instanceof String to
                    && change.subject().equals(FactTree.OPTIONS + "/" + to)) {
                oldIds.put(to, from);
            }
        }
        return oldIds;
    }

    private static Set<String> leading(List<Difference.Place> places, Map<String, String> oldIds) {
        return places.stream()
                .filter(place -> place.rank() == 1)
                .map(place -> oldIds.getOrDefault(place.option(), place.option()))
                .collect(Collectors.toSet());
    }

    private static List<String> leaders(List<Difference.Place> places) {
        return places.stream()
                .filter(place -> place.rank() == 1)
                .map(place -> Words.name(place.name()))
                .toList();
    }

    private static Optional<String> sets(List<List<String>> sets, String words) {
        return sets.isEmpty()
                ? Optional.empty()
                : Optional.of(words + sets.stream().map(Words::list).collect(Collectors.joining("; or ")) + ".");
    }

    private static Table changes(Difference difference) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Difference.Changed change : difference.changes()) {
            rows.add(List.of(
                    Cell.of(change.group()),
                    Cell.of(change.subject()),
                    Cell.of(change.from() == null ? "" : ChangeWords.shown(change.from())),
                    Cell.of(change.to() == null ? "" : ChangeWords.shown(change.to()))));
        }
        return new Table(
                "What changed",
                List.of(
                        new Column("group", Format.TEXT),
                        new Column("subject", Format.TEXT),
                        new Column("from", Format.TEXT),
                        new Column("to", Format.TEXT)),
                rows);
    }

    private static Table ranking(Difference difference) {
        Map<String, Difference.Place> old = new LinkedHashMap<>();
        difference.before().forEach(place -> old.put(place.option(), place));
        Map<String, String> oldIds = oldIds(difference);
        List<List<Cell>> rows = new ArrayList<>();
        for (Difference.Place place : difference.after()) {
            String id = oldIds.getOrDefault(place.option(), place.option());
            rows.add(row(Optional.ofNullable(old.remove(id)), Optional.of(place)));
        }
        old.values().forEach(place -> rows.add(row(Optional.of(place), Optional.empty())));
        return new Table(
                "Ranking before and after",
                List.of(
                        new Column("option", Format.TEXT),
                        new Column("rank before", Format.INTEGER),
                        new Column("rank after", Format.INTEGER),
                        new Column("score before", Format.NUMBER),
                        new Column("score after", Format.NUMBER)),
                rows);
    }

    private static List<Cell> row(Optional<Difference.Place> old, Optional<Difference.Place> now) {
        return List.of(
                Cell.of(now.or(() -> old).orElseThrow().name()),
                old.map(p -> Cell.of(p.rank())).orElse(Cell.BLANK),
                now.map(p -> Cell.of(p.rank())).orElse(Cell.BLANK),
                old.map(p -> Cell.of(p.score())).orElse(Cell.BLANK),
                now.map(p -> Cell.of(p.score())).orElse(Cell.BLANK));
    }

    private static Table attribution(Difference difference) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("lead over " + name(difference, difference.over().orElseThrow()), Format.TEXT));
        columns.add(new Column("before", Format.NUMBER));
        groups(difference).forEach(group -> columns.add(new Column(group, Format.NUMBER)));
        columns.add(new Column("after", Format.NUMBER));
        List<List<Cell>> rows = new ArrayList<>();
        difference.attribution().forEach((id, shares) -> {
            List<Cell> row = new ArrayList<>();
            Difference.Lead lead = difference.leads().get(id);
            row.add(Cell.of(name(difference, id)));
            row.add(Cell.of(lead.before()));
            shares.values().forEach(share -> row.add(Cell.of(share)));
            row.add(Cell.of(lead.after()));
            rows.add(row);
        });
        return new Table("What each group of changes adds to the lead", columns, rows);
    }

    /** The shares with their signs and with all figures that a person can want. */
    private static Table shares(Difference difference) {
        Table numbers = attribution(difference);
        return new Table(
                numbers.caption(),
                numbers.columns(),
                numbers.rows().stream()
                        .map(row -> row.stream().map(DifferenceBlocks::signed).toList())
                        .toList());
    }

    private static Cell signed(Cell cell) {
        if (cell.number().isEmpty()) {
            return cell;
        }
        double x = cell.number().getAsDouble();
        if (Math.abs(x) < ZERO) {
            return Cell.of("0");
        }
        double rounded = new BigDecimal(x).round(FIGURES).doubleValue();
        return Cell.of((x > 0 ? "+" : "") + Numbers.plain(rounded));
    }

    private static Table errors(Difference difference, Map<String, Map<String, Double>> errors) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("option", Format.TEXT));
        groups(difference).forEach(group -> columns.add(new Column(group, Format.NUMBER)));
        List<List<Cell>> rows = new ArrayList<>();
        errors.forEach((id, shares) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(name(difference, id))));
            shares.values().forEach(share -> row.add(Cell.of(share)));
            rows.add(row);
        });
        return new Table(
                "Standard errors of these shares, over "
                        + difference.permutations().orElseThrow() + " orders",
                columns,
                rows);
    }

    private static List<String> groups(Difference difference) {
        return List.copyOf(difference.attribution().values().iterator().next().keySet());
    }

    private static String name(Difference difference, String id) {
        return difference.before().stream()
                .filter(place -> place.option().equals(id))
                .map(Difference.Place::name)
                .findFirst()
                .orElse(id);
    }
}
