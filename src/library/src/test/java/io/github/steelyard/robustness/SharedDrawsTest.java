package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.ByState;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Lognormal;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.ValueFunction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What drawing a fact once for all has to keep to, on decisions made up at random. */
class SharedDrawsTest {

    private static final int DECISIONS = 300;

    /** The large size, run by hand, is a million. */
    private static final int DRAWS = Integer.getInteger("shared.draws", 4000);

    private static final int BLOCK = 250;

    private static final NodeWeight BOUNDS =
            new NodeWeight(OptionalDouble.empty(), Optional.of(new NodeWeight.Bounds(15, 60)));

    /** A made-up decision; the lists may stand in any order. */
    private record Made(
            List<Uncertainty> uncertainties,
            List<Criterion> criteria,
            Map<String, Map<String, Performance>> rows,
            double spread,
            boolean isBounded) {

        Made(List<Uncertainty> uncertainties, List<Criterion> criteria, Map<String, Map<String, Performance>> rows) {
            this(uncertainties, criteria, rows, 0, false);
        }

        /** With other weights: spread around the stated ones, or within bounds. */
        Made spread(double wide, boolean bounded) {
            List<Criterion> own = criteria.stream()
                    .map(c -> bounded ? c.with(c.scale(), c.value(), BOUNDS) : c)
                    .toList();
            return new Made(uncertainties, own, rows, wide, bounded);
        }

        Decision decision() {
            DecisionBuilder builder = Decision.builder("made up").weightUncertainty(spread);
            builder.criteria(criteria.toArray(Criterion[]::new));
            uncertainties.forEach(builder::uncertainty);
            builder.correlation("growth", "oil", 0.6);
            rows.forEach(builder::option);
            return builder.build();
        }

        Made shuffled(Random random) {
            List<Uncertainty> other = new ArrayList<>(uncertainties);
            List<Criterion> columns = new ArrayList<>(criteria);
            List<String> ids = new ArrayList<>(rows.keySet());
            Collections.shuffle(other, random);
            Collections.shuffle(columns, random);
            Collections.shuffle(ids, random);
            Map<String, Map<String, Performance>> same = new LinkedHashMap<>();
            ids.forEach(id -> same.put(id, rows.get(id)));
            return new Made(other, columns, same, spread, isBounded);
        }
    }

    private static Made made(Random random) {
        List<Uncertainty> uncertainties = new ArrayList<>(List.of(
                Uncertainty.event("rain", Chance.of(chance(random)), Map.of("a", Chance.of(chance(random)))),
                Uncertainty.event("strike", new Chance(0.2, 0.7), Map.of("b", new Chance(0.1, 0.4))),
                new Uncertainty.States(io.github.steelyard.model.Label.of("reply"), Map.of("yes", 1.0), Map.of()),
                Uncertainty.quantity("growth", Performance.triangular(0, 1, 4)),
                Uncertainty.quantity("oil", Performance.between(1, 3))));
        Map<String, Double> states = new LinkedHashMap<>();
        states.put("yes", 0.3);
        states.put("later", 0.5);
        states.put("no", 0.2);
        uncertainties.set(2, Uncertainty.states("reply", states));
        List<Criterion> criteria = new ArrayList<>(List.of(
                Criterion.min("cost").between(100, 0).weighing(40),
                Criterion.max("yield").weighing(30),
                Criterion.max("bent")
                        .valued(new ValueFunction.Piecewise(List.of(
                                new ValueFunction.Point(0, 0),
                                new ValueFunction.Point(30, 0.7),
                                new ValueFunction.Point(100, 1))))
                        .weighing(30)));
        Map<String, Map<String, Performance>> rows = new LinkedHashMap<>();
        for (String option : List.of("a", "b", "c")) {
            Map<String, Performance> row = new LinkedHashMap<>();
            criteria.forEach(c -> row.put(c.id(), cell(random, 2, c.id())));
            rows.put(option, row);
        }
        return new Made(uncertainties, criteria, rows);
    }

    private static double chance(Random random) {
        return Math.rint(random.nextDouble() * 10) / 10;
    }

