package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.statistics.Kemeny;
import io.github.steelyard.statistics.Schulze;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link GroupView} as an analysis. */
final class Stakeholders implements Analysis<StakeholdersResult> {

    @Override
    public Description description() {
        return Description.of(
                        "stakeholders",
                        "Stakeholders",
                        "Each stakeholder's ranking, how far they agree, what the group comes to and which differences of"
                                + " weight matter for it.")
                .formula(
                        "w = sum_s v_s w_s / sum_s v_s; a difference is decisive when the group's winner changes while one"
                                + " weight of w goes from the lowest to the highest that anyone gives it; pivotal share = Shapley"
                                + " value of v(S) = [mean weights of S put the group's winner first]")
                .source(
                        "Kendall & Babington Smith (1939), Annals of Math. Statistics 10, 275-287; Shapley & Shubik (1954),"
                                + " APSR 48, 787-792; Aczel & Saaty (1983) on means of weights, J. Math. Psychology 27, 93-102")
                .parameter(Members.AMONG)
                .parameter(GroupWeights.PARAMETER)
                .outputs(ResultSchema.meanings(StakeholdersResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.decision().stakeholders().isEmpty()) {
            return Optional.of("the decision has no stakeholders");
        }
        return Analysis.super.objection(study, parameters);
    }

    @Override
    public StakeholdersResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return new StakeholdersResult(GroupView.of(Members.of(study, parameters), cancellation));
    }

    @Override
    public List<Block> present(StakeholdersResult result) {
        return new StakeholdersReport(result.view()).blocks();
    }

    /** Winners by each way to make one ranking of many, by its name. */
    static Map<String, List<Option>> rules(GroupView result) {
        Members members = result.members();
        var ballots = members.ballots();
        Map<String, List<Option>> rules = new LinkedHashMap<>();
        rules.put("mean-of-weights", result.winners());
        rules.put("mean-of-scores", members.options(result.byScores().leaders()));
        rules.put("borda", leaders(members, ballots.borda()));
        rules.put("copeland", leaders(members, ballots.copeland()));
        int[] schulze = Schulze.of(ballots).ranks();
        rules.put(
                "schulze",
                leaders(members, Arrays.stream(schulze).mapToDouble(r -> -r).toArray()));
        if (ballots.tiers().stream().allMatch(t -> t.size() <= Kemeny.LARGEST_TIER)) {
            rules.put(
                    "kemeny",
                    members.options(Kemeny.of(ballots).rankings().stream()
                            .map(r -> r.get(0))
                            .distinct()
                            .sorted()
                            .toList()));
        }
        return rules;
    }

    private static List<Option> leaders(Members members, double[] points) {
        return members.options(Ranking.of(points, true).leaders());
    }

    /** By share, the largest first; equal shares in the order of the file. */
    static List<Pivot> sorted(GroupView result) {
        return result.pivots().stream()
                .sorted(Comparator.comparingDouble((Pivot p) -> -Math.rint(p.share() * 1e9)))
                .toList();
    }

    static String names(List<Option> options) {
        return Words.list(options.stream().map(Words::name).toList());
    }
}
