package io.github.steelyard.group;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.group.Cube.Cell;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Cube} as an analysis. */
final class CubeOfViews implements Analysis<CubeResult> {

    @Override
    public Description description() {
        return Description.of(
                        "cube",
                        "Stakeholders by scenarios",
                        "Every option as every stakeholder sees it in every scenario: how often it is first or nearly so, and"
                                + " where the leader fails.")
                .formula(
                        "cell (s, f): scores with the weights of stakeholder s and the performances of scenario f; within:"
                                + " score of the cell's best less own score <= regret * (largest score - smallest score of all cells)")
                .source(
                        "Stewart, French & Rios (2013), Integrating multicriteria decision analysis and scenario planning, Omega"
                                + " 41, 679-688")
                .parameter(Members.AMONG)
                .parameter(ParameterSpec.number("regret", 0.1)
                        .in(0, 1)
                        .help(
                                "how far behind the best of a cell an option may be and still do well enough, as a share of the"
                                        + " spread of all scores"))
                .outputs(ResultSchema.meanings(CubeResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.decision().stakeholders().isEmpty()
                && study.decision().scenarios().isEmpty()) {
            return Optional.of("the decision has neither stakeholders nor scenarios");
        }
        return Analysis.super.objection(study, parameters);
    }

    @Override
    public CubeResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return new CubeResult(Cube.of(study, parameters, parameters.number("regret"), cancellation));
    }

    @Override
    public List<Block> present(CubeResult result) {
        Cube cube = result.cube();
        List<Block> blocks = new ArrayList<>();
        Option leader = cube.leader();
        blocks.add(Paragraph.lead(lead(cube)));
        List<String> fails = fails(cube, leader);
        if (fails.isEmpty()) {
            blocks.add(new Paragraph(Words.name(leader) + " fails nowhere: it is never more than "
                    + Words.score(cube.limit()) + " behind the best."));
        } else {
            blocks.add(new Paragraph(Words.name(leader) + " fails, that is, falls more than "
                    + Words.score(cube.limit()) + " behind the best:"));
            blocks.add(new Items(fails));
        }
        if (cube.safest() != leader) {
            blocks.add(new Paragraph(Words.name(cube.safest()) + " is near the top more often, in "
                    + cube.within(cube.safest()) + " of " + cube.size() + " cells."));
        }
        blocks.add(shares(cube));
        blocks.add(winners(cube));
        blocks.add(chart(cube));
        return blocks;
    }

    private static String lead(Cube cube) {
        Option leader = cube.leader();
        int shared = cube.first(leader, true);
        return Words.name(leader) + " is first in " + cube.first(leader, false) + " of " + cube.size() + " cells ("
                + Words.count(cube.views().size(), "view") + " by "
                + Words.count(cube.futures().size(), "scenario") + ")"
                + (shared == 0 ? " and" : ", shares the first place in " + shared + " more and is") + " within "
                + Words.score(cube.limit())
                + " of the best in " + cube.within(leader) + ".";
    }

    /** One sentence a stakeholder for whom the leader fails somewhere. */
    private static List<String> fails(Cube cube, Option leader) {
        List<String> says = new ArrayList<>();
        for (int v = 0; v < cube.views().size(); v++) {
            List<String> where = new ArrayList<>();
            for (int f = 0; f < cube.futures().size(); f++) {
                Cell cell = cube.at(v, f);
                if (!cell.isWithin(leader, cube.limit())) {
                    int i = cell.index(leader);
                    where.add(Words.name(cube.futures().get(f).name()) + " ("
                            + (i < 0
                                    ? "it fails a requirement"
                                    : "rank " + cell.ranking().rank(i) + ", " + Words.score(cell.regret()[i])
                                            + " behind " + Stakeholders.names(cell.leaders()))
                            + ")");
                }
            }
            if (!where.isEmpty()) {
                says.add("for " + Words.name(cube.views().get(v).name()) + " in " + Words.list(where) + ".");
            }
        }
        return says;
    }

    private static List<Option> sorted(Cube cube) {
        return cube.study().problem().options().stream()
                .sorted(Comparator.comparingDouble((Option o) -> -cube.first(o)).thenComparingInt(o -> -cube.within(o)))
                .toList();
    }

    private static Table shares(Cube cube) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Option option : sorted(cube)) {
            rows.add(List.of(
                    Table.Cell.of(option.name()),
                    Table.Cell.of(cube.first(option) / cube.size()),
                    Table.Cell.of((double) cube.within(option) / cube.size())));
        }
        return new Table(
                "Share of the cells",
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("First", Table.Format.PERCENT),
                        new Table.Column("Well enough", Table.Format.PERCENT)),
                rows);
    }

    private static Table winners(Cube cube) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Whose weights", Table.Format.TEXT));
        cube.futures().forEach(f -> columns.add(new Table.Column(f.name(), Table.Format.TEXT)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int v = 0; v < cube.views().size(); v++) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(Words.raised(cube.views().get(v).name())));
            cube.cells().get(v).forEach(cell -> row.add(Table.Cell.of(Stakeholders.names(cell.leaders()))));
            rows.add(row);
        }
        return new Table("Who is first in each cell", columns, rows);
    }

    /** The scenarios side by side, all with the same shades. */
    private static HeatMap chart(Cube cube) {
        double most = cube.cells().stream()
                .flatMap(List::stream)
                .flatMapToDouble(c -> Arrays.stream(c.regret()))
                .max()
                .orElse(0);
        Axis scale = new Axis("regret", 0, most > 0 ? most : 1, Table.Format.NUMBER);
        int futures = cube.futures().size();
        List<String> columns = new ArrayList<>();
        List<HeatMap.Panel> panels = new ArrayList<>();
        List<String> summary = new ArrayList<>();
        for (int f = 0; f < futures; f++) {
            cube.views().forEach(view -> columns.add(view.name()));
            panels.add(
                    new HeatMap.Panel(cube.futures().get(f).name(), cube.views().size()));
            summary.add(summary(cube, f));
        }
        List<HeatMap.Row> rows = new ArrayList<>();
        for (Option option : sorted(cube)) {
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (int f = 0; f < futures; f++) {
                for (int v = 0; v < cube.views().size(); v++) {
                    cells.add(shaded(cube.at(v, f), option));
                }
            }
            rows.add(new HeatMap.Row(option.name(), cells));
        }
        return new HeatMap(
                "Rank of each option by stakeholder and scenario, the darker the farther behind the best",
                String.join(" ", summary),
                scale,
                columns,
                rows,
                panels);
    }

    private static HeatMap.Cell shaded(Cell cell, Option option) {
        int i = cell.index(option);
        return i < 0
                ? new HeatMap.Cell(Double.NaN, "", false)
                : new HeatMap.Cell(
                        cell.regret()[i], Integer.toString(cell.ranking().rank(i)), cell.isFirst(option));
    }

    private static String summary(Cube cube, int f) {
        Map<String, List<String>> byWinner = new LinkedHashMap<>();
        for (int v = 0; v < cube.views().size(); v++) {
            byWinner.computeIfAbsent(Stakeholders.names(cube.at(v, f).leaders()), k -> new ArrayList<>())
                    .add(Words.name(cube.views().get(v).name()));
        }
        List<String> firsts = byWinner.entrySet().stream()
                .map(e -> e.getKey() + " for " + Words.list(e.getValue()))
                .toList();
        return "First in " + Words.name(cube.futures().get(f).name()) + ": " + String.join("; ", firsts) + ".";
    }
}
