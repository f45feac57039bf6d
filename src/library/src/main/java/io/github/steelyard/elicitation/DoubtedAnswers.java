package io.github.steelyard.elicitation;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Problem;
import io.github.steelyard.sampling.DrawOrder;
import io.github.steelyard.sampling.Spreads;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.JudgedWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What answers of which some may be wrong tell of the weights, by draws that count the more the better they agree. */
final class DoubtedAnswers {

    private static final int DRAWS = 4096;
    private static final double TOLERANCE = 1e-9;
    /** Of many options only the best are asked about; the others do not decide. */
    private static final int MOST_OPTIONS = 24;
    /** Profiles lie so many steps of a scale apart. */
    private static final int STEPS = 8;
    /** Scores that differ by no more are the same to somebody who says so. */
    private static final double SAME = 0.05;

    private final Problem problem;
    private final List<Judgement> answers;
    /** By option, draws side by side. */
    private final double[][] scores;

    private final double[][] weights;
    /** By answer, whether the draw agrees with it. */
    private final boolean[][] agrees;

    private final double wrong;
    /** How likely each draw is; together 1. */
    private final double[] chance = new double[DRAWS];

    DoubtedAnswers(Study study, List<Judgement> answers, double wrong) {
        if (!(wrong > 0 && wrong < 0.5)) {
            throw new IllegalArgumentException("the share of wrong answers lies between 0 and 0.5, was " + wrong);
        }
        this.problem = study.problem();
        this.answers = answers.stream()
                .filter(one -> !JudgedWeights.of(List.of(one), problem).isEmpty())
                .toList();
        this.wrong = wrong;
        int n = problem.criteria().size();
        double[] even = new double[n];
        Arrays.fill(even, 1.0 / n);
        this.weights = new double[n][DRAWS];
        Spreads.of(
                        FeasibleWeights.of(study.nodeWeights()),
                        even,
                        1,
                        study.seed(),
                        null,
                        DrawOrder.of(study.decision(), problem.criteria()))
                .fill(0, DRAWS, weights);
        double[][] values = problem.values().toRows();
        this.scores = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            scores[i] = along(values[i]);
        }
        List<FeasibleWeights.Constraint> told = JudgedWeights.of(this.answers, problem);
        this.agrees = new boolean[told.size()][DRAWS];
        double[] count = new double[DRAWS];
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < agrees.length; t++) {
            double[] excess = along(told.get(t).a());
            for (int k = 0; k < DRAWS; k++) {
                agrees[t][k] = told.get(t).isEquality() ? Math.abs(excess[k]) <= SAME : excess[k] <= 0;
                count[k] += agrees[t][k] ? 1 : 0;
            }
        }
        for (double c : count) {
            most = Math.max(most, c);
        }
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            chance[k] = StrictMath.pow(wrong / (1 - wrong), most - count[k]);
            sum += chance[k];
        }
        for (int k = 0; k < DRAWS; k++) {
            chance[k] /= sum;
        }
    }

    private double[] along(double[] coefficients) {
        double[] sums = new double[DRAWS];
        for (int j = 0; j < coefficients.length; j++) {
            for (int k = 0; k < DRAWS; k++) {
                sums[k] += coefficients[j] * weights[j][k];
            }
        }
        return sums;
    }

    Questions.Question next(boolean profiles) {
        double[] means = new double[scores.length];
        double ideal = 0;
        for (int k = 0; k < DRAWS; k++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < means.length; i++) {
                means[i] += chance[k] * scores[i][k];
                top = Math.max(top, scores[i][k]);
            }
            ideal += chance[k] * top;
        }
        int best = largest(means);
        double regret = Math.max(0, ideal - means[best]);
        List<Choices.Choice> choices =
                profiles ? Choices.ofProfiles(problem, STEPS) : Choices.ofOptions(problem, leading(means));
        double left = regret;
        Optional<Judgement> asked = Optional.empty();
        double evenness = Double.POSITIVE_INFINITY;
        Optional<Judgement> open = Optional.empty();
        for (Choices.Choice choice : choices) {
            double[] lead = along(choice.lead());
            double[] first = new double[means.length];
            double yes = 0;
            for (int k = 0; k < DRAWS; k++) {
                double share = chance[k] * (lead[k] >= 0 ? 1 - wrong : wrong);
                yes += share;
                for (int i = 0; i < first.length; i++) {
                    first[i] += share * scores[i][k];
                }
            }
            double[] second = Questions.less(means, first);
            double after = Math.max(0, ideal - first[largest(first)] - second[largest(second)]);
            if (after < left - TOLERANCE) {
                left = after;
                asked = Optional.of(choice.judgement());
            }
            if (Math.abs(yes - 0.5) < evenness - TOLERANCE) {
                evenness = Math.abs(yes - 0.5);
                open = Optional.of(choice.judgement());
            }
        }
        // Where no single answer changes the recommendation, the one that is hardest to foretell teaches most.
        return Questions.Question.of(
                problem,
                problem.options().get(best),
                regret,
                asked.isPresent() || regret <= TOLERANCE ? asked : open,
                left);
    }

    /** The options of the largest means, in the order of the file. */
    private static List<Integer> leading(double[] means) {
        return IntStream.range(0, means.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -means[i]))
                .limit(MOST_OPTIONS)
                .sorted()
                .toList();
    }

    private static int largest(double[] figures) {
        int best = 0;
        for (int k = 1; k < figures.length; k++) {
            best = figures[k] > figures[best] + TOLERANCE ? k : best;
        }
        return best;
    }

    List<Judgement> believed() {
        int k = largest(chance);
        Set<Judgement> kept = new LinkedHashSet<>();
        for (int t = 0; t < agrees.length; t++) {
            if (agrees[t][k] && !answers.get(t).isSame()) {
                kept.add(answers.get(t));
            }
        }
        return new ArrayList<>(kept);
    }
}
