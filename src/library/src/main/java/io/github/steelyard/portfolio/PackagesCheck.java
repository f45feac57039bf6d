package io.github.steelyard.portfolio;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.packages.BestPackages;
import io.github.steelyard.packages.PackageWorth;
import io.github.steelyard.packages.Removed;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.sampling.WeightPolytope;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The best packages, and what is robust about them, as an analysis. */
final class PackagesCheck implements Analysis<PackagesResult> {

    private static final int MOST_EXTREMES = 320;

    @Override
    public Description description() {
        return Description.of(
                        "packages",
                        "Packages",
                        "Which measures to do together: the best packages, those that nothing beats at all feasible"
                                + " weights, what each measure adds, and value against each limit.")
                .formula("s(P) = sum_j w_j v_j(performances of the measures, combined); core index of i = share of the"
                        + " non-dominated packages with i")
                .source("Liesio, Mild & Salo (2007), Preference programming for robust portfolio modeling and project"
                        + " selection, European Journal of Operational Research 181, 1488-1505; Phillips & Bana e Costa"
                        + " (2007), Annals of Operations Research 154, 51-68")
                .parameter(
                        ParameterSpec.integer("most", 10).atLeast(1).help("how many of the best packages are listed"))
                .parameter(
                        ParameterSpec.optional("measures", ParameterKind.TEXTS)
                                .help(
                                        "a package to place among the others and to hold against the rules, or [none]; the best when left out"))
                .outputs(ResultSchema.meanings(PackagesResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return study.decision().packages().isEmpty() ? Optional.of("the decision has no 'packages'") : Optional.empty();
    }

    @Override
    public PackagesResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        Valued valued = Valued.of(study, cancellation);
        int most = parameters.integer("most");
        List<Removed> removed = new ArrayList<>(Removed.of(valued.set()));
        PackageWorth worth = valued.worth();
        if (!valued.isListed() && worth != null) {
            List<PackagesResult.Best> best = BestPackages.of(
                            worth,
                            most,
                            bits -> bits != 0 || valued.isNoneDefined(),
                            cancellation::check,
                            progress::done)
                    .stream()
                    .map(s -> best(valued, s.bits(), s.score()))
                    .toList();
            Additions additions =
                    new Additions(valued, valued.set().bits(best.get(0).measures()));
            return new PackagesResult(
                    valued.study(),
                    OptionalDouble.empty(),
                    best,
                    List.of(),
                    Map.of(),
                    additions.without(),
                    additions.shapley(),
                    Map.of(),
                    List.of(),
                    removed,
                    Trial.of(valued, parameters, best));
        }
        if (valued.kept() > valued.size()) {
            removed.add(new Removed("a requirement of a criterion", "", valued.kept() - valued.size()));
        }
        return listed(valued, parameters, removed, cancellation);
    }

    private static PackagesResult listed(
            Valued valued, Parameters parameters, List<Removed> removed, Cancellation cancellation) {
        if (valued.size() == 0) {
            throw new io.github.steelyard.catalogue.Refusal(
                    "no package meets the requirements of the criteria, though " + valued.kept() + " keep the rules");
        }
        double[] weights = valued.study().weights().toArray();
        List<Integer> order = IntStream.range(0, valued.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -valued.score(k, weights))
                        .thenComparing(k -> valued.bits(k)))
                .limit(parameters.integer("most"))
                .toList();
        int first = order.get(0);
        List<double[]> extremes = extremes(valued);
        List<Integer> front = extremes.isEmpty() ? List.of() : NonDominated.of(valued, extremes, cancellation);
        Map<String, Double> core = new LinkedHashMap<>();
        for (int i = 0; i < valued.set().size() && !front.isEmpty(); i++) {
            int bit = i;
            double with =
                    front.stream().filter(k -> (valued.bits(k) >> bit & 1) == 1).count();
            core.put(valued.set().packages().measures().get(i), with / front.size());
        }
        Map<String, List<PackagesResult.Step>> frontier = new LinkedHashMap<>();
        List<PackageLimit> limits = valued.set().packages().limits();
        for (int l = 0; l < limits.size(); l++) {
            frontier.put(limits.get(l).id(), Frontier.of(valued, l));
        }
        List<Integer> rivals = valued.worth() == null
                ? IntStream.range(0, valued.size()).boxed().toList()
                : front;
        Additions additions = new Additions(valued, valued.bits(first));
        List<PackagesResult.Best> best = order.stream()
                .map(k -> best(valued, valued.bits(k), valued.score(k, weights)))
                .toList();
        return new PackagesResult(
                valued.study(),
                OptionalDouble.of(valued.size()),
                best,
                front.stream().map(k -> valued.set().measures(valued.bits(k))).toList(),
                core,
                additions.without(),
                additions.shapley(),
                frontier,
                Turns.of(valued, first, rivals),
                removed,
                Trial.of(valued, parameters, best));
    }

    private static PackagesResult.Best best(Valued valued, long bits, double score) {
        Map<String, Double> use = new LinkedHashMap<>();
        List<PackageLimit> limits = valued.set().packages().limits();
        for (int l = 0; l < limits.size(); l++) {
            use.put(limits.get(l).id(), valued.set().use(l, bits));
        }
        return new PackagesResult.Best(valued.set().measures(bits), score, use);
    }

    /** The extreme points of the feasible weights; empty when they are too many. */
    private static List<double[]> extremes(Valued valued) {
        FeasibleWeights feasible = FeasibleWeights.of(valued.study().nodeWeights());
        return WeightPolytope.of(feasible, MOST_EXTREMES)
                .map(WeightPolytope::vertices)
                .filter(v -> !v.isEmpty())
                .orElse(List.of());
    }

    @Override
    public List<Block> present(PackagesResult result) {
        return PackagesReport.blocks(result);
    }

    /** The score of the best package. */
    @Override
    public OptionalDouble measure(PackagesResult result) {
        return OptionalDouble.of(result.best().get(0).score());
    }
}
