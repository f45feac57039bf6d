package io.github.steelyard.io;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.JudgedWeights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports judgements that no weights can keep, with the fewest that cannot hold together. */
final class JudgementCheck {

    private final Checks checks;
    private final Decision decision;
    private final Place place;

    JudgementCheck(Checks checks, Decision decision, Place place) {
        this.checks = checks;
        this.decision = decision;
        this.place = place;
    }

    void check() {
        if (decision.judgements().all().isEmpty() || decision.judgements().isFree()) {
            return;
        }
        Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
        check(problem, Optional.empty());
        decision.stakeholders().forEach(someone -> check(problem, Optional.of(someone)));
    }

    private void check(Problem problem, Optional<Stakeholder> who) {
        List<Judgement> own = decision.judgements().by(who.map(Stakeholder::id).orElse(""));
        if (own.isEmpty()) {
            return;
        }
        FeasibleWeights stated;
        try {
            stated = FeasibleWeights.of(
                    NodeWeights.resolve(problem, who, decision.stakeholders(), Map.of(), Tracer.OFF));
        } catch (Refusal refused) {
            // Weights that cannot be had are reported where they are stated.
            return;
        }
        List<FeasibleWeights.Constraint> all = new ArrayList<>(stated.constraints());
        int before = all.size();
        all.addAll(JudgedWeights.of(own, problem));
        List<Integer> fewest = new FeasibleWeights(stated.size(), all, true).fewest();
        if (fewest.isEmpty()) {
            return;
        }
        String told = fewest.stream()
                .map(k -> k < before
                        ? all.get(k).why()
                        : "judgement " + (1 + decision.judgements().all().indexOf(own.get(k - before))) + ", "
                                + all.get(k).why())
                .collect(Collectors.joining("; "));
        checks.diagnostics()
                .report(
                        DiagnosticId.JUDGEMENTS_CONTRADICT,
                        place,
                        "no weights keep all judgements"
                                + who.map(s -> " of '" + s.id() + "'").orElse("")
                                + "; these cannot hold together: " + told);
    }
}
