package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.List;

/** Ranks each draw with any method, or with several: prepares it anew where performances differ from draw to draw. */
final class MethodKernel implements Kernel {

    /**
     * A method with its parameters.
     *
     * @param method any
     * @param parameters checked
     */
    record Prepared(AggregationMethod method, Parameters parameters) {}

    private static final int BLOCK = 64;

    private final PerformanceSampler performances;
    private final WeightSampler weights;
    private final List<Prepared> methods;
    private final boolean isNet;
    private final List<Scorer> fixed = new ArrayList<>();

    MethodKernel(PerformanceSampler performances, WeightSampler weights, boolean isNet, List<Prepared> methods) {
        this.isNet = isNet;
        this.performances = performances;
        this.weights = weights;
        this.methods = List.copyOf(methods);
        if (isExact()) {
            fixed.addAll(scorers(performances.problem().drawn(performances.draw(0))));
        }
    }

    private List<Scorer> scorers(Problem drawn) {
        List<Scorer> scorers = new ArrayList<>();
        for (Prepared each : methods) {
            scorers.add(each.method.prepared(drawn, each.parameters));
        }
        return scorers;
    }

    private List<Scorer> scorers(long k) {
        if (isExact()) {
            return fixed;
        }
        try {
            return scorers(performances.problem().drawn(performances.draw(k)));
        } catch (Refusal refusal) {
            throw in(k, refusal);
        }
    }

    /** A method may take the decision as it stands and still not one of its draws. */
    private static Refusal in(long k, Refusal refusal) {
        return new Refusal(refusal.reasons().stream()
                .map(reason -> "in draw " + k + " of the performances: " + reason)
                .toList());
    }

    @Override
    public int chunk() {
        return BLOCK;
    }

    @Override
    public Counts blank() {
        return new Counts(
                methods.size(),
                isNet ? ScrambledNets.REPLICATES : 1,
                performances.problem().options().size(),
                weights.size());
    }

    @Override
    public boolean isExact() {
        return performances.uncertain() == 0;
    }

    @Override
    public Worker worker() {
        return new Worker() {
            private final double[][] w = new double[weights.size()][BLOCK];

            @Override
            public void count(long first, int count, Counts counts, Cancellation cancellation) {
                for (int done = 0; done < count; done += BLOCK) {
                    int size = Math.min(BLOCK, count - done);
                    weights.fill(first + done, size, w);
                    for (int k = 0; k < size; k++) {
                        cancellation.check();
                        double[] own = column(k);
                        counts.add(first + done + k, rankings(scorers(first + done + k), own), own);
                    }
                }
            }

            private double[] column(int k) {
                double[] own = new double[w.length];
                for (int j = 0; j < own.length; j++) {
                    own[j] = w[j][k];
                }
                return own;
            }

            @Override
            public void confirm(
                    long first, int count, double[][] central, Confirmation confirmation, Cancellation cancellation) {
                for (int k = 0; k < count; k++) {
                    List<Scorer> scorers = scorers(first + k);
                    for (int i = 0; i < central.length; i++) {
                        if (central[i] != null) {
                            cancellation.check();
                            for (Ranking ranking : rankings(scorers, central[i])) {
                                if (ranking.rank(i) == 1) {
                                    confirmation.add(i, ranking.leaders().size(), 1);
                                }
                            }
                        }
                    }
                }
                confirmation.draws += (long) count * methods.size();
            }
        };
    }

    private static List<Ranking> rankings(List<Scorer> scorers, double[] w) {
        Weights weights = Weights.ofShares(w);
        List<Ranking> rankings = new ArrayList<>(scorers.size());
        for (Scorer scorer : scorers) {
            rankings.add(scorer.score(weights, Tracer.OFF).ranking());
        }
        return rankings;
    }
}
