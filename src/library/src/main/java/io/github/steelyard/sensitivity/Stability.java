package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Tongue;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How far the cumulative weight of each node of the value tree can move before the first place, or any place, changes;
 * all other weights keep their proportions.
 *
 * <p><b>Formula:</b> along {@code w(t) = (1 − t) others + t own} scores are a<sub>i</sub> + b<sub>i</sub> t, so "i stays
 * ahead of k" is one linear inequality in t; the interval is where all of them hold.
 *
 * <p><b>Edge:</b> a tie for first that breaks as soon as the weight moves gives an interval that ends at the weight. With
 * a single option every interval is 0 to 1.
 *
 * <p><b>Source:</b> Mareschal (1988), Weight stability intervals in multicriteria decision aid, EJOR 33, 54–64.
 *
 * @param study what was asked
 * @param winner the option whose first place is at stake; of several that tie, the first in the file
 * @param intervals one a node, in the order of the tree
 * @param isExact whether they are in closed form; otherwise they were bracketed and bisected
 */
@Outputs(whole = "by-node")
public record Stability(Study study, Option winner, List<Interval> intervals, boolean isExact) {

    /**
     * Copies {@code intervals}.
     *
     * @param study what was asked
     * @param winner the option whose first place is at stake; of several that tie, the first in the file
     * @param intervals one a node, in the order of the tree
     * @param isExact whether they are in closed form; otherwise they were bracketed and bisected
     * @throws NullPointerException when it or a part of it is null
     */
    public Stability {
        intervals = List.copyOf(intervals);
    }

    /**
     * The intervals of one node, as cumulative weights.
     *
     * @param node the criterion or group
     * @param weight now
     * @param winner where the winner stays first or level with the first
     * @param ranking where every option keeps its place
     * @param below who leads just below the winner's interval; empty when nobody
     * @param above who leads just above it; empty when nobody
     * @param note what a reader should know, e.g. how the others share
     * @param isExact whether they are in closed form
     */
    public record Interval(
            Node node,

            @Meaning("cumulative weight of the criterion or group now")
            double weight,

            @Meaning("from where to where the first option stays first")
            Range winner,

            @Meaning("from where to where every option keeps its place")
            Range ranking,

            @Meaning("who leads just below the winner's interval; null when nobody")
            Optional<Option> below,

            @Meaning("who leads just above the winner's interval; null when nobody")
            Optional<Option> above,

            Optional<String> note,

            @Meaning("true where it is in closed form; false where it was found in steps of 0.005, bisected to 1e-9")
            boolean isExact) {

        /**
         * {@return how far the weight can move towards the nearer change of the first place; infinite when there is
         * none}
         */
        public double room() {
            double down = below.isPresent() ? weight - winner.low() : Double.POSITIVE_INFINITY;
            double up = above.isPresent() ? winner.high() - weight : Double.POSITIVE_INFINITY;
            return Math.min(down, up);
        }
    }

    /** {@return the intervals by criterion or group} */
    @Meaning("by criterion or group")
    public Map<Node, Interval> byNode() {
        return Keyed.by(intervals.stream().map(Interval::node).toList(), intervals::get);
    }

    /** From here to there, both within 0..1. */
    @Outputs(whole = "ends")
    public record Range(double low, double high) {

        /** {@return both ends} */
        @Meaning("both ends, as cumulative weights")
        public List<Double> ends() {
            return List.of(low, high);
        }

        private Range around(double t) {
            return new Range(Math.min(low, t), Math.max(high, t));
        }
    }

    /**
     * {@return the intervals of every node}
     *
     * @param study the study that is asked
     */
    public static Stability of(Study study) {
        return of(study, Cancellation.NEVER);
    }

    static Stability of(Study study, Cancellation cancellation) {
        ScoreModel model = ScoreModel.of(study);
        List<Interval> intervals = new ArrayList<>();
        for (Node node : study.problem().tree().nodes()) {
            cancellation.check();
            WeightPath path = WeightPath.of(study.nodeWeights(), node);
            if (path.isFixed()) {
                Range whole = new Range(1, 1);
                intervals.add(new Interval(
                        node, 1, whole, whole, Optional.empty(), Optional.empty(), path.note(), model.isLinear()));
            } else if (model.isLinear()) {
                intervals.add(exact(model, path));
            } else {
                intervals.add(bracketed(model, path));
            }
        }
        return new Stability(study, model.option(model.first()), intervals, model.isLinear());
    }

