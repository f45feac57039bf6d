package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why one option is ahead of another: what speaks for each, and the fewest criteria that carry the lead.
 *
 * <p><b>Formula:</b> contribution<sub>j</sub> = w<sub>j</sub> (V<sub>aj</sub> − V<sub>bj</sub>), which sum to the lead.
 * Pros are positive, cons negative. The carrying pros are the largest ones, as few as outweigh all cons; each con is
 * offset by carrying pros, the largest con first. Without cons they are the largest that make up half of the lead.
 *
 * <p><b>Edge:</b> where scores are not linear in the weights, a contribution is what the lead loses when the better
 * option has the worse one's performance there; these need not sum to the lead. Level options have no carrying pros.
 *
 * <p><b>Source:</b> Labreuche (2011), A general framework for explaining the results of a multi-attribute preference
 * model, Artificial Intelligence 175, 1410–1448.
 *
 * @param study what was asked
 * @param better the option ahead; the first in the file when they are level
 * @param worse the other
 * @param lead difference of their scores, never negative
 * @param pros what speaks for the better option, largest first
 * @param cons what speaks for the worse one, largest first
 * @param carrying the fewest pros that carry the lead
 * @param answers for each con the carrying pros that make it good
 * @param neverFirst shares of others in a mixture that keeps the worse option from being first at any feasible weights;
 *     empty when some weights put it first, or when that cannot be proved
 * @param isExact whether contributions sum to the lead
 */
