package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Tornado.End;
import io.github.steelyard.sensitivity.Tornado.Swing;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** {@link Tornado} as an analysis. */
final class TornadoCheck implements Analysis<Tornado> {

    private static final int BARS = 15;

    @Override
    public Description description() {
        return Description.of(
                        "tornado",
                        "Tornado",
                        "What each weight and each uncertain performance, moved alone over its range, does to the"
                                + " winner's lead.")
                .formula("weights: w_j (1 - spread) and w_j (1 + spread), or their bounds, the others rescaled;"
                        + " performances: both ends of their range")
                .source(
                        "Eschenbach (1992), Spiderplots versus tornado diagrams for sensitivity analysis, Interfaces 22(6), 40-46")
                .parameter(ParameterSpec.number("spread", Tornado.SPREAD)
                        .in(0, 1)
                        .help("share by which a weight without bounds moves either way"))
                .parameter(ParameterSpec.choice("of", "lead", "score")
                        .help("by what the inputs are sorted and drawn: the winner's lead over the best other option,"
                                + " or its score"))
                .outputs(ResultSchema.meanings(Tornado.class));
    }

    @Override
    public Tornado run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Tornado.of(
                study, parameters.number("spread"), parameters.text("of").equals("lead"), cancellation, progress);
    }

    @Override
    public List<Block> present(Tornado result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        if (result.swings().isEmpty()) {
            return blocks;
        }
        Swing widest = result.swings().get(0);
        if (result.study().problem().options().size() > 1) {
            blocks.add(new Paragraph("Most depends on " + subject(widest) + ": between "
                    + input(widest, widest.atLow()) + " and " + input(widest, widest.atHigh())
                    + ", the lead of " + Words.name(result.winner()) + " goes from "
                    + Words.score(widest.atLow().lead()) + " to "
                    + Words.score(widest.atHigh().lead()) + "; it is now " + Words.score(result.lead()) + "."));
        }
        blocks.add(table(result));
        blocks.add(chart(result));
        return blocks;
    }

    private static String lead(Tornado result) {
        String winner = Words.name(result.winner());
        List<Swing> changing =
                result.swings().stream().filter(Swing::changesWinner).toList();
        if (result.swings().isEmpty()) {
            return "Nothing here can be moved: the performances are exact and the weights have nothing to give.";
        }
        if (result.study().problem().options().size() == 1) {
            return winner + " is the only option and stays first whatever is moved.";
        }
        if (changing.isEmpty()) {
            return "None of the " + Words.count(result.swings().size(), "input").replace("one ", "")
                    + ", changed one at a time over its range, would cost " + winner + " first place.";
        }
        return Words.raised(Words.count(changing.size(), "input")) + " of "
                + result.swings().size()
                + ", changed one at a time, would cost " + winner + " first place: "
                + Words.few(changing.stream().map(TornadoCheck::change).toList(), 4) + ".";
    }

    /** "the weight of X (at 8%, to B)". */
    private static String change(Swing swing) {
        End end = swing.atLow().lead() < swing.atHigh().lead() ? swing.atLow() : swing.atHigh();
        boolean own = swing.option().equals(java.util.Optional.of(end.first()));
        return subject(swing) + " (at " + input(swing, end) + " " + (own ? "it" : Words.name(end.first())) + " leads)";
    }

    private static String subject(Swing swing) {
        return swing.option()
                .map(o -> Words.name(node(swing)) + " of " + Words.name(o))
                .or(() -> swing.uncertainty().map(u -> "“" + u.name() + "”" + state(swing)))
                .orElseGet(() -> "the weight of " + Words.name(node(swing)));
    }

    private static String label(Swing swing) {
        return swing.option()
                .map(o -> node(swing).name() + ": " + o.name())
                .or(() -> swing.uncertainty().map(u -> u.name() + state(swing)))
                .orElseGet(() -> "Weight of " + node(swing).name());
    }

    private static Node node(Swing swing) {
        return swing.node().orElseThrow();
    }

    private static String state(Swing swing) {
        return swing.state().map(s -> " is " + s).orElse("");
    }

    private static String input(Swing swing, End end) {
        if (swing.uncertainty().isPresent()) {
            return swing.uncertainty().get() instanceof Uncertainty.Quantity quantity
                    ? Words.number(end.input()) + Units.after(quantity.unit())
                    : end.input() == 1 ? "certain" : "impossible";
        }
        return swing.option().isPresent()
                ? Native.of((Criterion) node(swing), end.input())
                : Words.percent(end.input());
    }

    private static Table table(Tornado result) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Swing swing :
                result.swings().subList(0, Math.min(2 * BARS, result.swings().size()))) {
            rows.add(List.of(
                    Table.Cell.of(label(swing)),
                    Table.Cell.of(input(swing, swing.atLow())),
                    Table.Cell.of(input(swing, swing.atHigh())),
                    Table.Cell.of(end(result, swing.atLow())),
                    Table.Cell.of(end(result, swing.atHigh())),
                    Table.Cell.of(
                            swing.changesWinner()
                                    ? Words.list(Stream.of(swing.atLow(), swing.atHigh())
                                            .map(End::first)
                                            .distinct()
                                            .filter(o -> !o.equals(result.winner()))
                                            .map(Option::name)
                                            .toList())
                                    : "")));
        }
        String what = result.isByLead() ? "Lead" : "Score";
        int left = result.swings().size() - rows.size();
        return new Table(
                what + " of " + Words.name(result.winner()) + " as each input moves alone, widest first"
                        + (left > 0 ? " (" + left + " narrower ones are not shown)" : ""),
                List.of(
                        new Table.Column("Input", Table.Format.TEXT),
                        new Table.Column("Low", Table.Format.TEXT),
                        new Table.Column("High", Table.Format.TEXT),
                        new Table.Column(what + " at low", Table.Format.NUMBER),
                        new Table.Column(what + " at high", Table.Format.NUMBER),
                        new Table.Column("First instead", Table.Format.TEXT)),
                rows);
    }

    private static double end(Tornado result, End end) {
        return result.isByLead() ? end.lead() : end.score();
    }

    private static BarChart chart(Tornado result) {
        List<Swing> widest =
                result.swings().subList(0, Math.min(BARS, result.swings().size()));
        double base = result.isByLead() ? result.lead() : result.score();
        double[] ends = DoubleStream.concat(
                        DoubleStream.of(result.isByLead() ? new double[] {base, 0} : new double[] {base}),
                        widest.stream()
                                .flatMapToDouble(s -> DoubleStream.of(end(result, s.atLow()), end(result, s.atHigh()))))
                .filter(Double::isFinite)
                .toArray();
        return new BarChart(
                (result.isByLead() ? "Lead of " : "Score of ") + Words.name(result.winner())
                        + " as each input moves alone",
                lead(result),
                Axis.around(result.isByLead() ? "lead over the best other option" : "score", Table.Format.NUMBER, ends),
                base,
                widest.stream()
                        .map(s -> new BarChart.Bar(
                                label(s),
                                end(result, s.atLow()),
                                end(result, s.atHigh()),
                                input(s, s.atLow()),
                                input(s, s.atHigh()),
                                s.changesWinner()))
                        .toList());
    }
}
