package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Gaia} as an analysis: which criteria pull together, which against each other, and who lies where. */
final class GaiaPlane implements Analysis<GaiaResult> {

    /** Cosine of the angle from which two criteria are said to pull together or, negative, against each other. */
    private static final double CLEAR = 0.8;

    @Override
    public Description description() {
        return Description.of(
                        "gaia",
                        "GAIA plane",
                        "Which criteria pull together and which against each other, by the PROMETHEE net flows of each.")
                .formula(
                        "eigenvectors u1, u2 of Phi' Phi, Phi the net flows by option and criterion; option i at Phi_i (u1,"
                                + " u2), criterion j at (u1_j, u2_j), decision axis at w (u1, u2); delta = (lambda1 + lambda2) /"
                                + " sum of lambda")
                .source(
                        "Mareschal & Brans (1988), Geometrical representations for MCDA, European Journal of Operational"
                                + " Research 34, 69-77")
                .parameter(FilledGaps.PARAMETER)
                .outputs(ResultSchema.meanings(GaiaResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        try {
            flows(FilledGaps.of(study, parameters)).scorer();
            return Analysis.super.objection(study, parameters);
        } catch (Refusal refusal) {
            boolean isGap =
                    study.problem().hasMissing() && parameters.text("missing").equals("refuse");
            return Optional.of(
                    refusal.getMessage() + (isGap ? "; missing=middle takes the middle of the scale instead" : ""));
        }
    }

    private static Study flows(Study study) {
        return study.choice().id().equals("promethee-ii")
                ? study
                : study.with(new MethodChoice("promethee-ii", Map.of()));
    }

    @Override
    public GaiaResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        double[][] flows = flows(FilledGaps.of(study, parameters))
                .scorer()
                .terms()
                .orElseThrow()
                .toRows();
        return GaiaResult.of(study, Gaia.of(flows, study.weights()));
    }

    @Override
    public List<Block> present(GaiaResult result) {
        List<Criterion> criteria = result.study().problem().criteria();
        List<String> together = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            for (int k = j + 1; k < criteria.size(); k++) {
                double cosine = cosine(
                        requireNonNull(result.criteria().get(criteria.get(j))),
                        requireNonNull(result.criteria().get(criteria.get(k))));
                String pair = Words.name(criteria.get(j)) + " and " + Words.name(criteria.get(k));
                if (cosine >= CLEAR) {
                    together.add(pair);
                } else if (cosine <= -CLEAR) {
                    against.add(pair);
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead("The plane shows " + Words.percent(result.delta()) + " of how the options differ"
                + (result.delta() < 0.6 ? "; read it with care." : ".")));
        List<String> says = new ArrayList<>();
        if (!against.isEmpty()) {
            says.add("Against each other pull " + Words.few(against, 6) + ".");
        }
        if (!together.isEmpty()) {
            says.add("Together pull " + Words.few(together, 6) + ".");
        }
        if (!says.isEmpty()) {
            blocks.add(new Items(says));
        }
        blocks.add(table(
                "Criteria in the plane",
                "Criterion",
                criteria.stream().map(Criterion::name).toList(),
                result.criteria().values()));
        blocks.add(table(
                "Options in the plane",
                "Option",
                result.study().problem().options().stream().map(Option::name).toList(),
                result.options().values()));
        return blocks;
    }

    private static double cosine(List<Double> a, List<Double> b) {
        double lengths = Math.hypot(a.get(0), a.get(1)) * Math.hypot(b.get(0), b.get(1));
        return lengths > 0 ? (a.get(0) * b.get(0) + a.get(1) * b.get(1)) / lengths : 0;
    }

    private static Table table(String caption, String what, List<String> names, Collection<List<Double>> points) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (List<Double> point : points) {
            rows.add(List.of(
                    Table.Cell.of(names.get(rows.size())), Table.Cell.of(point.get(0)), Table.Cell.of(point.get(1))));
        }
        return new Table(
                caption,
                List.of(
                        new Table.Column(what, Table.Format.TEXT),
                        new Table.Column("First axis", Table.Format.NUMBER),
                        new Table.Column("Second axis", Table.Format.NUMBER)),
                rows);
    }
}
