package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Weights;
import io.github.steelyard.ordinary.OrdinaryDecision;
import io.github.steelyard.text.Units;
import io.github.steelyard.weighting.FeasibleWeights;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Every claim of the verdict on decisions made up at random, held against evaluations and against weights drawn at random.
 *
 * <p>In the build each decision is asked with its own method and with one other; {@code -Dverdict.all=true} asks every
 * method.
 */
class VerdictTruthTest {

    private static final long FIRST = Long.getLong("verdict.first", 40_000);
    private static final int COUNT = Integer.getInteger("verdict.count", 1_000);
    private static final boolean ALL = Boolean.getBoolean("verdict.all");
    private static final int TRIES = 20;

    private final LongAdder ahead = new LongAdder();
    private final LongAdder flips = new LongAdder();
    private final LongAdder unknowns = new LongAdder();
    private final LongAdder firm = new LongAdder();

    @Test
    void everyClaimHolds() {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        LongStream.range(FIRST, FIRST + COUNT).parallel().forEach(seed -> tried(seed, wrong));
        System.out.println("verdicts with a leader " + ahead + ", with a shift of weight " + flips
                + ", with something unknown " + unknowns + ", firm " + firm + "; wrong " + wrong.size());
        assertThat(wrong.stream().sorted().limit(12).toList()).isEmpty();
        assertThat(flips.sum()).isGreaterThan(COUNT / 5);
        assertThat(unknowns.sum()).isGreaterThan(COUNT / 50);
        assertThat(firm.sum()).isGreaterThan(COUNT / 5);
    }

    private void tried(long seed, List<String> wrong) {
        OrdinaryDecision decision = OrdinaryDecision.of(seed, Integer.MAX_VALUE);
        Loaded loaded = DecisionReader.read("d.json", decision.text().getBytes(StandardCharsets.UTF_8));
        if (loaded.value().isEmpty()) {
            return;
        }
        List<String> methods = AggregationMethods.all().ids();
        List<String> asked = new ArrayList<>(ALL ? methods : List.of(methods.get((int) (seed % methods.size()))));
        asked.add(0, "");
        for (String method : asked) {
            try {
                Study own = Study.of(loaded.value().get());
                Study study = method.isEmpty()
                        ? own
                        : own.with(
                                new MethodChoice(method, decision.parameters().get(method)));
                Evaluation evaluation = study.evaluate();
                Verdict verdict = Verdict.of(evaluation);
                assertThat(verdict.sentence()).isNotEmpty();
                if (verdict.facts() instanceof VerdictFacts.Ahead facts) {
                    ahead.increment();
                    List<String> faults = new ArrayList<>();
                    new Claims(evaluation, facts, new SplittableRandom(seed), faults).check();
                    faults.forEach(
                            f -> wrong.add(seed + " " + study.choice().id() + ": " + f + ": " + verdict.sentence()));
                } else if (verdict.facts() instanceof VerdictFacts.Tied tied
                        && tied.leaders().stream()
                                .anyMatch(o -> evaluation.ranking().rank(index(study, o)) != 1)) {
                    wrong.add(seed + ": not tied: " + verdict.sentence());
                }
            } catch (Refusal refused) {
                // A method that cannot rank this has no verdict.
            }
        }
    }

    private static int index(Study study, Option option) {
        return study.problem().optionIndex(option.id());
    }

    /** The claims of one verdict. */
    private final class Claims {
        private final Evaluation evaluation;
        private final Study study;
        private final VerdictFacts.Ahead facts;
        private final SplittableRandom random;
        private final List<String> faults;
        private final int first;
        private final double sign;
        private final double size;

        Claims(Evaluation evaluation, VerdictFacts.Ahead facts, SplittableRandom random, List<String> faults) {
            this.evaluation = evaluation;
            this.study = evaluation.study();
            this.facts = facts;
            this.random = random;
            this.faults = faults;
            this.first = index(study, facts.leader());
            this.sign = evaluation.scores().higherIsBetter() ? 1 : -1;
            this.size = IntStream.range(0, study.problem().options().size())
                    .mapToDouble(i -> Math.abs(evaluation.scores().at(i)))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
        }

        void check() {
            order();
            advantages();
            weights();
            unknown();
            if (facts.isFirm()) {
                firm.increment();
            }
        }

        private void require(boolean holds, String what) {
            if (!holds) {
                faults.add(what);
            }
        }

        private void order() {
            require(evaluation.ranking().rank(first) == 1, "not first");
            require(evaluation.ranking().leaders().size() == 1, "not alone");
            facts.seconds().forEach(o -> require(evaluation.ranking().rank(index(study, o)) == 2, "not second"));
            require(facts.score() == evaluation.scores().at(first), "another score");
            require(!(sign * facts.score() < sign * facts.next()), "the lesser score leads");
        }

