package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.LineChart;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link Sweep} as an analysis. */
final class WeightSweep implements Analysis<Sweep> {

    @Override
    public Description description() {
        return Description.of(
                        "weight-sweep",
                        "Sweep of one weight",
                        "All scores while one weight runs from 0 to 100% and the others keep their proportions.")
                .formula("s_i(t) = a_i + b_i t; i and k cross at t = (a_k - a_i) / (b_i - b_k)")
                .source("Mareschal (1988), Weight stability intervals in multicriteria decision aid, European Journal"
                        + " of Operational Research 33, 54-64")
                .parameter(ParameterSpec.optional("criterion", ParameterKind.NODE)
                        .help("criterion or group whose weight varies; left out: the one on which the first place"
                                + " hangs most, or else the heaviest"))
                .parameter(ParameterSpec.integer("steps", 20)
                        .in(1, 10_000)
                        .help("points of each line less one; also the brackets where scores are not linear"))
                .outputs(ResultSchema.meanings(Sweep.class));
    }

    @Override
    public Sweep run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        Node node = parameters.has("criterion")
                ? study.problem().tree().find(parameters.text("criterion")).orElseThrow()
                : usual(study, cancellation);
        return Sweep.of(study, node, parameters.integer("steps"), cancellation);
    }

    private static Node usual(Study study, Cancellation cancellation) {
        return Stability.of(study, cancellation)
                .nearest()
                .map(Stability.Interval::node)
                .orElseGet(() -> {
                    List<? extends Node> criteria = study.problem().criteria();
                    int heaviest = 0;
                    for (int j = 1; j < criteria.size(); j++) {
                        heaviest = study.weights().at(j) > study.weights().at(heaviest) ? j : heaviest;
                    }
                    return criteria.get(heaviest);
                });
    }

    @Override
    public List<Block> present(Sweep result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        result.note().ifPresent(n -> blocks.add(new Paragraph(Words.name(result.node()) + ": " + n + ".")));
        if (!result.isExact()) {
            blocks.add(new Paragraph("This method's scores are not linear in the weights: changes were looked for in"
                    + " steps of " + Words.points(result.step()) + " and then bisected; one that comes and goes within"
                    + " a step is missed."));
        }
        blocks.add(table(result));
        blocks.add(chart(result));
        return blocks;
    }

    private static String lead(Sweep result) {
        String name = Words.name(result.node());
        if (result.leads().size() == 1) {
            return Words.name(result.leads().get(0).option()) + " is first whatever the weight of " + name + ", now "
                    + Words.percent(result.current()) + ".";
        }
        List<String> parts = new ArrayList<>();
        for (Sweep.Lead lead : result.leads()) {
            String who = Words.name(lead.option());
            parts.add(
                    lead.from() == 0
                            ? "up to " + Words.percent(lead.to()) + " " + who + " leads"
                            : lead.to() == 1
                                    ? "beyond that " + who
                                    : "then " + who + " up to " + Words.percent(lead.to()));
        }
        return "As the weight of " + name + " grows from nothing, " + Words.list(parts) + "; now it is "
                + Words.percent(result.current()) + ".";
    }

    private static Table table(Sweep result) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Sweep.Lead lead : result.leads()) {
            rows.add(List.of(
                    Table.Cell.of(lead.from()),
                    Table.Cell.of(lead.to()),
                    Table.Cell.of(lead.option().name())));
        }
        return new Table(
                "Who leads at which weight of " + Words.name(result.node()),
                List.of(
                        new Table.Column("From", Table.Format.PERCENT),
                        new Table.Column("To", Table.Format.PERCENT),
                        new Table.Column("First", Table.Format.TEXT)),
                rows);
    }

    static LineChart chart(Sweep result) {
        Set<Option> leading = result.leads().stream().map(Sweep.Lead::option).collect(Collectors.toSet());
        List<LineChart.Line> lines = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < result.lines().size(); i++) {
            Sweep.Line line = result.lines().get(i);
            List<LineChart.Point> points = new ArrayList<>();
            for (Sweep.Point p : line.points()) {
                if (Double.isFinite(p.score())) {
                    points.add(new LineChart.Point(p.weight(), p.score()));
                    scores.add(p.score());
                }
            }
            lines.add(new LineChart.Line(line.option().name(), i, leading.contains(line.option()), points));
        }
        List<LineChart.Mark> marks = new ArrayList<>();
        for (int l = 1; l < result.leads().size(); l++) {
            double t = result.leads().get(l).from();
            marks.add(new LineChart.Mark(t, height(result, result.leads().get(l).option(), t), Words.percent(t)));
        }
        return new LineChart(
                "Scores as the weight of " + Words.name(result.node()) + " varies",
                lead(result),
                Axis.share("weight of " + Words.name(result.node())),
                Axis.around(
                        "score",
                        Table.Format.NUMBER,
                        scores.stream().mapToDouble(Double::doubleValue).toArray()),
                lines,
                marks,
                OptionalDouble.of(result.current()));
    }

    /** The score of an option at t, between its points. */
    private static double height(Sweep result, Option option, double t) {
        List<Sweep.Point> points = result.lines().stream()
                .filter(l -> l.option().equals(option))
                .findFirst()
                .orElseThrow()
                .points();
        int k = 1;
        while (k < points.size() - 1 && points.get(k).weight() < t) {
            k++;
        }
        Sweep.Point a = points.get(k - 1);
        Sweep.Point b = points.get(k);
        return a.score() + (b.score() - a.score()) * (t - a.weight()) / (b.weight() - a.weight());
    }
}
