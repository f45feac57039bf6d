package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All scores while the cumulative weight of one node runs from 0 to 1 and all others keep their proportions, with every
 * place where two options cross.
 *
 * <p><b>Formula:</b> where scores are linear in the weights they are lines a<sub>i</sub> + b<sub>i</sub> t; two cross at
 * (a<sub>k</sub> − a<sub>i</sub>) / (b<sub>i</sub> − b<sub>k</sub>). Otherwise crossings are bracketed by the steps and
 * bisected.
 *
 * @param study what was asked
 * @param node whose weight varies
 * @param current its weight now
 * @param lines one an option, in the order of the file
 * @param leads who is first from where to where
 * @param crossings of any pair, by weight
 * @param isExact whether crossings are in closed form
 * @param step the distance of the points of a line, and of the brackets where crossings are not exact
 * @param note what a reader should know about how the others share
 */
@Outputs({"criterion", "current", "scores", "crossovers", "crossings", "leaders", "exact"})
public record Sweep(
        Study study,

        @Meaning(value = "whose weight varies", name = "criterion")
        Node node,

        @Meaning("its cumulative weight now") double current,
        List<Line> lines,

        @Meaning(value = "who is first from which weight to which", name = "leaders")
        List<Lead> leads,

        @Meaning("weights at which any two options are level; first is ahead below")
        List<Crossing> crossings,

        @Meaning(
                "true where crossings are in closed form; false where they were bracketed by the steps and bisected to 1e-9")
        boolean isExact,

        double step,
        Optional<String> note) {

    /**
     * Copies {@code lines}, {@code leads} and {@code crossings}.
     *
     * @param study what was asked
     * @param node whose weight varies
     * @param current its weight now
     * @param lines one an option, in the order of the file
     * @param leads who is first from where to where
     * @param crossings of any pair, by weight
     * @param isExact whether crossings are in closed form
     * @param step the distance of the points of a line, and of the brackets where crossings are not exact
     * @param note what a reader should know about how the others share
     * @throws NullPointerException when one of them or a part of one is null
     */
    public Sweep {
        lines = List.copyOf(lines);
        leads = List.copyOf(leads);
        crossings = List.copyOf(crossings);
    }

    /** The scores of an option, as the method gives them. */
    public record Line(Option option, List<Point> points) {
        /**
         * Copies {@code points}.
         *
         * @param option the option
         * @param points scores along the sweep
         * @throws NullPointerException when it or a part of it is null
         */
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A score at a weight. */
    public record Point(double weight, double score) {}

    /** A stretch with one leader. */
    public record Lead(
            @Meaning("who is first") Option option,
            @Meaning("the weight where it begins") double from,
            @Meaning("the weight where it ends") double to) {}

    /** The weight at which the first place passes from one option to another. */
    public record Crossover(
            @Meaning("where it passes") double weight,
            @Meaning("who is first below") Option from,
            @Meaning("who is first above") Option to) {}

    /** {@return the scores of each option, as pairs of weight and score} */
    @Meaning("for each option its scores as [weight, score]")
    public Map<Option, List<List<Double>>> scores() {
        return Keyed.by(
                lines.stream().map(Line::option).toList(),
                i -> lines.get(i).points().stream()
                        .map(p -> List.of(p.weight(), p.score()))
                        .toList());
    }

    /** {@return where the first place passes, by weight} */
    @Meaning("weights at which the first place passes from one option to another")
    public List<Crossover> crossovers() {
        return IntStream.range(1, leads.size())
                .mapToObj(l -> new Crossover(
                        leads.get(l).from(),
                        leads.get(l - 1).option(),
                        leads.get(l).option()))
                .toList();
    }

    /** A weight at which two options are level and beside which they are not; {@code first} is ahead below it. */
    @Outputs({"weight", "first", "second"})
    public record Crossing(
            @Meaning("who is ahead below") Option first,
            @Meaning("who is ahead above") Option second,
            @Meaning("where both are level") double weight) {}

    /**
     * {@return the sweep of one node in so many steps}
     *
     * @param study the study that is asked
     * @param node a criterion or group
     * @param steps how many, 1 or more
     */
    public static Sweep of(Study study, Node node, int steps) {
        return of(study, node, steps, Cancellation.NEVER);
    }

    static Sweep of(Study study, Node node, int steps, Cancellation cancellation) {
        ScoreModel model = ScoreModel.of(study);
        WeightPath path = WeightPath.of(study.nodeWeights(), node);
        List<Lead> leads = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        if (model.isLinear()) {
            ScoreLines lines = ScoreLines.of(model, path);
            lines.leaders().forEach(l -> leads.add(new Lead(model.option(l.option()), l.from(), l.to())));
            for (int i = 0; i < model.options(); i++) {
                cancellation.check();
                for (int k = i + 1; k < model.options(); k++) {
                    double t = lines.crossing(i, k);
                    if (t >= 0 && t <= 1) {
                        boolean rises = lines.rises(i, k);
                        crossings.add(new Crossing(model.option(rises ? k : i), model.option(rises ? i : k), t));
                    }
                }
            }
        } else {
            new SweepBrackets(model, path, steps, cancellation).find(leads, crossings);
        }
        crossings.sort(Comparator.comparingDouble(Crossing::weight));
        return new Sweep(
                study,
                node,
                path.current(),
                lines(model, path, steps),
                leads,
                crossings,
                model.isLinear(),
                1.0 / steps,
                path.note());
    }

    private static List<Line> lines(ScoreModel model, WeightPath path, int steps) {
        List<List<Point>> points = new ArrayList<>();
        for (int i = 0; i < model.options(); i++) {
            points.add(new ArrayList<>());
        }
        for (int k = 0; k <= steps; k++) {
            double t = (double) k / steps;
            double[] scores = model.scores(path.at(t));
            for (int i = 0; i < scores.length; i++) {
                points.get(i).add(new Point(t, model.original(scores[i])));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < model.options(); i++) {
            lines.add(new Line(model.option(i), points.get(i)));
        }
        return lines;
    }

    /** {@return the lead at the weight of now} */
    public Lead now() {
        return leads.stream().filter(l -> current <= l.to()).findFirst().orElse(leads.get(leads.size() - 1));
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Sweep> analysis() {
        return new WeightSweep();
    }
}
