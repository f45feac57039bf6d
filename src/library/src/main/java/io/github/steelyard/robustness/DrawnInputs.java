package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.sampling.WeightSampler;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** What is uncertain in a study, by name, with its numbers in a range of draws: the draws of {@link Smaa}. */
final class DrawnInputs {

    /**
     * One input.
     *
     * @param id {@code weight:ID}, {@code uncertainty:ID}, {@code uncertainty:ID/STATE} or {@code
     *     performance:OPTION/CRITERION}
     * @param words its name
     * @param shown a number of it in words
     * @param isTruth whether it is 1 or 0 for true or false
     * @param values by draw
     */
    record Input(String id, String words, DoubleFunction<String> shown, boolean isTruth, double[] values) {}

    private final List<Input> all = new ArrayList<>();
    private final double[][] scores;
    private final double[][][] columns;

    DrawnInputs(Study study, WeightSampler sampler, long from, int draws, Cancellation cancellation) {
        PerformanceSampler performances = PerformanceSampler.of(study);
        Scoring scoring = Scoring.of(study);
        double[][] weights = new double[sampler.size()][draws];
        sampler.fill(from, draws, weights);
        int m = study.problem().options().size();
        this.scores = new double[m][draws];
        this.columns = new double[draws][][];
        double[] own = new double[weights.length];
        for (int k = 0; k < draws; k++) {
            cancellation.check();
            for (int j = 0; j < own.length; j++) {
                own[j] = weights[j][k];
            }
            columns[k] = performances.draw(from + k);
            double[] s = scoring.scores(columns[k], own);
            for (int i = 0; i < m; i++) {
                scores[i][k] = s[i];
            }
        }
        uncertainties(performances, from, draws);
        cells(study, performances, draws);
        List<Criterion> criteria = study.problem().criteria();
        for (int place = 0; place < weights.length && sampler.point().isEmpty(); place++) {
            int j = performances.criterion(place);
            all.add(new Input(
                    Factors.weightId(criteria.get(j)),
                    "the weight of " + Words.name(criteria.get(j)),
                    Words::percent,
                    false,
                    weights[j]));
        }
    }

    private void uncertainties(PerformanceSampler performances, long from, int draws) {
        if (!performances.isShared()) {
            return;
        }
        SharedBlock block = new SharedBlock(performances).at(from, draws);
        for (SharedInputs.Input input : SharedInputs.of(performances)) {
            for (int u : input.uncertainties()) {
                Uncertainty one = block.one(u);
                String id = "uncertainty:" + one.id();
                String name = "“" + one.name() + "”";
                if (one instanceof Uncertainty.Event) {
                    all.add(new Input(id, name, Words::number, true, block.event(u)));
                } else if (one instanceof Uncertainty.States states) {
                    for (int s = 0; s < states.names().size(); s++) {
                        double[] is = new double[draws];
                        for (int k = 0; k < draws; k++) {
                            is[k] = block.state(u)[k] == s ? 1 : 0;
                        }
                        String state = states.names().get(s);
                        all.add(new Input(id + "/" + state, name + " is " + state, Words::number, true, is));
                    }
                } else {
                    String unit = ((Uncertainty.Quantity) one).unit();
                    all.add(new Input(id, name, x -> Words.number(x) + Units.after(unit), false, block.quantity(u)));
                }
            }
        }
    }

    private void cells(Study study, PerformanceSampler performances, int draws) {
        List<Option> options = study.problem().options();
        List<Criterion> criteria = study.problem().criteria();
        for (int row = 0; row < options.size(); row++) {
            for (int column = 0; column < criteria.size(); column++) {
                int i = performances.option(row);
                int j = performances.criterion(column);
                if (performances.program(i, j) != null
                        || performances.quantile(i, j).isPoint()) {
                    continue;
                }
                double[] x = new double[draws];
                for (int k = 0; k < draws; k++) {
                    x[k] = columns[k][j][i];
                }
                String unit = criteria.get(j).unit();
                all.add(new Input(
                        Factors.performanceId(study.problem(), i, j),
                        Words.name(criteria.get(j)) + " of " + Words.name(options.get(i)),
                        amount -> Words.number(amount) + Units.after(unit),
                        false,
                        x));
            }
        }
    }

    List<Input> all() {
        return all;
    }

    /** By option and draw; more is better. */
    double[][] scores() {
        return scores;
    }

    /** The performance of an option on a criterion in a draw. */
    double performance(int draw, int option, int criterion) {
        return columns[draw][criterion][option];
    }

    double[][] values() {
        return all.stream().map(Input::values).toArray(double[][]::new);
    }
}