    /** {@return the interval that ends soonest; empty when no single weight can change the first place} */
    public Optional<Interval> nearest() {
        Interval nearest = null;
        for (Interval interval : intervals) {
            // Of several that end equally soon the first in the tree, whatever their rounding.
            if (nearest == null || interval.room() < nearest.room() - 1e-9) {
                nearest = Double.isFinite(interval.room()) ? interval : nearest;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** {@return on which weight the first place hangs most, and who leads beyond; one sentence with a full stop} */
    public String sentence() {
        return sentence(Locale.ROOT);
    }

    /**
     * {@return the same in another language}
     *
     * @param locale its language: German and Chinese are there, everything else is English
     */
    public String sentence(Locale locale) {
        Tongue tongue = VerdictWords.tongue(locale);
        String name = tongue.name(winner.name());
        if (study.problem().options().size() == 1) {
            return tongue.say("single.only", name);
        }
        if (nearest().isEmpty()) {
            return tongue.say("single.never", name);
        }
        Interval nearest = nearest().get();
        String node = tongue.name(nearest.node().name());
        if (nearest.room() <= 1e-12) {
            String other = nearest.below()
                    .filter(b -> nearest.weight() <= nearest.winner().low() + 1e-12)
                    .or(nearest::above)
                    .map(option -> tongue.name(option.name()))
                    .orElseGet(() -> tongue.say("single.other"));
            return study.evaluate().ranking().leaders().size() > 1
                    ? tongue.say("single.level", name, other, node)
                    : tongue.say("single.least", name, node, other);
        }
        return tongue.say(
                "single.most", name, node, tongue.percent(nearest.weight()), Words.raised(ends(nearest, tongue)));
    }

    private static String ends(Interval interval, Tongue tongue) {
        Optional<String> below = interval.below()
                .map(o -> tongue.say(
                        "single.below", tongue.percent(interval.winner().low()), tongue.name(o.name())));
        Optional<String> above = interval.above()
                .map(o -> tongue.say(
                        "single.above", tongue.percent(interval.winner().high()), tongue.name(o.name())));
        return below.isPresent() && above.isPresent()
                ? tongue.say("single.both", below.get(), above.get())
                : below.or(() -> above).orElse("");
    }

    private static Interval exact(ScoreModel model, WeightPath path) {
        ScoreLines lines = ScoreLines.of(model, path);
        Ranking ranking = model.ranking();
        int first = model.first();
        Range winner = new Range(0, 1);
        for (int k = 0; k < model.options(); k++) {
            winner = cut(winner, lines.ahead(first, k));
        }
        Range order = winner;
        for (int p = 1; p < model.options(); p++) {
            order = cut(order, lines.ahead(ranking.option(p - 1), ranking.option(p)));
            if (ranking.rank(ranking.option(p - 1)) == ranking.rank(ranking.option(p))) {
                order = cut(order, lines.ahead(ranking.option(p), ranking.option(p - 1)));
            }
        }
        double now = path.current();
        Range held = winner.around(now);
        return new Interval(
                path.node(),
                now,
                held,
                order.around(now),
                held.low() > 0 ? other(model, lines.leads(held.low(), false)) : Optional.empty(),
                held.high() < 1 ? other(model, lines.leads(held.high(), true)) : Optional.empty(),
                path.note(),
                model.isLinear());
    }

    /** The option of this index, unless it is the winner. */
    private static Optional<Option> other(ScoreModel model, int leader) {
        return leader == model.first() ? Optional.empty() : Optional.of(model.option(leader));
    }

    private static Range cut(Range a, Range b) {
        return new Range(Math.max(a.low(), b.low()), Math.min(a.high(), b.high()));
    }

    private static Interval bracketed(ScoreModel model, WeightPath path) {
        Ranking now = model.ranking();
        int first = model.first();
        double t = path.current();
        double low = Bracket.last(t, 0, s -> model.ranking(path.at(s)).rank(first) == 1);
        double high = Bracket.last(t, 1, s -> model.ranking(path.at(s)).rank(first) == 1);
        double lowest = Bracket.last(t, 0, s -> model.ranking(path.at(s)).equals(now));
        double highest = Bracket.last(t, 1, s -> model.ranking(path.at(s)).equals(now));
        return new Interval(
                path.node(),
                t,
                new Range(low, high).around(t),
                new Range(lowest, highest).around(t),
                low > 0 ? leader(model, path, low - 2 * Bracket.TOLERANCE) : Optional.empty(),
                high < 1 ? leader(model, path, high + 2 * Bracket.TOLERANCE) : Optional.empty(),
                path.note(),
                model.isLinear());
    }

    private static Optional<Option> leader(ScoreModel model, WeightPath path, double t) {
        return other(model, model.ranking(path.at(Math.max(0, Math.min(1, t)))).option(0));
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Stability> analysis() {
        return new StabilityIntervals();
    }
}
