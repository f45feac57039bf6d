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

/** {@link Compromise} as an analysis. */
final class Consensus implements Analysis<ConsensusResult> {

    @Override
    public Description description() {
        return Description.of(
                        "consensus",
                        "Consensus",
                        "One ranking of many by the rules of voting, and the weights nearest to everybody under which an"
                                + " option that most accept leads.")
                .formula(
                        "Borda: options ranked below, ties half; Copeland: majorities won less lost; Schulze: strongest chain"
                                + " of majorities; Kemeny: fewest opinions on pairs contradicted, exact; nearest weights: min sum_s"
                                + " v_s sum_j |w_j - w_sj|")
                .source(
                        "Kemeny (1959), Daedalus 88, 577-591; Schulze (2011), Social Choice and Welfare 36, 267-303; Borda"
                                + " (1784) and Copeland (1951) as in Young (1988), APSR 82, 1231-1244")
                .parameter(Members.AMONG)
                .parameter(ParameterSpec.number("regret", 0.1)
                        .in(0, 1)
                        .help(
                                "how far behind somebody's own best an option may be for them to accept it, as a share of the"
                                        + " spread of their scores"))
                .parameter(ParameterSpec.number("majority", 0.5)
                        .in(0, 1)
                        .help("share of the voices that is most when more than it accept an option"))
                .outputs(ResultSchema.meanings(ConsensusResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.decision().stakeholders().isEmpty()) {
            return Optional.of("the decision has no stakeholders");
        }
        return Analysis.super.objection(study, parameters);
    }

    @Override
    public ConsensusResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return new ConsensusResult(Compromise.of(
                Members.of(study, parameters),
                parameters.number("regret"),
                parameters.number("majority"),
                cancellation));
    }

    @Override
    public List<Block> present(ConsensusResult result) {
        return new ConsensusReport(result.compromise()).blocks();
    }
}
