package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What follows from judgements: which option is at least as good as which for all weights or value functions that keep
 * them (necessary) or for some (possible), and the best and worst rank of each.
 *
 * <p><b>Source:</b> Greco, Mousseau &amp; Słowiński (2008), Ordinal regression revisited; Kadziński, Greco &amp;
 * Słowiński (2012), Extreme ranking analysis in robust ordinal regression, Omega 40, 488-501.
 *
 * @param study what was asked
 * @param isFree whether the value functions are unknown too
 * @param necessary by option: those that it is at least as good as under all
 * @param possible by option: those that it is at least as good as under some
 * @param ranks by option
 * @param maxRegret by option: by how much it can fall behind the best at most
 */
public record Preferences(
        Study study,
        boolean isFree,

        @Meaning("by option: those that it is at least as good as under all weights or value functions")
        Map<Option, List<Option>> necessary,

        @Meaning("by option: those that it is at least as good as under some weights or value functions")
        Map<Option, List<Option>> possible,

        @Meaning("by option: its best and worst rank") Map<Option, Extreme> ranks,

        @Meaning(value = "by option: how far it falls behind the best at most", name = "max-regret")
        Map<Option, Double> maxRegret) {

    /** So many questions are asked for one rank before it is only bounded. */
    private static final int MOST_QUESTIONS = 20_000;

    /**
     * The extreme ranks of an option.
     *
     * @param best smallest rank
     * @param worst largest rank
     */
    public record Extreme(
            @Meaning("its smallest rank") int best,
            @Meaning("its largest rank") int worst) {}

    static Preferences of(Study study, boolean isStrict, Cancellation cancellation, Progress progress) {
        return study.decision().judgements().isFree()
                ? free(study, isStrict, cancellation, progress)
                : stated(study, cancellation, progress);
    }

    private static Preferences stated(Study study, Cancellation cancellation, Progress progress) {
        FeasibleWeights region = FeasibleWeights.of(study.nodeWeights());
        RankBounds bounds = RankBounds.of(study, region, cancellation, progress);
        Problem problem = study.problem();
        int m = problem.options().size();
        Map<Option, List<Option>> necessary = new LinkedHashMap<>();
        Map<Option, List<Option>> possible = new LinkedHashMap<>();
        Map<Option, Extreme> ranks = new LinkedHashMap<>();
        Map<Option, Double> regret = new LinkedHashMap<>();
        LinearProgram program = region.program();
        for (int a = 0; a < m; a++) {
            Option own = problem.options().get(a);
            List<Option> always = new ArrayList<>();
            List<Option> sometimes = new ArrayList<>();
            for (int b = 0; b < m; b++) {
                cancellation.check();
                double[] lead = FreeValues.less(
                        problem.values().row(a), problem.values().row(b));
                Option other = problem.options().get(b);
                if (a == b || end(program.minimize(lead)) >= -FreeValues.TOLERANCE) {
                    always.add(other);
                }
                if (a == b || end(program.maximize(lead)) >= -FreeValues.TOLERANCE) {
                    sometimes.add(other);
                }
            }
            necessary.put(own, always);
            possible.put(own, sometimes);
            RankBounds.Bounds bound = bounds.options().get(a);
            ranks.put(own, new Extreme(bound.best(), bound.worst()));
            regret.put(own, bound.maxRegret());
        }
        return new Preferences(study, false, necessary, possible, ranks, regret);
    }

    private static double end(LinearProgram.Solution solution) {
        if (solution instanceof LinearProgram.Optimal best) {
            return best.value();
        }
        throw new Refusal("no weights keep all that is stated");
    }

    private static Preferences free(Study study, boolean isStrict, Cancellation cancellation, Progress progress) {
        Problem problem = study.problem();
        List<Judgement> judgements =
                study
                        .decision()
                        .judgements()
                        .by(study.stakeholder().map(Stakeholder::id).orElse(""))
                        .stream()
                        .filter(j -> isThere(j.better(), problem) && isThere(j.than(), problem))
                        .toList();
        FreeValues values = new FreeValues(problem, judgements, isStrict);
        if (!values.isPossible()) {
            List<Integer> fewest = io.github.steelyard.optimization.SmallestContradiction.of(
                    judgements.size(),
                    kept -> new FreeValues(
                                    problem,
                                    kept.stream().mapToObj(judgements::get).toList(),
                                    isStrict)
                            .isPossible());
            throw new Refusal("no value functions keep all judgements; these cannot hold together: "
                    + String.join(
                            "; ",
                            fewest.stream().map(k -> judgements.get(k).words()).toList()));
        }
        int m = problem.options().size();
        Map<Option, List<Option>> necessary = new LinkedHashMap<>();
        Map<Option, List<Option>> possible = new LinkedHashMap<>();
        Map<Option, Extreme> ranks = new LinkedHashMap<>();
        Map<Option, Double> regret = new LinkedHashMap<>();
        for (int a = 0; a < m; a++) {
            int own = a;
            List<Option> always = new ArrayList<>();
            List<Option> sometimes = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            double most = 0;
            for (int b = 0; b < m; b++) {
                cancellation.check();
                if (a == b || !values.canBeBehind(a, List.of(b))) {
                    always.add(problem.options().get(b));
                }
                if (a == b || values.canBeAtLeast(a, List.of(b))) {
                    sometimes.add(problem.options().get(b));
                }
                if (a != b) {
                    others.add(b);
                    most = Math.max(most, values.regret(a, b));
                }
            }
            Option option = problem.options().get(a);
            necessary.put(option, always);
            possible.put(option, sometimes);
            int held = largest(others, set -> values.canBeAtLeast(own, set), cancellation);
            int ahead = largest(others, set -> values.canBeBehind(own, set), cancellation);
            ranks.put(option, new Extreme(m - held, 1 + ahead));
            regret.put(option, most);
            progress.done((a + 1.0) / m);
        }
        return new Preferences(study, true, necessary, possible, ranks, regret);
    }

    private static boolean isThere(Judgement.Side side, Problem problem) {
        return !(side instanceof Judgement.Chosen chosen) || problem.optionIndex(chosen.option()) >= 0;
    }

    /** The size of the largest set of which something holds that holds of every part of it too. */
    private static int largest(List<Integer> all, Predicate<List<Integer>> holds, Cancellation cancellation) {
        List<Integer> able = all.stream().filter(k -> holds.test(List.of(k))).toList();
        if (holds.test(able)) {
            return able.size();
        }
        int[] best = {0};
        int[] left = {MOST_QUESTIONS};
        search(able, 0, new ArrayList<>(), holds, best, left, cancellation);
        if (left[0] <= 0) {
            throw new Refusal("the extreme ranks of so many options take too long to search");
        }
        return best[0];
    }

    private static void search(
            List<Integer> all,
            int from,
            List<Integer> chosen,
            Predicate<List<Integer>> holds,
            int[] best,
            int[] left,
            Cancellation cancellation) {
        cancellation.check();
        best[0] = Math.max(best[0], chosen.size());
        for (int k = from; k < all.size() && chosen.size() + all.size() - k > best[0] && left[0]-- > 0; k++) {
            List<Integer> more = new ArrayList<>(chosen);
            more.add(all.get(k));
            if (holds.test(more)) {
                search(all, k + 1, more, holds, best, left, cancellation);
            }
        }
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Preferences> analysis() {
        return new PreferencesCheck();
    }
}
