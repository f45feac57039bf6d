package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.packages.Expansion;
import io.github.steelyard.weighting.JudgedWeights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What studies of a decision in a scenario share, whoever weighs. It costs far more than the weights of one person do:
 * answers of those who decide are worked out for it.
 *
 * @param origin the decision as it was given
 * @param decision with its strategies as options, and its packages where they are ranked
 * @param scenario empty for the base performances
 * @param all every option with its performances
 * @param admission which of them can be ranked
 * @param isEverybodys whether the options are the same for every stakeholder; the best packages are not
 */
record Ground(
        Decision origin,
        Decision decision,
        Optional<Scenario> scenario,
        Problem all,
        Admission admission,
        boolean isEverybodys) {

    /**
     * The ground of somebody's study.
     *
     * @param who empty for the base weights
     */
    static Ground of(Decision origin, Optional<Stakeholder> who, Optional<Scenario> when) {
        Decision whole = Expansion.strategies(origin);
        if (whole.packages().filter(Packages::isRanked).isEmpty()) {
            return of(origin, whole, List.of(), when, true);
        }
        RankedPackages packages = RankedPackages.of(whole, who, when);
        return of(origin, packages.decision(), packages.notices(), when, false);
    }

    private static Ground of(
            Decision origin, Decision decision, List<Notice> notices, Optional<Scenario> when, boolean isEverybodys) {
        Problem all = Selection.problem(decision, when);
        return new Ground(origin, decision, when, all, Admission.of(all).telling(notices), isEverybodys);
    }

    /**
     * The weights that somebody states, over these options.
     *
     * @param who empty for the base weights
     */
    NodeWeights weights(Optional<Stakeholder> who) {
        return NodeWeights.resolve(admission.problem(), who, decision.stakeholders(), Map.of(), Tracer.OFF)
                .within(
                        decision.judgements().isFree()
                                ? List.of()
                                : JudgedWeights.of(
                                        decision.judgements()
                                                .by(who.map(Stakeholder::id).orElse("")),
                                        all));
    }
}
