package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.packages.BestPackages;
import io.github.steelyard.packages.Expansion;
import io.github.steelyard.packages.PackageCells;
import io.github.steelyard.packages.PackageSet;
import io.github.steelyard.packages.PackageWorth;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision whose packages are options beside its own: all of them, or the best where they are too many.
 *
 * @param decision with the packages as options
 * @param notices what a reader should know of how they were chosen
 */
record RankedPackages(Decision decision, List<Notice> notices) {

    /** Up to this many measures the best thousand are kept, of more the best ten. */
    private static final int MOST_TO_LIST = 20;

    static RankedPackages of(Decision decision, Optional<Stakeholder> who, Optional<Scenario> when) {
        PackageSet set = new PackageSet(decision.packages().orElseThrow());
        PackageCells cells = Expansion.cells(decision, set);
        if (set.count(Expansion.MOST) <= Expansion.MOST) {
            return new RankedPackages(
                    Expansion.packages(decision, Expansion.feasible(set, cells.isNoneDefined())), List.of());
        }
        String method = decision.method().id();
        if (!method.equals(MethodChoice.DEFAULT.id())) {
            throw new Refusal("there are more than " + Expansion.MOST + " packages, and '" + method
                    + "' needs all of them at once; add rules or limits, or rank by '" + MethodChoice.DEFAULT.id()
                    + "', which searches them");
        }
        Decision scaled = scaled(decision, set, cells, when);
        Problem problem = Selection.problem(scaled, when);
        PackageCells own = new PackageCells(set, problem.criteria(), problem.options(), problem.performances());
        double[] weights = NodeWeights.resolve(problem, who, scaled.stakeholders(), Map.of(), Tracer.OFF)
                .weights()
                .toArray();
        PackageWorth worth = PackageWorth.of(set, own, problem, problem.curves(), weights);
        int most = set.size() <= MOST_TO_LIST ? 1000 : 10;
        List<Long> bits =
                BestPackages.of(worth, most, b -> b != 0 || own.isNoneDefined(), () -> {}, share -> {}).stream()
                        .map(BestPackages.Scored::bits)
                        .toList();
        return new RankedPackages(
                Expansion.packages(scaled, bits),
                List.of(new Notice(
                        "packages-searched",
                        "there are more than " + Expansion.MOST + " packages; the best " + bits.size()
                                + " are ranked beside the options, proved by branch and bound at the weights of the file",
                        "packages")));
    }

    /** Local scales over everything that packages can show, so that leaving most of them out changes none. */
    private static Decision scaled(Decision decision, PackageSet set, PackageCells cells, Optional<Scenario> when) {
        Problem problem = Selection.problem(decision, when);
        List<Criterion> criteria = problem.criteria();
        if (criteria.stream().noneMatch(Criterion::isLocal)) {
            return decision;
        }
        double[][] ends = new double[criteria.size()][2];
        for (int j = 0; j < ends.length; j++) {
            ValueCurve curve = problem.curves().get(j);
            ends[j][0] = Math.min(Math.min(curve.worst(), curve.best()), end(problem, set, cells, j, false));
            ends[j][1] = Math.max(Math.max(curve.worst(), curve.best()), end(problem, set, cells, j, true));
        }
        return decision.with(decision.tree().replacing(c -> {
            double[] own = ends[problem.criterionIndex(c.id())];
            boolean rises = c.direction() == io.github.steelyard.model.Direction.MAX;
            return c.isLocal() && own[0] < own[1] ? c.measured(rises ? own[0] : own[1], rises ? own[1] : own[0]) : c;
        }));
    }

    private static double end(Problem problem, PackageSet set, PackageCells cells, int j, boolean isMost) {
        List<ValueCurve> plain = new ArrayList<>();
        double[] weights = new double[problem.criteria().size()];
        weights[j] = 1;
        for (int k = 0; k < weights.length; k++) {
            plain.add(new ValueCurve(new ValueFunction.Linear(), isMost ? 0 : 1, isMost ? 1 : 0));
        }
        PackageWorth worth = PackageWorth.of(set, cells, problem, plain, weights);
        List<BestPackages.Scored> best =
                BestPackages.of(worth, 1, b -> b != 0 || cells.isNoneDefined(), () -> {}, share -> {});
        return best.isEmpty()
                ? isMost ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
                : isMost ? best.get(0).score() : 1 - best.get(0).score();
    }
}
