package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.evaluation.Words;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.statistics.Ballots;
import io.github.steelyard.statistics.Kemeny;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Compromise} as an analysis. */
final class Consensus implements Analysis<Compromise> {

    @Override
    public Description description() {
        return Description.of(
                        "consensus",
                        "Consensus",
                        "One ranking of many by the rules of voting, and the weights nearest to everybody under which an"
                                + " option that most accept leads.")
                .formula(
                        "Borda: options ranked below, ties half; Copeland: majorities won less lost; Schulze: strongest chain"
                                + " of majorities; Kemeny: fewest opinions on pairs contradicted, exact; nearest weights: min sum_s"
                                + " v_s sum_j |w_j - w_sj|")
                .source(
                        "Kemeny (1959), Daedalus 88, 577-591; Schulze (2011), Social Choice and Welfare 36, 267-303; Borda"
                                + " (1784) and Copeland (1951) as in Young (1988), APSR 82, 1231-1244")
                .parameter(Members.AMONG)
                .parameter(ParameterSpec.number("regret", 0.1)
                        .in(0, 1)
                        .help(
                                "how far behind somebody's own best an option may be for them to accept it, as a share of the"
                                        + " spread of their scores"))
                .parameter(ParameterSpec.number("majority", 0.5)
                        .in(0, 1)
                        .help("share of the voices that is most when more than it accept an option"))
                .output("borda", "points by option: options ranked below, by voice")
                .output("copeland", "majorities won less majorities lost by option")
                .output("schulze", "rank by option")
                .output(
                        "kemeny",
                        "ranking (the first optimum), distance (opinions contradicted), support (opinions shared),"
                                + " optima (how many), rankings (all, up to 1000); null when too many options are level")
                .output("condorcet-winner", "the option that beats every other by majority; null when there is none")
                .output("cycle", "a shortest circle of majorities at the top; empty when there is none")
                .output("smith-set", "the smallest set of options that beat all others")
                .output("acceptance", "share of the voices that can accept each option")
                .output(
                        "nearest-weights",
                        "winner, weights, moved (by stakeholder) and mean-moved; null when there are none");
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.decision().stakeholders().isEmpty()) {
            return Optional.of("the decision has no stakeholders");
        }
        return Analysis.super.objection(study, parameters);
    }

    @Override
    public Compromise run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Compromise.of(
                Members.of(study, parameters),
                parameters.number("regret"),
                parameters.number("majority"),
                cancellation);
    }

    @Override
    public List<Block> present(Compromise result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        List<String> says = new ArrayList<>();
        says.add("Borda's count puts " + leaders(result, result.ballots().borda()) + " first, Copeland's "
                + leaders(result, result.ballots().copeland()) + ", Schulze's rule "
                + Stakeholders.names(schulzeLeaders(result)) + ".");
        says.add(kemeny(result));
        says.add(nearest(result));
        blocks.add(new Items(says));
        blocks.add(table(result));
        result.nearest().ifPresent(n -> blocks.add(weights(result, n)));
        return blocks;
    }

    private static String lead(Compromise result) {
        Optional<Option> winner = result.condorcetWinner();
        if (winner.isPresent()) {
            return winner.get().name() + " beats every other option by a majority of the voices.";
        }
        List<Option> cycle = result.cycle();
        if (!cycle.isEmpty()) {
            return "No option beats every other: majorities go round in a circle, "
                    + String.join(" over ", cycle.stream().map(Option::name).toList()) + " over "
                    + cycle.get(0).name() + ".";
        }
        return "No option beats every other by a majority, and none of "
                + Stakeholders.names(
                        result.members().options(result.ballots().tiers().get(0)))
                + " can be left out for that.";
    }

    private static String leaders(Compromise result, double[] points) {
        return Stakeholders.names(
                result.members().options(Ranking.of(points, true).leaders()));
    }

    private static List<Option> schulzeLeaders(Compromise result) {
        int[] ranks = result.schulze().ranks();
        List<Option> leaders = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == 1) {
                leaders.add(result.members().option(i));
            }
        }
        return leaders;
    }

    private static String kemeny(Compromise result) {
        if (result.kemeny().isEmpty()) {
            return "The ranking nearest to all ballots was not sought: more than " + Kemeny.LARGEST_TIER
                    + " options are level or in one circle of majorities.";
        }
        Kemeny kemeny = result.kemeny().get();
        double opinions = kemeny.distance() + kemeny.support();
        String contradicts = "contradicts " + Words.percent(opinions == 0 ? 0 : kemeny.distance() / opinions)
                + " of all opinions on pairs";
        if (kemeny.count() == 1) {
            return "One ranking is nearest to all (Kemeny, proved); it " + contradicts + ".";
        }
        List<String> open = kemeny.open().stream()
                .map(block -> Stakeholders.names(result.members().options(block)))
                .toList();
        return Words.number(kemeny.count()) + " rankings are equally near to all (Kemeny, proved), each " + contradicts
                + "; they differ over the order of " + String.join("; of ", open) + ".";
    }

    private static String nearest(Compromise result) {
        if (result.nearest().isEmpty()) {
            boolean linear = result.members().study().scorer().terms().isPresent();
            return linear
                    ? "No option that more than " + Words.percent(result.majority())
                            + " of the voices can accept comes first at any feasible weights."
                    : "The weights nearest to everybody are not sought: this method's scores are not linear in the weights.";
        }
        NearestWeights nearest = result.nearest().get();
        int i = result.members().study().problem().optionIndex(nearest.option().id());
        return nearest.option().name() + ", which "
                + Words.percent(result.acceptance().get(i))
                + " of the voices can accept, leads at the weights nearest to everybody; on average "
                + Words.points(nearest.meanMoved()) + " of 100 move.";
    }

    private static Table table(Compromise result) {
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
                        new Table.Column("Can accept", Table.Format.PERCENT)),
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

    private static Table weights(Compromise result, NearestWeights nearest) {
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

    @Override
    public Object figures(Compromise result) {
        Members members = result.members();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("borda", byOption(members, result.ballots().borda()));
        figures.put("copeland", byOption(members, result.ballots().copeland()));
        Map<String, Object> schulze = new LinkedHashMap<>();
        int[] ranks = result.schulze().ranks();
        for (int i = 0; i < ranks.length; i++) {
            schulze.put(members.option(i).id(), ranks[i]);
        }
        figures.put("schulze", schulze);
        figures.put("kemeny", result.kemeny().map(k -> kemeny(members, k)).orElse(null));
        figures.put("condorcet-winner", result.condorcetWinner().map(Option::id).orElse(null));
        figures.put("cycle", Stakeholders.ids(result.cycle()));
        figures.put(
                "smith-set",
                Stakeholders.ids(members.options(result.ballots().tiers().get(0))));
        double[] acceptance =
                result.acceptance().stream().mapToDouble(Double::doubleValue).toArray();
        figures.put("acceptance", byOption(members, acceptance));
        figures.put(
                "nearest-weights",
                result.nearest().map(n -> nearest(members, n)).orElse(null));
        return figures;
    }

    private static Map<String, Object> byOption(Members members, double[] numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            map.put(members.option(i).id(), numbers[i]);
        }
        return map;
    }

    private static Map<String, Object> kemeny(Members members, Kemeny kemeny) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "ranking", Stakeholders.ids(members.options(kemeny.rankings().get(0))));
        figures.put("distance", kemeny.distance());
        figures.put("support", kemeny.support());
        figures.put("optima", kemeny.count());
        figures.put(
                "rankings",
                kemeny.rankings().stream()
                        .map(r -> Stakeholders.ids(members.options(r)))
                        .toList());
        return figures;
    }

    private static Map<String, Object> nearest(Members members, NearestWeights nearest) {
        Map<String, Object> weights = new LinkedHashMap<>();
        for (int j = 0; j < nearest.weights().size(); j++) {
            weights.put(
                    members.study().problem().criteria().get(j).id(),
                    nearest.weights().at(j));
        }
        Map<String, Object> moved = new LinkedHashMap<>();
        for (int s = 0; s < members.size(); s++) {
            moved.put(members.get(s).stakeholder().id(), nearest.moved().get(s));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("winner", nearest.option().id());
        figures.put("weights", weights);
        figures.put("moved", moved);
        figures.put("mean-moved", nearest.meanMoved());
        return figures;
    }
}
