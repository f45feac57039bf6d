package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Criteria whose names speak of something bad of which more is better, or of something good of which less is. */
final class ReversedDirection implements LintRule {

    private static final Set<String> BAD = Set.of(
            "cost",
            "costs",
            "price",
            "prices",
            "expense",
            "expenses",
            "fee",
            "fees",
            "risk",
            "risks",
            "noise",
            "emission",
            "emissions",
            "pollution",
            "waste",
            "delay",
            "delays",
            "damage",
            "damages",
            "loss",
            "losses",
            "casualties",
            "deaths",
            "mortality",
            "injuries",
            "accidents",
            "complaints",
            "debt",
            "downtime",
            "failures",
            "errors",
            "defects",
            "consumption",
            "congestion",
            "harm",
            "danger",
            "burden",
            "crime",
            "unemployment",
            "vulnerability");

    private static final Set<String> GOOD = Set.of(
            "quality",
            "benefit",
            "benefits",
            "safety",
            "reliability",
            "comfort",
            "revenue",
            "revenues",
            "profit",
            "profits",
            "income",
            "savings",
            "uptime",
            "availability",
            "satisfaction",
            "efficiency",
            "security",
            "durability",
            "accuracy",
            "biodiversity",
            "employment",
            "trust",
            "credibility",
            "resilience",
            "robustness",
            "flexibility",
            "transparency");

    /** Words that turn another's meaning round, or leave it open. */
    private static final Set<String> TURNING = Set.of(
            "avoided",
            "avoidance",
            "saved",
            "saving",
            "savings",
            "reduction",
            "reductions",
            "reduced",
            "reduce",
            "prevention",
            "prevented",
            "resistance",
            "protection",
            "protected",
            "tolerance",
            "appetite",
            "control",
            "recovery",
            "cut",
            "cuts",
            "abatement",
            "lower",
            "less",
            "low",
            "free",
            "lack",
            "gap",
            "deficit",
            "missing",
            "without",
            "lost",
            "no",
            "against",
            "cover",
            "coverage",
            "management",
            "mitigation",
            "decrease",
            "insulation");

    @Override
    public Description description() {
        return Description.of(
                        "reversed-direction",
                        "Direction that looks reversed",
                        "A criterion's name means something bad, but more of it counts as better, or the other"
                                + " way round.")
                .formula("a word of the id or name is on the list of bad (or good) things, none is on the other list"
                        + " or turns the meaning, and the direction is max (or min)")
                .source("Department for Communities and Local Government (2009), Multi-criteria analysis: a manual"
                        + " (which end of each scale is preferred)");
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "One reversed criterion turns its whole weight against the options that deserve it, and the ranking"
                + " looks no less plausible for it.";
    }

    @Override
    public String remedy() {
        return "Turn the direction (and the ends of a stated scale), or name the criterion after what is counted:"
                + " 'cost-savings', not 'cost'.";
    }

    @Override
    public String example() {
        return """
                running-cost: {unit: EUR, direction: max, weight: 40}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : examination.decision().tree().criteria()) {
            Tokens words = Tokens.of(criterion.id(), criterion.name());
            boolean isMax = criterion.direction() == Direction.MAX;
            String word = words.firstOf(isMax ? BAD : GOOD);
            boolean clear = words.firstOf(isMax ? GOOD : BAD).isEmpty()
                    && words.firstOf(TURNING).isEmpty();
            if (!word.isEmpty() && clear && !(criterion.scale() instanceof Scale.Levels)) {
                Finding finding = Finding.of(
                        this,
                        Ways.of(criterion),
                        (isMax ? "more" : "less") + " of " + Say.id(criterion)
                                + " counts as better, but its name says '" + word + "'; is the direction "
                                + criterion.direction().word() + " meant?");
                boolean isAlone =
                        criterion.scale() instanceof Scale.Local && criterion.value() instanceof ValueFunction.Linear;
                String turned = isMax ? Direction.MIN.word() : Direction.MAX.word();
                findings.add(
                        isAlone
                                ? finding.fixed(Fix.of(
                                        "set the direction to " + turned, Ways.of(criterion) + "/direction", turned))
                                : finding);
            }
        }
        return findings;
    }
}
