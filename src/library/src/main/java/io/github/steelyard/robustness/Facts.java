package io.github.steelyard.robustness;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.CellProgram;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.robustness.KeyUncertaintiesResult.Fact;
import io.github.steelyard.robustness.KeyUncertaintiesResult.Outcome;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What draws tell of the uncertainties behind them. */
final class Facts {

    private final Study study;
    private final Problem problem;
    private final SampledScores sampled;
    /** Null where nothing depends on uncertainties. */
    private final @Nullable SharedBlock block;

    private final Cancellation cancellation;

    Facts(Study study, SampledScores sampled, Cancellation cancellation) {
        this.study = study;
        this.problem = study.problem();
        this.sampled = sampled;
        this.cancellation = cancellation;
        this.block =
                sampled.performances.isShared() ? new SharedBlock(sampled.performances).at(0, sampled.draws()) : null;
    }

    KeyUncertaintiesResult result() {
        double entropy = 0;
        for (double[] first : sampled.first) {
            entropy += Shares.bits(Arrays.stream(first).sum() / sampled.draws());
        }
        List<Fact> facts = new ArrayList<>();
        for (SharedInputs.Input input : SharedInputs.of(sampled.performances)) {
            cancellation.check();
            facts.add(fact(input, entropy));
        }
        facts.sort(Comparator.comparingDouble((Fact f) -> -f.share()).thenComparingInt(f -> -f.reach()));
        return new KeyUncertaintiesResult(study, mostOften(k -> true).leader(), sampled.draws(), entropy, facts);
    }

    private Fact fact(SharedInputs.Input input, double entropy) {
        List<double[]> features = new ArrayList<>();
        for (int u : input.uncertainties()) {
            features.addAll(SharedFeatures.of(sampled, u));
        }
        double[] number =
                features.size() == 1 ? features.get(0) : Policy.lead(sampled, features.toArray(double[][]::new));
        double share = entropy > 0 ? Math.min(1, EntropyDrop.of(sampled.first, number) / entropy) : 0;
        return new Fact(
                input.id(),
                input.words(),
                share,
                cells(input),
                outcomes(input.uncertainties().get(0)));
    }

    private Map<Criterion, Integer> cells(SharedInputs.Input input) {
        Map<Criterion, Integer> cells = new LinkedHashMap<>();
        for (int j = 0; j < problem.criteria().size(); j++) {
            int count = 0;
            for (int i = 0; i < problem.options().size(); i++) {
                CellProgram program = sampled.performances.program(i, j);
                count +=
                        program != null && program.reached().stream().anyMatch(input.uncertainties()::contains) ? 1 : 0;
            }
            if (count > 0) {
                cells.put(problem.criteria().get(j), count);
            }
        }
        return cells;
    }

    private List<Outcome> outcomes(int u) {
        List<Outcome> outcomes = new ArrayList<>();
        SharedBlock drawn = requireNonNull(block);
        Uncertainty one = drawn.one(u);
        if (one instanceof Uncertainty.Event event) {
            List<double[]> seen = problem.options().stream()
                    .map(o -> event.chance(o.id()))
                    .distinct()
                    .map(chance -> drawn.event(u, chance))
                    .toList();
            boolean isAlike = seen.size() == 1;
            add(outcomes, isAlike ? "it holds" : "it holds under every option", k -> holds(seen, k) == seen.size());
            add(outcomes, "it holds under some options alone", k -> holds(seen, k) > 0 && holds(seen, k) < seen.size());
            add(outcomes, isAlike ? "it does not" : "it holds under none", k -> holds(seen, k) == 0);
        } else if (one instanceof Uncertainty.States states) {
            double[] state = drawn.state(u);
            for (int s = 0; s < states.names().size(); s++) {
                int own = s;
                add(outcomes, "it is “" + states.names().get(s).replace('-', ' ') + "”", k -> state[k] == own);
            }
        } else {
            double[] amount = drawn.quantity(u);
            double[] sorted = amount.clone();
            Arrays.sort(sorted);
            double middle = sorted[sorted.length / 2];
            String unit = ((Uncertainty.Quantity) one).unit();
            String shown = Words.number(middle) + Units.after(unit);
            add(outcomes, "it is below " + shown, k -> amount[k] < middle);
            add(outcomes, "it is " + shown + " or more", k -> amount[k] >= middle);
        }
        return outcomes;
    }

    /** Under how many of the chances an event holds in a draw. */
    private static int holds(List<double[]> seen, int k) {
        int holds = 0;
        for (double[] event : seen) {
            holds += event[k] == 1 ? 1 : 0;
        }
        return holds;
    }

    private void add(List<Outcome> outcomes, String words, IntPredicate holds) {
        MostOften often = mostOften(holds);
        if (often.chance() > 0) {
            outcomes.add(new Outcome(words, often.chance(), often.leader(), often.first()));
        }
    }

    private record MostOften(double chance, Option leader, double first) {}

    private MostOften mostOften(IntPredicate holds) {
        double[] sums = new double[sampled.first.length];
        int count = 0;
        for (int k = 0; k < sampled.draws(); k++) {
            if (holds.test(k)) {
                count++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += sampled.first[i][k];
                }
            }
        }
        int most = 0;
        for (int i = 1; i < sums.length; i++) {
            most = sums[i] > sums[most] ? i : most;
        }
        return new MostOften(
                (double) count / sampled.draws(), problem.options().get(most), count == 0 ? 0 : sums[most] / count);
    }
}