@Outputs({"better", "worse", "lead", "pros", "cons", "sentence", "carrying", "answers", "never-first", "exact"})
public record Explanation(
        Study study,
        @Meaning("the option ahead") Option better,
        @Meaning("the other option") Option worse,
        @Meaning("difference of their scores") double lead,

        @Meaning("criteria that speak for the better option, largest contribution first")
        List<Part> pros,

        @Meaning("criteria that speak for the other option, as negative contributions")
        List<Part> cons,

        List<Part> carrying,

        @Meaning("for each con the carrying pros that make it good")
        List<Answered> answers,

        Map<Option, Double> neverFirst,

        @Meaning(
                "true where contributions sum to the lead; false where each was measured by giving the better option the other's performance")
        boolean isExact) {

    /**
     * Copies {@code pros}, {@code cons}, {@code carrying}, {@code answers} and {@code neverFirst}.
     *
     * @param study what was asked
     * @param better the option ahead; the first in the file when they are level
     * @param worse the other
     * @param lead difference of their scores, never negative
     * @param pros what speaks for the better option, largest first
     * @param cons what speaks for the worse one, largest first
     * @param carrying the fewest pros that carry the lead
     * @param answers for each con the carrying pros that make it good
     * @param neverFirst shares of others in a mixture that keeps the worse option from being first at any feasible
     *     weights; empty when some weights put it first, or when that cannot be proved
     * @param isExact whether contributions sum to the lead
     * @throws NullPointerException when one of them or a part of one is null
     */
    public Explanation {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
        carrying = List.copyOf(carrying);
        answers = List.copyOf(answers);
        neverFirst = Collections.unmodifiableMap(new LinkedHashMap<>(neverFirst));
    }

    /**
     * What one criterion adds to the lead.
     *
     * @param criterion which
     * @param contribution positive for the better option
     * @param better its performance there in words
     * @param worse the other's
     */
    public record Part(
            @Meaning("which criterion") Criterion criterion,
            @Meaning("what it adds to the lead") double contribution,
            String better,
            String worse) {}

    /** A con and the carrying pros that answer it. */
    @Outputs({"con", "by"})
    public record Answered(Part con, List<Part> by) {
        /**
         * Copies {@code by}.
         *
         * @param con the term that speaks against the leader
         * @param by the terms that outweigh it
         * @throws NullPointerException when it or a part of it is null
         */
        public Answered {
            by = List.copyOf(by);
        }

        @Meaning(value = "what speaks against", name = "con")
        private Criterion criterion() {
            return con.criterion();
        }

        @Meaning(value = "what makes it good", name = "by")
        private List<Criterion> criteria() {
            return by.stream().map(Part::criterion).toList();
        }
    }

    /** {@return the lead in a sentence} */
    @Meaning("the same in a sentence")
    public String sentence() {
        return new ExplanationWords(this).sentence();
    }

    @Meaning(value = "the fewest pros that outweigh all cons", name = "carrying")
    private List<Criterion> carryingCriteria() {
        return carrying.stream().map(Part::criterion).toList();
    }

    @Meaning(
            value =
                    "where no feasible weights put the worse option first: the mixture of others that is always ahead of"
                            + " it; null when some do",
            name = "never-first")
    private Optional<Map<Option, Double>> mixture() {
        return neverFirst.isEmpty() ? Optional.empty() : Optional.of(neverFirst);
    }

    /**
     * {@return why the first of two options is ahead of the second, or the other way round}
     *
     * @param study the study that is asked
     * @param a one option
     * @param b another option
     */
    public static Explanation of(Study study, Option a, Option b) {
        ScoreModel model = ScoreModel.of(study);
        int i = study.problem().options().indexOf(a);
        int k = study.problem().options().indexOf(b);
        boolean level = model.ranking().rank(i) == model.ranking().rank(k);
        boolean turned =
                level ? i > k : model.ranking().rank(i) > model.ranking().rank(k);
        return of(model, turned ? k : i, turned ? i : k);
    }

    private static Explanation of(ScoreModel model, int a, int b) {
        Study study = model.study();
        double[] contributions = model.isLinear() ? terms(model, a, b) : losses(model, a, b);
        List<Part> pros = new ArrayList<>();
        List<Part> cons = new ArrayList<>();
        for (int j = 0; j < contributions.length; j++) {
            if (Math.abs(contributions[j]) > 1e-12 * model.size()) {
                Part part = new Part(
                        study.problem().criteria().get(j),
                        contributions[j],
                        Native.of(study, a, j),
                        Native.of(study, b, j));
                (contributions[j] > 0 ? pros : cons).add(part);
            }
        }
        pros.sort(Comparator.comparingDouble(p -> -p.contribution()));
        cons.sort(Comparator.comparingDouble(Part::contribution));
        boolean level = model.ranking().rank(a) == model.ranking().rank(b);
        List<Part> carrying = level ? List.of() : carrying(pros, cons);
        double lead = level ? 0 : model.scores()[a] - model.scores()[b];
        return new Explanation(
                study,
                model.option(a),
                model.option(b),
                lead,
                pros,
                cons,
                carrying,
                answers(carrying, cons),
                never(model, b),
                model.isLinear());
    }

    private static double[] terms(ScoreModel model, int a, int b) {
        double[] w = model.weights();
        double[] lead = model.lead(a, b);
        for (int j = 0; j < w.length; j++) {
            lead[j] *= w[j];
        }
        return lead;
    }

    private static double[] losses(ScoreModel model, int a, int b) {
        Trials trials = new Trials(model);
        double now = model.scores()[a] - model.scores()[b];
        double[] losses = new double[model.criteria()];
        for (int j = 0; j < losses.length; j++) {
            double other = model.study().problem().central().at(b, j);
            losses[j] = trials.with(a, j, other)
                    .map(o -> now - (o.scores()[a] - o.scores()[b]))
                    .filter(Double::isFinite)
                    .orElse(0.0);
        }
        return losses;
    }

    private static List<Part> carrying(List<Part> pros, List<Part> cons) {
        double against = -cons.stream().mapToDouble(Part::contribution).sum();
        double enough =
                cons.isEmpty() ? pros.stream().mapToDouble(Part::contribution).sum() / 2 : against;
        List<Part> carrying = new ArrayList<>();
        double sum = 0;
        for (Part pro : pros) {
            if (sum > enough) {
                break;
            }
            carrying.add(pro);
            sum += pro.contribution();
        }
        return carrying;
    }

    private static List<Answered> answers(List<Part> carrying, List<Part> cons) {
        List<Answered> answers = new ArrayList<>();
        double[] left = carrying.stream().mapToDouble(Part::contribution).toArray();
        for (Part con : cons) {
            double need = -con.contribution();
            List<Part> by = new ArrayList<>();
            int alone = smallestEnough(left, need);
            if (alone >= 0) {
                by.add(carrying.get(alone));
                left[alone] -= need;
                need = 0;
            }
            for (int p = 0; p < left.length && need > 1e-15; p++) {
                if (left[p] > 1e-15) {
                    double part = Math.min(left[p], need);
                    left[p] -= part;
                    need -= part;
                    by.add(carrying.get(p));
                }
            }
            answers.add(new Answered(con, by));
        }
        return answers;
    }

    private static int smallestEnough(double[] left, double need) {
        int best = -1;
        for (int p = 0; p < left.length; p++) {
            if (left[p] >= need && (best < 0 || left[p] < left[best])) {
                best = p;
            }
        }
        return best;
    }

    private static Map<Option, Double> never(ScoreModel model, int b) {
        FeasibleWeights region = FeasibleWeights.of(model.study().nodeWeights());
        if (!model.isLinear() || model.options() < 2 || region.isStated() && region.isEmpty()) {
            return Map.of();
        }
        List<double[]> leads = new ArrayList<>();
        for (int k = 0; k < model.options(); k++) {
            if (k != b) {
                leads.add(model.scaledLead(b, k));
            }
        }
        Contest.Proof proof = new Contest(region, leads).proof();
        Map<Option, Double> mixture = new LinkedHashMap<>();
        for (int k = 0; k < leads.size() && proof.margin() < -Contest.TOLERANCE; k++) {
            if (proof.mixture()[k] > 1e-9) {
                mixture.put(model.option(k < b ? k : k + 1), proof.mixture()[k]);
            }
        }
        return mixture;
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Explanation> analysis() {
        return new Explain();
    }
}
