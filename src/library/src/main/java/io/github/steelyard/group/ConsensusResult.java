package io.github.steelyard.group;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.statistics.Kemeny;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One ranking of many: by the rules of voting, and by weights that move everybody as little as possible. */
@Outputs({
    "borda",
    "copeland",
    "schulze",
    "kemeny",
    "condorcet-winner",
    "cycle",
    "smith-set",
    "acceptance",
    "nearest-weights"
})
public final class ConsensusResult {

    private final Compromise compromise;
    private final Members members;

    ConsensusResult(Compromise compromise) {
        this.compromise = compromise;
        this.members = compromise.members();
    }

    Compromise compromise() {
        return compromise;
    }

    /** {@return what was asked} */
    public Study study() {
        return members.study();
    }

    private List<Option> options() {
        return study().problem().options();
    }

    private Map<Option, Double> byOption(double[] numbers) {
        return Keyed.by(options(), i -> numbers[i]);
    }

    /** {@return Borda points by option} */
    @Meaning("points by option: options ranked below, by voice")
    public Map<Option, Double> borda() {
        return byOption(compromise.ballots().borda());
    }

    /** {@return Copeland points by option} */
    @Meaning("majorities won less majorities lost by option")
    public Map<Option, Double> copeland() {
        return byOption(compromise.ballots().copeland());
    }

    /** {@return ranks by Schulze's rule} */
    @Meaning("rank by option")
    public Map<Option, Integer> schulze() {
        int[] ranks = compromise.schulze().ranks();
        return Keyed.by(options(), i -> ranks[i]);
    }

    /** {@return the rankings nearest to all; empty when too many options are level} */
    @Meaning("the rankings that contradict the fewest opinions; null when too many options are level")
    public Optional<Nearest> kemeny() {
        return compromise.kemeny().map(this::nearest);
    }

    private Nearest nearest(Kemeny kemeny) {
        List<List<Option>> rankings =
                kemeny.rankings().stream().map(members::options).toList();
        return new Nearest(rankings.get(0), kemeny.distance(), kemeny.support(), kemeny.count(), rankings);
    }

    /**
     * Rankings by Kemeny's rule.
     *
     * @param ranking the first optimum, best first
     * @param distance opinions contradicted
     * @param support opinions shared
     * @param optima how many there are
     * @param rankings all optima, up to 1000
     */
    public record Nearest(
            @Meaning("the first optimum, best first") List<Option> ranking,
            @Meaning("opinions contradicted") double distance,
            @Meaning("opinions shared") double support,
            @Meaning("how many optima there are") double optima,
            @Meaning("all optima, up to 1000") List<List<Option>> rankings) {}

    /** {@return the option that beats every other by majority; empty when there is none} */
    @Meaning("the option that beats every other by majority; null when there is none")
    public Optional<Option> condorcetWinner() {
        return compromise.condorcetWinner();
    }

    /** {@return a shortest circle of majorities at the top; empty when there is none} */
    @Meaning("a shortest circle of majorities at the top; empty when there is none")
    public List<Option> cycle() {
        return compromise.cycle();
    }

    /** {@return the smallest set of options that beat all others} */
    @Meaning("the smallest set of options that beat all others")
    public List<Option> smithSet() {
        return members.options(compromise.ballots().tiers().get(0));
    }

    /** {@return shares of the voices that can accept each option} */
    @Meaning("share of the voices that can accept each option")
    public Map<Option, Double> acceptance() {
        return Keyed.by(options(), compromise.acceptance()::get);
    }

    /**
     * {@return the weights nearest to everybody under which an option acceptable to most leads; empty when there are
     * none}
     */
    @Meaning("weights nearest to everybody under which an option acceptable to most leads; null when there are none")
    public Optional<Weighted> nearestWeights() {
        return compromise
                .nearest()
                .map(n -> new Weighted(
                        n.option(),
                        Keyed.by(study().problem().criteria(), n.weights()::at),
                        Keyed.by(
                                members.all().stream()
                                        .map(Members.Member::stakeholder)
                                        .toList(),
                                n.moved()::get),
                        n.meanMoved()));
    }

    /**
     * Weights near to everybody.
     *
     * @param winner who leads under them
     * @param weights by criterion
     * @param moved how far each stakeholder's weights move
     * @param meanMoved their mean
     */
    public record Weighted(
            @Meaning("who leads under them") Option winner,
            @Meaning("weight by criterion") Map<Criterion, Double> weights,

            @Meaning("how far each stakeholder's weights move")
            Map<Stakeholder, Double> moved,

            @Meaning("the mean of these") double meanMoved) {}

    /** {@return the analysis that gives it} */
    public static Analysis<ConsensusResult> analysis() {
        return new Consensus();
    }
}
