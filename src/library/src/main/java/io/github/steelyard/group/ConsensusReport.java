package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.statistics.Ballots;
import io.github.steelyard.statistics.Kemeny;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One ranking of many, in sentences and tables. */
final class ConsensusReport {

    private final Compromise result;

    ConsensusReport(Compromise result) {
        this.result = result;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead()));
        List<String> says = new ArrayList<>();
        says.add(rules());
        says.add(kemeny());
        says.add(nearest());
        blocks.add(new Items(says));
        blocks.add(table());
        result.nearest().ifPresent(n -> blocks.add(weights(n)));
        return blocks;
    }

    private String lead() {
        Optional<Option> winner = result.condorcetWinner();
        if (winner.isPresent()) {
            return Words.name(winner.get()) + " beats every other option by a majority of the voices.";
        }
        List<Option> cycle = result.cycle();
        if (!cycle.isEmpty()) {
            return "No option beats every other: majorities go round in a circle, "
                    + String.join(" over ", cycle.stream().map(Words::name).toList()) + " over "
                    + Words.name(cycle.get(0)) + ".";
        }
        return "No option beats every other by a majority, and none of "
                + Stakeholders.names(
                        result.members().options(result.ballots().tiers().get(0)))
                + " can be left out for that.";
    }

    private String rules() {
        String borda = leaders(result.ballots().borda());
        String copeland = leaders(result.ballots().copeland());
        String schulze = Stakeholders.names(schulzeLeaders());
        return borda.equals(copeland) && borda.equals(schulze)
                ? "Borda's count, Copeland's and Schulze's rule all put " + borda + " first."
                : "Borda's count puts " + borda + " first, Copeland's rule " + copeland + ", Schulze's " + schulze
                        + ".";
    }

    private String leaders(double[] points) {
        return Stakeholders.names(
                result.members().options(Ranking.of(points, true).leaders()));
    }

    private List<Option> schulzeLeaders() {
        int[] ranks = result.schulze().ranks();
        List<Option> leaders = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == 1) {
                leaders.add(result.members().option(i));
            }
        }
        return leaders;
    }

    private String kemeny() {
        if (result.kemeny().isEmpty()) {
            return "The ranking nearest to all ballots was not sought: more than " + Kemeny.LARGEST_TIER
                    + " options are level or in one circle of majorities.";
        }
        Kemeny kemeny = result.kemeny().get();
        double opinions = kemeny.distance() + kemeny.support();
        String contradicts = "disagrees with " + Words.percent(opinions == 0 ? 0 : kemeny.distance() / opinions)
                + " of all pairwise preferences";
        if (kemeny.count() == 1) {
            return "One ranking is nearest to all (Kemeny, proved); it " + contradicts + ".";
        }
        List<String> open = kemeny.open().stream()
                .map(block -> Stakeholders.names(result.members().options(block)))
                .toList();
        return Words.number(kemeny.count()) + " rankings are equally near to all (Kemeny, proved), each " + contradicts
                + "; they differ over the order of " + String.join("; of ", open) + ".";
    }

    private String nearest() {
        if (result.nearest().isEmpty()) {
            boolean linear = result.members().study().scorer().terms().isPresent();
            return linear
                    ? "No option that more than " + Words.percent(result.majority())
                            + " of the voices can accept comes first at any feasible weights."
                    : "The weights nearest to everybody are not sought: this method's scores are not linear in the weights.";
        }
        NearestWeights nearest = result.nearest().get();
        int i = result.members().study().problem().optionIndex(nearest.option().id());
        return Words.name(nearest.option()) + ", which "
                + Words.percent(result.acceptance().get(i))
                + " of the voices can accept, leads at the weights nearest to everybody; on average "
                + Words.points(nearest.meanMoved()) + " of 100 move.";
    }

    private Table table() {
        Ballots ballots = result.ballots();
        double[] borda = ballots.borda();
        double[] copeland = ballots.copeland();
        int[] schulze = result.schulze().ranks();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : Ranking.of(borda, true).order()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(result.members().option(i).name()));
            row.add(Table.Cell.of(borda[i]));
            row.add(Table.Cell.of(copeland[i]));
            row.add(Table.Cell.of(schulze[i]));
            row.add(result.kemeny().map(k -> Table.Cell.of(places(k, i))).orElse(Table.Cell.BLANK));
            row.add(Table.Cell.of(result.acceptance().get(i)));
            rows.add(row);
        }
        return new Table(
                "Rules of voting",
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("Borda points", Table.Format.NUMBER),
                        new Table.Column("Copeland points", Table.Format.INTEGER),
                        new Table.Column("Schulze rank", Table.Format.INTEGER),
                        new Table.Column("Kemeny place", Table.Format.TEXT),
                        new Table.Column("Acceptable to", Table.Format.PERCENT)),
                rows);
    }

    /** The place of an option in the optimal rankings: "3", or "2 to 4". */
    private static String places(Kemeny kemeny, int i) {
        int low =
                kemeny.rankings().stream().mapToInt(r -> r.indexOf(i) + 1).min().orElseThrow();
        int high =
                kemeny.rankings().stream().mapToInt(r -> r.indexOf(i) + 1).max().orElseThrow();
        return low == high ? Integer.toString(low) : low + " to " + high;
    }

    private Table weights(NearestWeights nearest) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Criterion", Table.Format.TEXT));
        columns.add(new Table.Column("Nearest", Table.Format.PERCENT));
        result.members()
                .all()
                .forEach(m -> columns.add(new Table.Column(m.stakeholder().name(), Table.Format.PERCENT)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int j = 0; j < nearest.weights().size(); j++) {
            int column = j;
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(
                    result.members().study().problem().criteria().get(j).name()));
            row.add(Table.Cell.of(nearest.weights().at(j)));
            result.members()
                    .all()
                    .forEach(m -> row.add(Table.Cell.of(m.weights().at(column))));
            rows.add(row);
        }
        List<Table.Cell> moved = new ArrayList<>();
        moved.add(Table.Cell.of("To be moved"));
        moved.add(Table.Cell.BLANK);
        nearest.moved().forEach(x -> moved.add(Table.Cell.of(x)));
        rows.add(moved);
        return new Table("The weights nearest to everybody, and each one's own", columns, rows);
    }
}
