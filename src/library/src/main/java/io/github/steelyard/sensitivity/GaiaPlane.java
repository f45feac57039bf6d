package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.evaluation.Words;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Gaia} as an analysis: which criteria pull together, which against each other, and who lies where. */
final class GaiaPlane implements Analysis<GaiaPlane.Drawn> {

    /** Cosine of the angle from which two criteria are said to pull together or, negative, against each other. */
    private static final double CLEAR = 0.8;

    /** The plane of a study. */
    record Drawn(Study study, Gaia plane) {}

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
                .output("shares", "share of each eigenvalue, largest first; delta the first two together")
                .output("options", "two coordinates by option")
                .output("criteria", "two coordinates by criterion")
                .output("axis", "two coordinates of the decision axis, along which the weights rank");
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
    public Drawn run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        double[][] flows = flows(FilledGaps.of(study, parameters))
                .scorer()
                .terms()
                .orElseThrow()
                .toRows();
        return new Drawn(study, Gaia.of(flows, study.weights()));
    }

    @Override
    public List<Block> present(Drawn result) {
        List<Criterion> criteria = result.study().problem().criteria();
        List<String> together = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            for (int k = j + 1; k < criteria.size(); k++) {
                double cosine =
                        cosine(result.plane().criteria()[j], result.plane().criteria()[k]);
                String pair = Words.name(criteria.get(j)) + " and " + Words.name(criteria.get(k));
                if (cosine >= CLEAR) {
                    together.add(pair);
                } else if (cosine <= -CLEAR) {
                    against.add(pair);
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Paragraph.lead("The plane shows " + Words.percent(result.plane().delta()) + " of how the options differ"
                        + (result.plane().delta() < 0.6 ? "; read it with care." : ".")));
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
                result.plane().criteria()));
        blocks.add(table(
                "Options in the plane",
                "Option",
                result.study().problem().options().stream().map(Option::name).toList(),
                result.plane().options()));
        return blocks;
    }

    private static double cosine(double[] a, double[] b) {
        double lengths = Math.hypot(a[0], a[1]) * Math.hypot(b[0], b[1]);
        return lengths > 0 ? (a[0] * b[0] + a[1] * b[1]) / lengths : 0;
    }

    private static Table table(String caption, String what, List<String> names, double[][] points) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            rows.add(List.of(Table.Cell.of(names.get(i)), Table.Cell.of(points[i][0]), Table.Cell.of(points[i][1])));
        }
        return new Table(
                caption,
                List.of(
                        new Table.Column(what, Table.Format.TEXT),
                        new Table.Column("First axis", Table.Format.NUMBER),
                        new Table.Column("Second axis", Table.Format.NUMBER)),
                rows);
    }

    @Override
    public Object figures(Drawn result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("shares", list(result.plane().shares()));
        figures.put("delta", result.plane().delta());
        Map<String, Object> options = new LinkedHashMap<>();
        for (int i = 0; i < result.plane().options().length; i++) {
            options.put(
                    result.study().problem().options().get(i).id(),
                    list(result.plane().options()[i]));
        }
        Map<String, Object> criteria = new LinkedHashMap<>();
        for (int j = 0; j < result.plane().criteria().length; j++) {
            criteria.put(
                    result.study().problem().criteria().get(j).id(),
                    list(result.plane().criteria()[j]));
        }
        figures.put("options", options);
        figures.put("criteria", criteria);
        figures.put("axis", list(result.plane().axis()));
        return figures;
    }

    private static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(number);
        }
        return list;
    }
}