        private void advantages() {
            for (VerdictFacts.Advantage advantage : facts.advantages()) {
                for (Option other : advantage.over()) {
                    int k = index(study, other);
                    double[] by = IntStream.range(0, study.problem().criteria().size())
                            .mapToDouble(
                                    j -> sign * (evaluation.contribution(first, j) - evaluation.contribution(k, j)))
                            .toArray();
                    double told = Double.POSITIVE_INFINITY;
                    double untold = Double.NEGATIVE_INFINITY;
                    for (int j = 0; j < by.length; j++) {
                        Criterion criterion = study.problem().criteria().get(j);
                        if (advantage.on().contains(criterion)) {
                            told = Math.min(told, by[j]);
                        } else {
                            untold = Math.max(untold, by[j]);
                        }
                    }
                    require(told > 0 && told >= untold, "not the largest advantages over " + other.name());
                }
            }
        }

        private void weights() {
            FeasibleWeights region = FeasibleWeights.of(study.nodeWeights());
            double reach = facts.isProved()
                    ? facts.flip().map(step -> step.moved() - 1e-9).orElse(1.0)
                    : 0;
            for (int t = 0; t < TRIES && reach > 0; t++) {
                double[] moved = drawn(reach);
                if (region.holds(moved, 1e-12)) {
                    require(leads(moved), "another leads with less weight moved");
                }
            }
            facts.flip().ifPresent(this::flip);
        }

        private void flip(NearestFlip.Step step) {
            flips.increment();
            double[] w = study.weights().toArray();
            List<Criterion> criteria = study.problem().criteria();
            for (Flips.Move move : step.moves()) {
                double beyond = step.arrival() == Flips.Arrival.LEVEL ? 1 : 1 + 1e-6;
                w[criteria.indexOf(move.from())] -= move.share() * beyond;
                w[criteria.indexOf(move.to())] += move.share() * beyond;
            }
            for (int j = 0; j < w.length; j++) {
                w[j] = Math.max(0, w[j]);
            }
            Evaluation after = study.with(Weights.of(w)).evaluate();
            int challenger = index(study, step.challenger());
            double gap = sign * (after.scores().at(first) - after.scores().at(challenger));
            switch (step.arrival()) {
                case LEVEL -> require(Math.abs(gap) < 2e-5 * size, "not level, but " + gap);
                case OVERTAKES ->
                    require(after.ranking().rank(challenger) <= after.ranking().rank(first), "not overtaken");
                case SHARES ->
                    require(after.ranking().rank(challenger) <= after.ranking().rank(first), "no share of first");
            }
        }

        /** Weights with at most so much moved. */
        private double[] drawn(double reach) {
            double[] w = study.weights().toArray();
            int n = w.length;
            double[] taken = new double[n];
            double[] given = new double[n];
            double free = reach * (random.nextInt(3) == 0 ? 1 : random.nextDouble());
            double left = free;
            for (int p = 0; p < n && left > 0; p++) {
                int j = random.nextInt(n);
                double share = Math.min(w[j] - taken[j], left);
                taken[j] += share;
                left -= share;
            }
            double moved = free - left;
            double all = 0;
            for (int j = 0; j < n; j++) {
                given[j] = random.nextInt(2) == 0 ? 0 : -Math.log(1 - random.nextDouble());
                all += given[j];
            }
            for (int j = 0; j < n; j++) {
                w[j] += -taken[j] + (all > 0 ? moved * given[j] / all : taken[j]);
            }
            return w;
        }

        private boolean leads(double[] weights) {
            Evaluation after = study.with(Weights.of(weights)).evaluate();
            double own = after.scores().at(first);
            return after.ranking().rank(first) == 1
                    || after.ranking().leaders().stream()
                            .allMatch(i -> Math.abs(after.scores().at(i) - own) < 1e-7 * size);
        }

        private void unknown() {
            facts.unknown().alone().ifPresent(one -> {
                unknowns.increment();
                Problem problem = study.problem();
                int i = index(study, one.option());
                int j = problem.criteria().indexOf(one.criterion());
                require(problem.performances().isMissing(i, j), "not unknown");
                double at = told(one);
                if (!one.isReached()) {
                    // The scores jump just beyond the limit.
                    double range = problem.curves().get(j).best()
                            - problem.curves().get(j).worst();
                    at += (one.atOrAbove().isPresent() ? 1 : -1) * 1e-5 * Math.abs(range);
                }
                Problem known = new Problem(
                        problem.tree(),
                        problem.options(),
                        problem.performances().with(i, j, Performance.exact(at)));
                Evaluation after = study.with(known).evaluate();
                double gap = sign
                        * (after.scores().at(index(study, one.thenLeads()))
                                - after.scores().at(first));
                require(gap > -1e-5 * size, "does not tie or lead there, but lacks " + gap);
            });
        }

        /** The limit as the sentence has it. */
        private double told(Decisive one) {
            if (one.criterion().scale() instanceof Scale.Levels levels) {
                String word = one.limit();
                return levels.values().entrySet().stream()
                        .filter(level -> level.getKey().replace('-', ' ').equals(word))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
            }
            String unit = one.criterion().unit();
            String text = one.limit();
            return Double.parseDouble(text.substring(
                    0, text.length() - (unit.isEmpty() ? 0 : Units.after(unit).length())));
        }
    }
}
