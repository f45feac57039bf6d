package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Winners that are the worst of all on something that counts for much. */
final class WorstOnHeavy implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "worst-on-heavy",
                        "Winner worst on a heavy criterion",
                        "The first option has the worst performance of all on a criterion of much weight.")
                .formula("of three options or more: cumulative weight >= 'weight', no option has a lower value there,"
                        + " and the best has more by at least 'gap'")
                .source("Bouyssou, Marchant, Pirlot, Perny, Tsoukiàs & Vincke (2000), Evaluation and Decision Models,"
                        + " chapter 6 (compensation); Belton & Stewart (2002), Multiple Criteria Decision Analysis,"
                        + " chapter 6")
                .parameter(ParameterSpec.number("weight", 0.2)
                        .in(0, 1)
                        .help("cumulative weight from which a criterion is heavy"))
                .parameter(ParameterSpec.number("gap", 0.25)
                        .in(0, 1)
                        .help("difference of value to the best option that counts"));
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "It wins because it makes up elsewhere for what it lacks here. Whoever cares for this criterion will"
                + " ask whether that is really accepted, and a limit nobody wrote down may be behind it.";
    }

    @Override
    public String remedy() {
        return "Ask whether the exchange is accepted. If there is a limit, state it with 'require'; if not, be ready"
                + " to explain what it is exchanged for ('analyze FILE explain').";
    }

    @Override
    public String example() {
        return """
                battery: {performance: {cost: 25, noise: 85, range: 480}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        Optional<Evaluation> contest = examination
                .contest()
                .filter(e -> e.ranking().leaders().size() == 1 && e.ranking().size() > 2);
        List<Finding> findings = new ArrayList<>();
        if (contest.isEmpty()) {
            return findings;
        }
        Study study = contest.get().study();
        int first = contest.get().ranking().option(0);
        Option winner = study.problem().options().get(first);
        Matrix values = study.problem().values();
        for (int j = 0; j < study.weights().size(); j++) {
            double weight = study.weights().at(j);
            double own = values.at(first, j);
            boolean isKnown = !study.problem().performances().isMissing(first, j);
            if (isKnown
                    && weight >= limits.number("weight") - 1e-12
                    && own <= values.least(j)
                    && values.greatest(j) - own >= limits.number("gap") - 1e-12) {
                Criterion criterion = study.problem().criteria().get(j);
                findings.add(Finding.of(
                                this,
                                Ways.of(winner, criterion),
                                "the first option " + Say.id(winner) + " is worst of all on " + Say.id(criterion) + " ("
                                        + Say.amount(
                                                criterion,
                                                study.problem().central().at(first, j))
                                        + "), which carries " + Words.percent(weight)
                                        + " of the weight; is it accepted that other criteria make up for that?")
                        .related(List.of(Ways.of(criterion))));
            }
        }
        return findings;
    }
}
