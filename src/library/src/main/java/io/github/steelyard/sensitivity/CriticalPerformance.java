package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Criticality.TermChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The terms of {@link Criticality} as an analysis. */
final class CriticalPerformance implements Analysis<CriticalTerms> {

    private static final int ROWS = 15;

    @Override
    public Description description() {
        return Description.of(
                        "critical-performance",
                        "Critical performance",
                        "The performance that needs the smallest relative change to make its option level with another.")
                .formula("tau = (P_i - P_k) / w_j, in per cent of a_ij, possible where tau <= 100%; the new term is"
                        + " a_ij - tau; a are the terms (values of the performances)")
                .source("Triantaphyllou & Sanchez (1997), A sensitivity analysis approach for some deterministic"
                        + " multi-criteria decision-making methods, Decision Sciences 28(1), 151-194")
                .outputs(ResultSchema.meanings(CriticalTerms.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return CriticalCriterion.linear(study);
    }

    @Override
    public CriticalTerms run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return new CriticalTerms(Criticality.of(study, cancellation));
    }

    @Override
    public List<Block> present(CriticalTerms terms) {
        Criticality result = terms.criticality();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(result.term()
                .map(c -> "The most critical performance is " + Words.name(c.criterion()) + " of "
                        + Words.name(c.option()) + ": if its value "
                        + (c.percent().orElseThrow() < 0 ? "rises" : "falls")
                        + " by " + percent(c) + ", " + Words.name(c.option()) + " is level with "
                        + Words.name(c.other().orElseThrow()) + ".")
                .orElse("No relative change of a single performance makes two options level.")));
        List<TermChange> able = result.terms().stream()
                .filter(c -> c.percent().isPresent())
                .sorted(Comparator.comparingDouble(c -> Math.abs(c.percent().orElseThrow())))
                .limit(ROWS)
                .toList();
        if (!able.isEmpty()) {
            List<List<Table.Cell>> rows = new ArrayList<>();
            for (TermChange c : able) {
                rows.add(List.of(
                        Table.Cell.of(c.option().name()),
                        Table.Cell.of(c.criterion().name()),
                        Table.Cell.of((c.percent().orElseThrow() < 0 ? "rises by " : "falls by ") + percent(c)),
                        Table.Cell.of(c.other().orElseThrow().name())));
            }
            blocks.add(new Table(
                    "Smallest relative changes of a value that make two options level",
                    List.of(
                            new Table.Column("Option", Table.Format.TEXT),
                            new Table.Column("Criterion", Table.Format.TEXT),
                            new Table.Column("Its value", Table.Format.TEXT),
                            new Table.Column("Level with", Table.Format.TEXT)),
                    rows));
        }
        return blocks;
    }

    private static String percent(TermChange change) {
        double percent = Math.abs(change.percent().orElseThrow());
        return String.format(Locale.ROOT, percent < 10 ? "%.1f" : "%.0f", percent) + "%";
    }
}
