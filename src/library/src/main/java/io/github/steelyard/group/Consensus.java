package io.github.steelyard.group;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.statistics.Kemeny;
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
        return new ConsensusReport(result).blocks();
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
