package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Explanation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** {@link Explanation} as an analysis. */
final class Explain implements Analysis<Explanation> {

    @Override
    public Description description() {
        return Description.of(
                        "explanation",
                        "Why one rather than another",
                        "The fewest criteria that carry the lead of one option over another, and what answers each"
                                + " point against it.")
                .formula("contribution_j = w_j (v_j(a) - v_j(b)); carrying pros: the largest ones, as few as outweigh"
                        + " all cons")
                .source("Labreuche (2011), A general framework for explaining the results of a multi-attribute"
                        + " preference model, Artificial Intelligence 175, 1410-1448")
                .parameter(ParameterSpec.optional("options", ParameterKind.OPTIONS)
                        .help("two options, in any order; left out: the first and the second"))
                .outputs(ResultSchema.meanings(Explanation.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        int options = study.problem().options().size();
        if (options < 2) {
            return Optional.of("it takes two options; there is " + (options == 0 ? "none" : "only one"));
        }
        if (parameters.has("options")) {
            List<String> ids = parameters.texts("options");
            if (ids.size() != 2 || ids.get(0).equals(ids.get(1))) {
                return Optional.of("'options' must name two different options, was " + ids);
            }
        }
        return Optional.empty();
    }

    @Override
    public Explanation run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        List<Option> options = study.problem().options();
        if (parameters.has("options")) {
            List<String> ids = parameters.texts("options");
            return Explanation.of(
                    study,
                    options.get(study.problem().optionIndex(ids.get(0))),
                    options.get(study.problem().optionIndex(ids.get(1))));
        }
        Ranking ranking = study.evaluate().ranking();
        return Explanation.of(study, options.get(ranking.option(0)), options.get(ranking.option(1)));
    }

    @Override
    public List<Block> present(Explanation result) {
        ExplanationWords words = new ExplanationWords(result);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(words.sentence()));
        if (!words.never().isEmpty()) {
            blocks.add(new Paragraph(words.never()));
        }
        if (!result.isExact()) {
            blocks.add(new Paragraph("This method's scores are not sums over criteria: each figure says what the lead"
                    + " would lose if " + Words.name(result.better()) + " did no better there than "
                    + Words.name(result.worse()) + ", so the figures need not add up to the lead."));
        }
        List<Part> parts =
                Stream.concat(result.pros().stream(), result.cons().stream()).toList();
        if (!parts.isEmpty()) {
            blocks.add(table(result, parts));
            blocks.add(chart(result, parts));
        }
        return blocks;
    }

    private static Table table(Explanation result, List<Part> parts) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(List.of(
                    Table.Cell.of(part.criterion().name()),
                    Table.Cell.of(part.better()),
                    Table.Cell.of(part.worse()),
                    Table.Cell.of(part.contribution()),
                    Table.Cell.of(result.carrying().contains(part) ? "carries the lead" : "")));
        }
        return new Table(
                "What each criterion adds to the lead of " + Words.name(result.better()),
                List.of(
                        new Table.Column("Criterion", Table.Format.TEXT),
                        new Table.Column(result.better().name(), Table.Format.TEXT),
                        new Table.Column(result.worse().name(), Table.Format.TEXT),
                        new Table.Column("Adds", Table.Format.NUMBER),
                        new Table.Column("", Table.Format.TEXT)),
                rows);
    }

    private static BarChart chart(Explanation result, List<Part> parts) {
        double[] ends = DoubleStream.concat(DoubleStream.of(0), parts.stream().mapToDouble(Part::contribution))
                .toArray();
        return new BarChart(
                "What speaks for " + Words.name(result.better()) + " and for " + Words.name(result.worse()),
                new ExplanationWords(result).sentence(),
                Axis.around("added to the lead", Table.Format.NUMBER, ends),
                0,
                parts.stream()
                        .map(p -> new BarChart.Bar(
                                p.criterion().name(),
                                Math.min(0, p.contribution()),
                                Math.max(0, p.contribution()),
                                p.contribution() < 0 ? p.worse() : "",
                                p.contribution() > 0 ? p.better() : "",
                                result.carrying().contains(p)))
                        .toList());
    }
}
