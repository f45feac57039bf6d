package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.robustness.DiscussResult.Topic;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Goes through everything that is uncertain and asks what knowing it would be worth. */
final class Agenda {

    private final Study study;
    private final Problem problem;
    private final PerformanceSampler performances;
    private final WeightSampler weights;
    private final Cancellation cancellation;
    private final List<Topic> topics = new ArrayList<>();

    Agenda(Study study, PerformanceSampler performances, WeightSampler weights, Cancellation cancellation) {
        this.study = study;
        this.problem = study.problem();
        this.performances = performances;
        this.weights = weights;
        this.cancellation = cancellation;
    }

    /** From all states. */
    DiscussResult exact(DiscreteStates states) {
        for (int j = 0; j < weights.size(); j++) {
            for (int i : uncertain(j)) {
                add(i, j, states.worth(i, j), states.drop(i, j));
            }
            if (uncertain(j).length > 1) {
                add(-1, j, states.worth(-1, j), states.drop(-1, j));
            }
        }
        PayoffTable table = states.table();
        return result(table.best(), 0, new Worth(table.perfect(), 0), states.entropy());
    }

    /** From draws. */
    DiscussResult sampled(SampledScores sampled) {
        boolean additive = study.method().sumsValues(study.parameters());
        Optional<AdditiveInformation> exact =
                additive ? Optional.of(new AdditiveInformation(sampled, weights)) : Optional.empty();
        for (SharedInputs.Input input : SharedInputs.of(performances)) {
            cancellation.check();
            shared(sampled, input);
        }
        for (int j = 0; j < weights.size(); j++) {
            int[] cells = uncertain(j);
            for (int i : cells) {
                cancellation.check();
                performance(sampled, exact, i, j);
            }
            if (cells.length > 1 && !performances.isShared()) {
                cancellation.check();
                criterion(sampled, exact, j, cells);
            }
            cancellation.check();
            weight(sampled, exact, j);
        }
        Worth perfect = sampled.perfect();
        return result(sampled.best, sampled.draws(), perfect, entropy(sampled));
    }

    private static double entropy(SampledScores sampled) {
        double bits = 0;
        for (double[] first : sampled.first) {
            bits += Shares.bits(Arrays.stream(first).sum() / sampled.draws());
        }
        return bits;
    }

    private int[] uncertain(int j) {
        return IntStream.range(0, problem.options().size())
                .filter(i -> performances.program(i, j) == null
                        && !performances.quantile(i, j).isPoint())
                .toArray();
    }

    /** The worth of knowing an uncertainty, and with it all that correlations join with it. */
    private void shared(SampledScores sampled, SharedInputs.Input input) {
        List<double[]> features = new ArrayList<>();
        for (int u : input.uncertainties()) {
            features.addAll(SharedFeatures.of(sampled, u));
        }
        double[][] all = features.toArray(double[][]::new);
        double[] number = all.length == 1 ? all[0] : Policy.lead(sampled, all);
        topics.add(new Topic(
                input.id(), input.words(), Policy.worth(sampled, all), EntropyDrop.of(sampled.first, number)));
    }

    private void performance(SampledScores sampled, Optional<AdditiveInformation> exact, int i, int j) {
        double[] u = sampled.uniforms(i, j);
        Worth worth = exact.isPresent() ? exact.get().performance(i, j) : Policy.worth(sampled, Policy.bends(u));
        double[] number = u;
        if (performances.quantile(i, j) instanceof Quantile.Steps steps) {
            number = Arrays.stream(u).map(steps::at).toArray();
        }
        add(i, j, worth, EntropyDrop.of(sampled.first, number));
    }

    private void criterion(SampledScores sampled, Optional<AdditiveInformation> exact, int j, int[] cells) {
        if (exact.isPresent()) {
            add(
                    -1,
                    j,
                    exact.get().criterion(j),
                    EntropyDrop.of(sampled.first, exact.get().lead(j)));
            return;
        }
        double[][] features = new double[2 * cells.length][];
        for (int c = 0; c < cells.length; c++) {
            double[][] bends = Policy.bends(sampled.uniforms(cells[c], j));
            features[2 * c] = bends[0];
            features[2 * c + 1] = bends[1];
        }
        add(-1, j, Policy.worth(sampled, features), EntropyDrop.of(sampled.first, Policy.lead(sampled, features)));
    }

    private void weight(SampledScores sampled, Optional<AdditiveInformation> exact, int j) {
        double[] w = sampled.weights[j];
        if (Arrays.stream(w).allMatch(x -> x == w[0])) {
            return;
        }
        double[] shapes = null;
        if (weights instanceof SimplexWeights) {
            shapes = new double[weights.size()];
            Arrays.fill(shapes, 1);
        } else if (weights instanceof DirichletWeights dirichlet) {
            shapes = dirichlet.shapes();
        }
        Worth worth = exact.isPresent() && shapes != null
                ? exact.get().weight(j, shapes)
                : Policy.worth(sampled, Policy.bends(ranked(w)));
        Criterion criterion = problem.criteria().get(j);
        topics.add(new Topic(
                Factors.weightId(criterion),
                "the weight of " + Words.name(criterion),
                worth,
                EntropyDrop.of(sampled.first, w)));
    }

    /** Each number's place among all, between 0 and 1. */
    private static double[] ranked(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return Arrays.stream(x)
                .map(value -> (Math.abs(Arrays.binarySearch(sorted, value)) + 0.5) / sorted.length)
                .toArray();
    }

    /** @param i −1 for all options */
    private void add(int i, int j, Worth worth, double drop) {
        Criterion criterion = problem.criteria().get(j);
        if (i < 0) {
            topics.add(new Topic(
                    "criterion:" + criterion.id(), "how all options do on " + Words.name(criterion), worth, drop));
        } else {
            topics.add(new Topic(
                    Factors.performanceId(problem, i, j), Factors.performanceWords(problem, i, j), worth, drop));
        }
    }

    private DiscussResult result(int best, int samples, Worth perfect, double entropy) {
        List<Topic> sorted = topics.stream()
                .map(t -> perfect.gain() == 0 ? new Topic(t.id(), t.words(), Worth.NOTHING, t.entropyDrop()) : t)
                .sorted(Comparator.comparingDouble((Topic t) -> -t.worth().gain())
                        .thenComparingDouble(t -> -t.entropyDrop()))
                .toList();
        return new DiscussResult(study, best, samples, perfect, entropy, sorted);
    }
}