    private static Performance cell(Random random, int depth, String criterion) {
        int which = random.nextInt(depth == 0 ? 5 : 9);
        double x = 10 + random.nextInt(40);
        return switch (which) {
            case 0 -> Performance.exact(x);
            case 1 -> Performance.between(x, x + 20);
            case 2 -> Performance.normal(x, 8);
            case 3 -> new Lognormal(3, 0.4);
            case 4 -> criterion.equals("yield") ? Performance.exact(x) : Performance.MISSING;
            case 5 ->
                new Conditional(
                        Formula.of(List.of(
                                        "rain",
                                        "not strike",
                                        "reply is later",
                                        "growth > 1.5 and rain",
                                        "oil < 2 or strike")
                                .get(random.nextInt(5))),
                        cell(random, depth - 1, criterion),
                        cell(random, depth - 1, criterion));
            case 6 -> {
                Map<String, Performance> states = new LinkedHashMap<>();
                for (String state : List.of("yes", "later", "no")) {
                    states.put(state, cell(random, depth - 1, criterion));
                }
                yield new ByState("reply", states);
            }
            case 7 ->
                new Computed(
                        Formula.of(List.of(
                                        "20 + 5 * growth",
                                        "10 + 3 * growth * oil",
                                        "if(rain, 30, 10) + 2 * oil",
                                        "40 - 10 * strike + growth ^ 2",
                                        "max(growth, oil) * 10")
                                .get(random.nextInt(5))),
                        Optional.empty());
            default -> new Computed(Formula.of("30 + 4 * growth"), Optional.of(Performance.normal(0, 15)));
        };
    }

