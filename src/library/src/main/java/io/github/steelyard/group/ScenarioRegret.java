package io.github.steelyard.group;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.report.document.Block;
import java.util.List;
import java.util.Optional;

/** {@link Regrets} as an analysis. */
final class ScenarioRegret implements Analysis<RegretResult> {

    @Override
    public Description description() {
        return Description.of(
                        "scenario-regret",
                        "Scenarios and regret",
                        "How each option does in every scenario, which to choose by the classical rules, and the probability at"
                                + " which the choice turns.")
                .formula(
                        "regret_is = max_k score_ks - score_is; minimax regret: min_i max_s regret; maximin: max_i min_s score;"
                                + " Hurwicz: alpha max_s + (1 - alpha) min_s; Laplace: mean; expected: mean by probability; turning"
                                + " points where two such lines cross")
                .source(
                        "Savage (1951), The theory of statistical decision, JASA 46, 55-67; Wald (1950); Hurwicz (1951); all in"
                                + " Luce & Raiffa (1957), Games and Decisions, chapter 13")
                .parameter(ParameterSpec.number("alpha", 0.5)
                        .in(0, 1)
                        .help("optimism of Hurwicz's rule: 0 looks at the worst only, 1 at the best"))
                .parameter(ParameterSpec.number("regret", 0.1)
                        .in(0, 1)
                        .help(
                                "an option fails in a scenario when it is further behind the best there than this share of the"
                                        + " spread of all scores"))
                .outputs(ResultSchema.meanings(RegretResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.decision().scenarios().isEmpty()) {
            return Optional.of("the decision has no scenarios");
        }
        return Analysis.super.objection(study, parameters);
    }

    @Override
    public RegretResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return new RegretResult(
                Regrets.of(study, parameters.number("alpha"), parameters.number("regret"), cancellation));
    }

    @Override
    public List<Block> present(RegretResult result) {
        return new ScenarioReport(result.regrets()).blocks();
    }
}
