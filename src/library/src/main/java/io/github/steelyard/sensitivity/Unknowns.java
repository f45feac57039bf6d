package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Each missing performance: what it would have to be to change the first place, who leads then, and how much of the lead
 * it carries now.
 *
 * <p><b>Formula:</b> the share of the lead is weight × (value filled in − value of the second there) / lead; it may be
 * negative. Only the leader's own unknowns carry a lead, in methods whose score is linear in the weights.
 *
 * <p><b>Edge:</b> a performance on a criterion that tells nobody apart is not listed.
 *
 * @param study what was asked
 * @param leader who is first now
 * @param cells those that can change the first place by the smallest change first, then the others
 */
@Outputs(whole = "cells")
public record Unknowns(
        Study study,
        Option leader,

        @Meaning("each missing performance, those that can change the first place first")
        List<Unknown> cells) {

    /**
     * Copies {@code cells}.
     *
     * @param study what was asked
     * @param leader who is first now
     * @param cells those that can change the first place by the smallest change first, then the others
     * @throws NullPointerException when it or a part of it is null
     */
    public Unknowns {
        cells = List.copyOf(cells);
    }

    /**
     * One missing performance.
     *
     * @param counts what it counts as now, in the criterion's unit
     * @param needed where the first place is shared; empty when no performance on the scale is enough
     * @param leads who leads beyond
     * @param shareOfLead how much of the lead it carries; empty where it is not the leader's
     * @param isLevel whether scores meet at what is needed; otherwise they jump just beyond
     */
    public record Unknown(
            @Meaning("whose performance it is") Option option,
            @Meaning("on which criterion") Criterion criterion,

            @Meaning(value = "what it counts as now, in the criterion's unit", name = "counts-as")
            double counts,

            @Meaning("where the first place is shared; null when no performance on the scale is enough")
            Optional<Double> needed,

            @Meaning(value = "who leads beyond", name = "then-leads")
            Optional<Option> leads,

            @Meaning(
                    value = "share of the lead that it carries; null where it is not the leader's",
                    name = "lead-share")
            OptionalDouble shareOfLead,

            boolean isLevel) {}

    /**
     * {@return all missing performances}
     *
     * @param study the study that is asked
     */
    public static Unknowns of(Study study) {
        return of(study, Cancellation.NEVER, Progress.NONE);
    }

    static Unknowns of(Study study, Cancellation cancellation, Progress progress) {
        ScoreFlips flips = ScoreFlips.ofMissing(study, cancellation, progress);
        ScoreModel model = ScoreModel.of(study);
        Problem problem = study.problem();
        List<Unknown> cells = new ArrayList<>();
        for (ScoreFlips.Flip flip : flips.flips()) {
            int i = problem.options().indexOf(flip.option());
            int j = problem.criteria().indexOf(flip.criterion());
            cells.add(new Unknown(
                    flip.option(),
                    flip.criterion(),
                    flip.performance(),
                    flip.needed(),
                    flip.needed().isEmpty() ? Optional.empty() : flip.first(),
                    i == model.first() ? share(model, j) : OptionalDouble.empty(),
                    flip.isLevel()));
        }
        return new Unknowns(study, flips.winner(), cells);
    }

    private static OptionalDouble share(ScoreModel model, int j) {
        if (!model.isLinear() || model.options() < 2 || model.margin() == 0) {
            return OptionalDouble.empty();
        }
        double[] gap = model.lead(model.first(), model.ranking().option(1));
        return OptionalDouble.of(model.weights()[j] * gap[j] / model.margin());
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Unknowns> analysis() {
        return new UnknownsCheck();
    }
}
