package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.evaluation.Words;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.statistics.Kemeny;
import io.github.steelyard.statistics.RankCorrelation;
import io.github.steelyard.statistics.Schulze;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@link GroupView} as an analysis. */
final class Stakeholders implements Analysis<GroupView> {

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
                .output("rankings", "rank by stakeholder and option")
                .output("winners", "the first options of each stakeholder")
                .output("kendall-w", "agreement of all, 0 none to 1 the same; null where undefined")
                .output("test", "chance of so much agreement at random, by chi-square and by F")
                .output("kendall-tau-b", "agreement of each two; null where undefined")
                .output("group", "score by option with the mean weights; group-ranking the ranks")
                .output("group-weights", "mean weight by criterion")
                .output("rules", "winners by mean of weights, mean of scores, Borda, Copeland, Schulze and Kemeny")
                .output(
                        "decisive-criteria",
                        "criteria and groups whose difference of weight can change the group's winner")
                .output("harmless-criteria", "those whose difference cannot, on its own")
                .output("differences", "lowest and highest weight of each, by whom, and who leads there")
                .output(
                        "pivotal",
                        "share of each stakeholder in the winner's place, largest first; without: who wins else")
                .output("nobodys-first", "whether the group's winner is the first choice of nobody")
                .output("camps", "two camps that the average hides; null when there are none")
                .output("exact", "false with a method that is not linear in the weights, or above 16 stakeholders");
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.decision().stakeholders().isEmpty()) {
            return Optional.of("the decision has no stakeholders");
        }
        return Analysis.super.objection(study, parameters);
    }

    @Override
    public GroupView run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return GroupView.of(Members.of(study, parameters), cancellation);
    }

    @Override
    public List<Block> present(GroupView result) {
        return new StakeholdersReport(result).blocks();
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

    @Override
    public Object figures(GroupView result) {
        Members members = result.members();
        Map<String, Object> rankings = new LinkedHashMap<>();
        Map<String, Object> winners = new LinkedHashMap<>();
        members.all().forEach(m -> {
            rankings.put(m.stakeholder().id(), ranks(members, m.ranking()));
            winners.put(m.stakeholder().id(), ids(members.options(m.ranking().leaders())));
        });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rankings", rankings);
        figures.put("winners", winners);
        figures.put("kendall-w", result.concordance().map(c -> (Object) c.w()).orElse(null));
        figures.put("test", test(result));
        figures.put("kendall-tau-b", agreement(members));
        Map<String, Object> group = new LinkedHashMap<>();
        for (int i = 0; i < members.groupScores().size(); i++) {
            group.put(members.option(i).id(), members.groupScores().at(i));
        }
        figures.put("group", group);
        figures.put("group-ranking", ranks(members, members.groupRanking()));
        Map<String, Object> weights = new LinkedHashMap<>();
        for (int j = 0; j < members.group().weights().size(); j++) {
            weights.put(
                    members.study().problem().criteria().get(j).id(),
                    members.group().weights().at(j));
        }
        figures.put("group-weights", weights);
        Map<String, Object> rules = new LinkedHashMap<>();
        rules(result).forEach((rule, options) -> rules.put(rule, ids(options)));
        figures.put("rules", rules);
        figures.put("decisive-criteria", nodes(result, true));
        figures.put("harmless-criteria", nodes(result, false));
        figures.put(
                "differences",
                result.differences().stream().map(Stakeholders::difference).toList());
        figures.put("pivotal", pivotal(result));
        figures.put("nobodys-first", result.isNobodysFirst());
        figures.put("camps", result.camps().map(Stakeholders::camps).orElse(null));
        figures.put("exact", result.isExact());
        return figures;
    }

    private static Map<String, Object> ranks(Members members, Ranking ranking) {
        Map<String, Object> ranks = new LinkedHashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            ranks.put(members.option(i).id(), ranking.rank(i));
        }
        return ranks;
    }

    static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : null;
    }

    private static Map<String, Object> test(GroupView result) {
        Map<String, Object> test = new LinkedHashMap<>();
        result.concordance().ifPresent(c -> {
            test.put("chi-square", number(c.chiSquare()));
            test.put("chi-square-p", number(c.chiSquareP()));
            test.put("f", number(c.f()));
            test.put("f-p", number(c.fP()));
        });
        return test;
    }

    private static Map<String, Object> agreement(Members members) {
        double[][] ranks = members.ranks();
        Map<String, Object> matrix = new LinkedHashMap<>();
        for (int a = 0; a < ranks.length; a++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int b = 0; b < ranks.length; b++) {
                row.put(members.get(b).stakeholder().id(), number(RankCorrelation.kendallTauB(ranks[a], ranks[b])));
            }
            matrix.put(members.get(a).stakeholder().id(), row);
        }
        return matrix;
    }

    private static List<String> nodes(GroupView result, boolean decisive) {
        return result.differences().stream()
                .filter(d -> d.isDecisive() == decisive)
                .map(d -> d.node().id())
                .toList();
    }

    private static Map<String, Object> difference(Disagreement d) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("criterion", d.node().id());
        figures.put("low", d.low());
        figures.put("lowest", d.lowest().id());
        figures.put("high", d.high());
        figures.put("highest", d.highest().id());
        figures.put("group", d.group());
        figures.put("winner-at-low", ids(d.atLow()));
        figures.put("winner-at-high", ids(d.atHigh()));
        figures.put("decisive", d.isDecisive());
        return figures;
    }

    /** By share, the largest first; equal shares in the order of the file. */
    static List<Pivot> sorted(GroupView result) {
        return result.pivots().stream()
                .sorted(Comparator.comparingDouble((Pivot p) -> -Math.rint(p.share() * 1e9)))
                .toList();
    }

    private static List<Object> pivotal(GroupView result) {
        List<Object> list = new ArrayList<>();
        for (Pivot pivot : sorted(result)) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("stakeholder", pivot.stakeholder().id());
            figures.put("share", pivot.share());
            figures.put("without", ids(pivot.without()));
            figures.put(
                    "pivotal",
                    pivot.isPivotal(result.members().option(result.members().winner())));
            list.add(figures);
        }
        return list;
    }

    private static Map<String, Object> camps(Camps camps) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("first", camps.first().stream().map(Stakeholder::id).toList());
        figures.put("first-winner", ids(camps.firstWinners()));
        figures.put("second", camps.second().stream().map(Stakeholder::id).toList());
        figures.put("second-winner", ids(camps.secondWinners()));
        figures.put("agreement-within", camps.within());
        figures.put("agreement-between", camps.between());
        return figures;
    }

    static String names(List<Option> options) {
        return Words.list(options.stream().map(Words::name).toList());
    }
}
