package io.github.steelyard.portfolio;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.packages.Expansion;
import io.github.steelyard.packages.PackageCells;
import io.github.steelyard.packages.PackageSet;
import io.github.steelyard.packages.PackageWorth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packages that keep all rules, limits and requirements, with their values on every criterion. */
final class Valued {

    /** More packages are searched for the best, and not listed. */
    static final int MOST = 2_000_000;

    private final Study study;
    private final PackageSet set;
    private final boolean isNoneDefined;
    private final long[] bits;
    /** By package and criterion; null where there are too many to list. */
    private final double @Nullable [][] values;

    /** Null where packages are options. */
    private final @Nullable PackageWorth worth;

    private final int kept;

    private Valued(
            Study study,
            PackageSet set,
            boolean isNoneDefined,
            long[] bits,
            double @Nullable [][] values,
            @Nullable PackageWorth worth,
            int kept) {
        this.study = study;
        this.set = set;
        this.isNoneDefined = isNoneDefined;
        this.bits = bits;
        this.values = values;
        this.worth = worth;
        this.kept = kept;
    }

    static Valued of(Study asked, Cancellation cancellation) {
        Decision decision = asked.origin().rankingPackages();
        Study study =
                Study.seen(decision, asked.stakeholder(), asked.scenario()).with(asked.weights());
        PackageSet set = new PackageSet(asked.decision().packages().orElseThrow());
        boolean isNoneDefined = Expansion.cells(study.decision(), set).isNoneDefined();
        long count = set.count(Expansion.MOST);
        return count <= Expansion.MOST
                ? listed(study, set, isNoneDefined)
                : streamed(study, set, isNoneDefined, cancellation);
    }

    /** Every package is an option of the study, so that spreads and requirements are those of options. */
    private static Valued listed(Study study, PackageSet set, boolean isNoneDefined) {
        Problem problem = study.problem();
        List<Long> feasible = Expansion.feasible(set, isNoneDefined);
        List<Long> bits = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (long own : feasible) {
            int row = problem.optionIndex(id(set, own));
            if (row >= 0) {
                bits.add(own);
                values.add(problem.values().row(row));
            }
        }
        return new Valued(
                study,
                set,
                isNoneDefined,
                bits.stream().mapToLong(Long::longValue).toArray(),
                values.toArray(double[][]::new),
                null,
                feasible.size());
    }

    private static Valued streamed(Study study, PackageSet set, boolean isNoneDefined, Cancellation cancellation) {
        Problem all = Study.problem(study.decision(), study.scenario());
        PackageCells cells = new PackageCells(set, all.criteria(), all.options(), all.performances());
        List<ValueCurve> curves = study.problem().curves();
        PackageWorth worth =
                PackageWorth.of(set, cells, all, curves, study.weights().toArray());
        long count = set.count(MOST);
        if (count > MOST) {
            return new Valued(study, set, isNoneDefined, new long[0], null, worth, MOST + 1);
        }
        long[] bits = new long[(int) count];
        int[] size = {0};
        set.each(own -> {
            if (own != 0 || isNoneDefined) {
                bits[size[0]++] = own;
            }
            return true;
        });
        int n = curves.size();
        double[][] values = new double[size[0]][];
        for (int k = 0; k < size[0]; k++) {
            if ((k & 4095) == 0) {
                cancellation.check();
            }
            values[k] = new double[n];
            for (int j = 0; j < n; j++) {
                values[k][j] = worth.value(bits[k], j);
            }
        }
        Valued valued = new Valued(study, set, isNoneDefined, Arrays.copyOf(bits, size[0]), values, worth, size[0]);
        return valued.admitted(worth, values);
    }

    /** Without those that fail a requirement. */
    private Valued admitted(PackageWorth worth, double[][] values) {
        List<io.github.steelyard.model.Criterion> criteria = study.problem().criteria();
        if (criteria.stream().allMatch(c -> c.requirement().isEmpty())) {
            return this;
        }
        int count = 0;
        long[] left = new long[bits.length];
        double[][] own = new double[bits.length][];
        for (int k = 0; k < bits.length; k++) {
            boolean fails = false;
            for (int j = 0; j < criteria.size(); j++) {
                double x = worth.performance(bits[k], j);
                fails |= criteria.get(j).requirement().isPresent()
                        && !criteria.get(j).requirement().get().admits(x);
            }
            if (!fails) {
                left[count] = bits[k];
                own[count++] = values[k];
            }
        }
        return new Valued(
                study, set, isNoneDefined, Arrays.copyOf(left, count), Arrays.copyOf(own, count), worth, kept);
    }

    /** The id of the option that a package is. */
    static String id(PackageSet set, long bits) {
        return bits == 0 ? Expansion.NONE : String.join("+", set.measures(bits));
    }

    Study study() {
        return study;
    }

    PackageSet set() {
        return set;
    }

    boolean isNoneDefined() {
        return isNoneDefined;
    }

    /** Whether all packages are at hand. */
    boolean isListed() {
        return values != null;
    }

    @Nullable
    PackageWorth worth() {
        return worth;
    }

    int size() {
        return bits.length;
    }

    /** How many keep rules and limits, whether they meet the requirements or not. */
    int kept() {
        return kept;
    }

    long bits(int k) {
        return bits[k];
    }

    double[] values(int k) {
        return requireNonNull(values, "there are too many packages to list")[k];
    }

    double score(int k, double[] weights) {
        return score(values(k), weights);
    }

    static double score(double[] values, double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    /** The scores of sets of measures, whether they keep the rules or not, on the scales of this; none of them is 0. */
    Map<Long, Double> scores(List<Long> sets) {
        Map<Long, Double> scores = new HashMap<>();
        double[] weights = study.weights().toArray();
        if (worth != null) {
            sets.forEach(own -> scores.put(own, worth.score(own)));
            return scores;
        }
        Problem problem = Study.problem(with(sets), study.scenario());
        for (long own : sets) {
            scores.put(own, score(problem.values().row(problem.optionIndex(id(set, own))), weights));
        }
        return scores;
    }

    /** Why a set of measures that is an option cannot be ranked; empty when it meets all requirements. */
    Optional<String> excluded(long own) {
        String id = id(set, own);
        return Study.seen(with(List.of(own)), study.stakeholder(), study.scenario()).exclusions().stream()
                .filter(one -> one.option().id().equals(id))
                .map(Exclusion::why)
                .findFirst();
    }

    /** The decision with sets of measures as options, on the scales of this. */
    private Decision with(List<Long> sets) {
        Decision base = Expansion.strategies(study.origin());
        Problem here = study.problem();
        Decision scaled = base.with(base.tree().replacing(c -> {
            ValueCurve curve = here.curves().get(here.criterionIndex(c.id()));
            return c.scale() instanceof Scale.Local && curve.worst() != curve.best()
                    ? c.measured(curve.worst(), curve.best())
                    : c;
        }));
        return Expansion.packages(scaled, sets);
    }
}