    @Test
    void theCentralValueIsTheMeanOfWhatIsDrawn() {
        Random random = new Random(20170816);
        for (int d = 0; d < DECISIONS; d++) {
            Problem problem = Study.of(made(random).decision()).problem();
            int m = problem.options().size();
            int n = problem.criteria().size();
            double[][][] sums = new double[m][n][2];
            ValueCells cells = ValueCells.of(new PerformanceSampler(problem, d));
            SharedBlock block = cells.block();
            for (long from = 0; from < DRAWS; from += BLOCK) {
                for (int i = 0; i < m; i++) {
                    for (int j = 0; j < n; j++) {
                        sum(cells, i, j, from, block, sums[i][j]);
                    }
                }
            }
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double mean = sums[i][j][0] / DRAWS;
                    double sd = Math.sqrt(Math.max(0, sums[i][j][1] / DRAWS - mean * mean));
                    // Five standard errors; 4,096 fixed draws are evenly spread and add little.
                    double most = 5 * sd / Math.sqrt(DRAWS) + 2e-3 * sd + 1e-9;
                    assertThat(problem.values().at(i, j))
                            .as("decision " + d + " option " + i + " criterion " + j + " "
                                    + problem.performances().at(i, j))
                            .isCloseTo(mean, within(most));
                }
            }
        }
    }

    private static void sum(ValueCells cells, int i, int j, long from, SharedBlock block, double[] sums) {
        double[] values = new double[BLOCK];
        Arrays.fill(values, cells.base[i][j]);
        if (cells.kind[i][j] != ValueCells.CONSTANT) {
            int[] bits = new int[BLOCK];
            cells.bits(i, j, from, bits);
            cells.values(i, j, from, bits, BLOCK, block, values);
        }
        for (double v : values) {
            sums[0] += v;
            sums[1] += v * v;
        }
    }

    @Test
    void theOrderOfTheFileChangesNoFigure() {
        Random random = new Random(7);
        for (int d = 0; d < DECISIONS; d++) {
            Made made = made(random);
            Study one = Study.of(made.decision());
            Study other = Study.of(made.shuffled(random).decision());
            one.problem()
                    .options()
                    .forEach(o -> one.problem().criteria().forEach(c -> {
                        double x = one.problem()
                                .values()
                                .at(
                                        one.problem().optionIndex(o.id()),
                                        one.problem().criterionIndex(c.id()));
                        assertThat(other.problem()
                                        .values()
                                        .at(
                                                other.problem().optionIndex(o.id()),
                                                other.problem().criterionIndex(c.id())))
                                .isEqualTo(x);
                    }));
        }
    }

    private static Decision twins(String second, double rank) {
        Criterion yield = Criterion.max("yield").between(0, 100).weighing(1);
        DecisionBuilder builder = Decision.builder("twins")
                .weightUncertainty(0)
                .criteria(yield)
                .uncertainty(Uncertainty.quantity("b", Performance.normal(30, 4)))
                .uncertainty(Uncertainty.quantity("a", Performance.normal(30, 4)))
                .option("one", new Computed(Formula.of("20 + a"), Optional.empty()))
                .option("two", new Computed(Formula.of(second), Optional.of(Performance.between(0, 1))));
        return (rank == 0 ? builder : builder.correlation("a", "b", rank)).build();
    }

    @Test
    void aCorrelationOfOneIsSharingToTheLastBit() {
        SmaaRun shared = SmaaRun.of(Study.of(twins("19.5 + a", 0)));
        SmaaRun joined = SmaaRun.of(Study.of(twins("19.5 + b", 1)));
        shared.count(20_000, 2, Cancellation.NEVER);
        joined.count(20_000, 2, Cancellation.NEVER);
        assertThat(joined.result().acceptability()).isEqualTo(shared.result().acceptability());
    }

    @Test
    void aHigherChanceNeverTurnsAnEventOff() {
        Random random = new Random(3);
        for (int d = 0; d < 50; d++) {
            double low = random.nextDouble();
            double high = low + random.nextDouble() * (1 - low);
            Decision decision = Decision.builder("chances")
                    .criteria(Criterion.max("yield").between(0, 1).weighing(1))
                    .uncertainty(Uncertainty.event("rain", Chance.of(low), Map.of("two", Chance.of(high))))
                    .option("one", new Conditional(Formula.of("rain"), Performance.exact(1), Performance.exact(0)))
                    .option("two", new Conditional(Formula.of("rain"), Performance.exact(1), Performance.exact(0)))
                    .build();
            PerformanceSampler sampler =
                    new PerformanceSampler(Study.of(decision).problem(), d);
            for (long k = 0; k < 500; k++) {
                double[] drawn = sampler.draw(k)[0];
                assertThat(drawn[1]).isGreaterThanOrEqualTo(drawn[0]);
            }
        }
    }

    @Test
    void cellsThatStandAloneAreDrawnAsWithoutUncertainties() {
        DecisionBuilder plain = Decision.builder("plain")
                .criteria(
                        Criterion.max("cost").between(0, 100).weighing(1),
                        Criterion.max("range").between(0, 100).weighing(2))
                .option("one", Performance.between(10, 60), Performance.normal(40, 10))
                .option("two", Performance.triangular(10, 30, 70), 45);
        Study without = Study.of(plain.build());
        Study with = Study.of(plain.uncertainty(Uncertainty.event("rain", 0.5)).build());
        SmaaRun a = SmaaRun.of(without);
        SmaaRun b = SmaaRun.of(with);
        a.count(10_000, 1, Cancellation.NEVER);
        b.count(10_000, 1, Cancellation.NEVER);
        assertThat(b.result().acceptability()).isEqualTo(a.result().acceptability());
        assertThat(b.result().entropy()).isEqualTo(a.result().entropy());
    }

    /** What stood before performances could share uncertainties: 20,000 draws of the commit before them. */
    @Test
    void independentPerformancesKeepTheCountsThatTheyHadBeforeUncertainties() {
        SmaaRun run = SmaaRun.of(Steelyard.read(Path.of("src/test/resources/decisions/plain-spreads.yaml"))
                .study());
        run.count(20_000, 2, Cancellation.NEVER);
        assertThat(run.result().acceptability().toRows()).isDeepEqualTo(new double[][] {
            {0.26365, 0.26145, 0.25165, 0.22325},
            {0.19395, 0.25785, 0.2865, 0.2617},
            {0.2787, 0.28245, 0.2564, 0.18245},
            {0.2637, 0.19825, 0.20545, 0.3326}
        });
    }

    @Test
    void theOrderOfTheFileChangesNoCount() {
        Random random = new Random(11);
        for (int d = 0; d < Integer.getInteger("shared.orders", 60); d++) {
            // Spreads of single performances and of weights, too: spread around points, within orders, and any at all.
            Made made = hanging(made(random)).spread(d % 3 == 0 ? 0 : 0.5, d % 4 == 1);
            Decision one = made.decision();
            Decision other = made.shuffled(random).decision();
            same(one, SmaaRun.of(Study.of(one)), other, SmaaRun.of(Study.of(other)));
            same(
                    one,
                    SmaaRun.quasi(Study.of(one), false, List.of()),
                    other,
                    SmaaRun.quasi(Study.of(other), false, List.of()));
        }
    }

    private static void same(Decision one, SmaaRun a, Decision other, SmaaRun b) {
        a.count(2_000, 1, Cancellation.NEVER);
        b.count(2_000, 2, Cancellation.NEVER);
        for (int i = 0; i < one.options().size(); i++) {
            int at = other.options().indexOf(one.options().get(i));
            assertThat(b.result().acceptability().row(at))
                    .isEqualTo(a.result().acceptability().row(i));
        }
    }

    @Test
    void theOrderOfTheFileChangesNoSobolIndexAndNoTopic() {
        Random random = new Random(12);
        for (int d = 0; d < 4; d++) {
            Made made = hanging(made(random)).spread(0.5, d % 2 == 1);
            Study one = Study.of(made.decision());
            Study other = Study.of(made.shuffled(random).decision());
            for (String analysis : List.of("sobol", "discuss-next", "key-uncertainties", "vulnerability")) {
                assertThat(figures(analysis, other)).as(analysis).isEqualTo(figures(analysis, one));
            }
        }
    }

    private static <R> List<String> figures(String id, Study study) {
        @SuppressWarnings("unchecked")
        Analysis<R> analysis = (Analysis<R>) Analyses.all().get(id);
        Parameters parameters = Parameters.of(analysis, Map.of("samples", 1024), study.scope());
        List<String> lines = new ArrayList<>();
        gather("", analysis.figures(analysis.run(study, parameters, Cancellation.NEVER, Progress.NONE)), lines);
        return lines.stream().sorted().toList();
    }

    /** Every figure with its name; sums in another order may differ in their last digits. */
    private static void gather(String name, Object figure, List<String> lines) {
        if (figure instanceof Map<?, ?> map) {
            map.forEach((key, value) -> gather(name + "/" + key, value, lines));
        } else if (figure instanceof Iterable<?> all) {
            all.forEach(one -> gather(name, one, lines));
        } else {
            lines.add(name + " " + (figure instanceof Double x ? String.format(Locale.ROOT, "%.9f", x + 0.0) : figure));
        }
    }

    /** With a performance that depends on something, whatever the others are. */
    private static Made hanging(Made made) {
        Map<String, Map<String, Performance>> rows = new LinkedHashMap<>(made.rows());
        Map<String, Performance> first = new LinkedHashMap<>(rows.get("a"));
        first.put("cost", new Computed(Formula.of("20 + 5 * growth"), Optional.empty()));
        rows.put("a", first);
        return new Made(made.uncertainties(), made.criteria(), rows, made.spread(), made.isBounded());
    }

    private static Made shared(Random random) {
        Made made = made(random);
        Map<String, Map<String, Performance>> rows = new LinkedHashMap<>();
        for (String option : List.of("a", "b", "c")) {
            Map<String, Performance> row = new LinkedHashMap<>();
            for (Criterion criterion : made.criteria()) {
                row.put(
                        criterion.id(),
                        random.nextBoolean()
                                ? new Computed(
                                        Formula.of(random.nextInt(40) + " + 5 * growth + 3 * oil * strike"),
                                        Optional.empty())
                                : new Conditional(
                                        Formula.of("rain or growth > 2"),
                                        Performance.exact(random.nextInt(100)),
                                        Performance.exact(random.nextInt(100))));
            }
            rows.put(option, row);
        }
        return new Made(made.uncertainties(), made.criteria(), rows);
    }
}
