package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;

/** {@link Dominance} as an analysis. */
final class DominanceCheck implements Analysis<Dominance> {

    @Override
    public Description description() {
        return Description.of(
                        "dominance",
                        "Dominance",
                        "Options that another, or a mixture of others, beats whatever the weights.")
                .formula("a dominates b: v_j(a) >= v_j(b) on every criterion j, > on one; strictly: > on every one;"
                        + " convexly: sum_k m_k v_j(k) >= v_j(b) for some mixture m of others")
                .source("Keeney & Raiffa (1976), Decisions with Multiple Objectives, chapter 3")
                .outputs(ResultSchema.meanings(Dominance.class));
    }

    @Override
    public Dominance run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Dominance.of(study, cancellation);
    }

    @Override
    public List<Block> present(Dominance result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        long missing =
                result.pairs().stream().filter(Dominance.Pair::restsOnMissing).count();
        long certain = result.pairs().stream().filter(Dominance.Pair::isCertain).count();
        if (!result.pairs().isEmpty()) {
            String sure = certain == result.pairs().size()
                    ? "This holds however the uncertain performances turn out."
                    : certain == 0
                            ? "None of this is certain: it compares central performances, and the ranges overlap."
                            : "Of these " + result.pairs().size() + " comparisons " + certain
                                    + " hold however the uncertain performances turn out.";
            blocks.add(new Paragraph(
                    missing == 0
                            ? sure
                            : sure + " In " + missing + " an unknown performance is involved, taken as the middle of"
                                    + " its scale."));
        }
        for (Dominance.Mixture mixture : result.mixed()) {
            blocks.add(new Paragraph(sentence(mixture)));
        }
        if (!result.pairs().isEmpty()) {
            blocks.add(table(result));
        }
        return blocks;
    }

    private static String lead(Dominance result) {
        List<Option> options = result.study().problem().options();
        List<String> beaten = options.stream()
                .filter(o -> !result.pareto().contains(o))
                .map(o -> Words.name(o) + " (by "
                        + Words.few(
                                result.pairs().stream()
                                        .filter(p -> p.dominated().equals(o))
                                        .map(p -> Words.name(p.dominating()))
                                        .toList(),
                                2)
                        + ")")
                .toList();
        if (beaten.isEmpty()) {
            return options.size() == 1
                    ? Words.name(options.get(0)) + " is the only option, so nothing can dominate it."
                    : "No option is dominated: each is better than every other on some criterion, or equal to it.";
        }
        if (result.pareto().size() == 1) {
            return Words.name(result.pareto().get(0)) + " dominates every other option: the weights do not matter.";
        }
        return (beaten.size() == 1 ? "One option is" : beaten.size() + " options are")
                + " dominated, beaten or equalled on every criterion by another: " + Words.few(beaten, 5) + ".";
    }

    private static String sentence(Dominance.Mixture mixture) {
        List<String> parts = new ArrayList<>();
        mixture.shares().forEach((option, share) -> parts.add(Words.percent(share) + " " + Words.name(option)));
        return "No single option dominates " + Words.name(mixture.option()) + ", but a mixture of " + Words.list(parts)
                + " would, so no weights put it first alone.";
    }

    private static Table table(Dominance result) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Dominance.Pair pair : result.pairs()) {
            rows.add(List.of(
                    Table.Cell.of(pair.dominating().name()),
                    Table.Cell.of(pair.dominated().name()),
                    Table.Cell.of(pair.isStrict() ? "on every criterion" : "on some, level on others"),
                    Table.Cell.of(pair.isCertain() ? "yes" : "at central performances"),
                    Table.Cell.of(pair.restsOnMissing() ? "yes" : "")));
        }
        return new Table(
                "Who dominates whom",
                List.of(
                        new Table.Column("Better", Table.Format.TEXT),
                        new Table.Column("Worse", Table.Format.TEXT),
                        new Table.Column("Better where", Table.Format.TEXT),
                        new Table.Column("Certain", Table.Format.TEXT),
                        new Table.Column("Unknowns involved", Table.Format.TEXT)),
                rows);
    }
}
