package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.statistics.RankCorrelation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the stakeholders think, how far they agree, what the group comes to, and which of their differences matter. */
@Outputs({
    "rankings",
    "winners",
    "kendall-w",
    "test",
    "kendall-tau-b",
    "group",
    "group-ranking",
    "group-weights",
    "rules",
    "decisive-criteria",
    "harmless-criteria",
    "differences",
    "pivotal",
    "nobodys-first",
    "camps",
    "exact"
})
public final class StakeholdersResult {

    private final GroupView view;
    private final Members members;

    StakeholdersResult(GroupView view) {
        this.view = view;
        this.members = view.members();
    }

    GroupView view() {
        return view;
    }

    /** {@return what was asked} */
    public Study study() {
        return members.study();
    }

    private List<Stakeholder> people() {
        return members.all().stream().map(Members.Member::stakeholder).toList();
    }

    private Map<Option, Integer> ranks(Ranking ranking) {
        return Keyed.by(study().problem().options(), ranking::rank);
    }

    /** {@return ranks by stakeholder and option} */
    @Meaning("rank by stakeholder and option")
    public Map<Stakeholder, Map<Option, Integer>> rankings() {
        return Keyed.by(people(), s -> ranks(members.get(s).ranking()));
    }

    /** {@return the first options of each stakeholder} */
    @Meaning("the first options of each stakeholder")
    public Map<Stakeholder, List<Option>> winners() {
        return Keyed.by(people(), s -> members.options(members.get(s).ranking().leaders()));
    }

    /** {@return Kendall's W of all rankings; empty where it is not defined} */
    @Meaning("agreement of all, 0 none to 1 the same; null where undefined")
    public Optional<Double> kendallW() {
        return view.concordance().map(c -> c.w());
    }

    /**
     * {@return the chance of so much agreement at random, by the names of the figures; empty where W is not defined}
     */
    @Meaning("chance of so much agreement at random, by chi-square and by F: chi-square, chi-square-p, f, f-p")
    public Map<String, OptionalDouble> test() {
        Map<String, OptionalDouble> test = new LinkedHashMap<>();
        view.concordance().ifPresent(c -> {
            test.put("chi-square", c.chiSquare());
            test.put("chi-square-p", c.chiSquareP());
            test.put("f", c.f());
            test.put("f-p", c.fP());
        });
        return test;
    }

    /** {@return Kendall's tau-b of each two; empty where it is not defined} */
    @Meaning("agreement of each two; null where undefined")
    public Map<Stakeholder, Map<Stakeholder, OptionalDouble>> kendallTauB() {
        double[][] ranks = members.ranks();
        return Keyed.by(people(), a -> Keyed.by(people(), b -> RankCorrelation.kendallTauB(ranks[a], ranks[b])));
    }

    /** {@return scores of the group by option} */
    @Meaning("score by option with the mean weights")
    public Map<Option, Double> group() {
        return Keyed.by(study().problem().options(), members.groupScores()::at);
    }

    /** {@return ranks of the group by option} */
    @Meaning("rank by option with the mean weights")
    public Map<Option, Integer> groupRanking() {
        return ranks(members.groupRanking());
    }

    /** {@return the options that the group's mean weights put first} */
    public List<Option> groupWinners() {
        return view.winners();
    }

    /** {@return mean weights by criterion} */
    @Meaning("mean weight by criterion")
    public Map<Criterion, Double> groupWeights() {
        return Keyed.by(study().problem().criteria(), members.group().weights()::at);
    }

    /** {@return winners by each way to make one ranking of many, by its name} */
    @Meaning("winners by mean of weights, mean of scores, Borda, Copeland, Schulze and Kemeny")
    public Map<String, List<Option>> rules() {
        return Stakeholders.rules(view);
    }

    /** {@return criteria and groups whose difference of weight can change the group's winner} */
    @Meaning("criteria and groups whose difference of weight can change the group's winner")
    public List<Node> decisiveCriteria() {
        return nodes(true);
    }

    /** {@return criteria and groups whose difference of weight cannot, on its own} */
    @Meaning("those whose difference cannot, on its own")
    public List<Node> harmlessCriteria() {
        return nodes(false);
    }

    private List<Node> nodes(boolean decisive) {
        return view.differences().stream()
                .filter(d -> d.isDecisive() == decisive)
                .map(Disagreement::node)
                .toList();
    }

    @Meaning("lowest and highest weight of each criterion or group, by whom, and who leads there")
    private List<Disagreement> differences() {
        return view.differences();
    }

    /** {@return how much each stakeholder has to do with who wins, by share, the largest first} */
    @Meaning("share of each stakeholder in the winner's place, largest first")
    public List<Share> pivotal() {
        Option winner = members.option(members.winner());
        return Stakeholders.sorted(view).stream()
                .map(p -> new Share(p.stakeholder(), p.share(), p.without(), p.isPivotal(winner)))
                .toList();
    }

    /**
     * What a stakeholder has to do with who wins.
     *
     * @param stakeholder who
     * @param share Shapley value
     * @param without who wins without them
     * @param isPivotal whether the winner loses the first place without them
     */
    public record Share(
            @Meaning("who") Stakeholder stakeholder,

            @Meaning("their share in the winner's place (Shapley value)")
            double share,

            @Meaning("who wins without them") List<Option> without,

            @Meaning("whether the winner loses the first place without them")
            boolean isPivotal) {}

    /** {@return whether the group's winner is the first choice of nobody} */
    @Meaning("whether the group's winner is the first choice of nobody")
    public boolean isNobodysFirst() {
        return view.isNobodysFirst();
    }

    @Meaning("two camps that the average hides; null when there are none")
    private Optional<Camps> camps() {
        return view.camps();
    }

    /** {@return whether differences and shares are exact} */
    @Meaning("false with a method that is not linear in the weights, or above 16 stakeholders")
    public boolean isExact() {
        return view.isExact();
    }

    /** {@return the analysis that gives it} */
    public static Analysis<StakeholdersResult> analysis() {
        return new Stakeholders();
    }
}
