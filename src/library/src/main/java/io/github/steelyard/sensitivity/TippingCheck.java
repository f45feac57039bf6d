package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.TippingPoints.Point;
import io.github.steelyard.sensitivity.TippingPoints.Tipping;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link TippingPoints} as an analysis. */
final class TippingCheck implements Analysis<TippingPoints> {

    @Override
    public Description description() {
        return Description.of(
                        "tipping-points",
                        "Tipping points",
                        "For each uncertainty the chance or the amount at which the leader stops being first, and who takes"
                                + " over.")
                .formula(
                        "the nearest x on either side of now with s_leader(x) = max of the others, x a chance from 0 to 1,"
                                + " the probability of a state with the others in proportion, or a quantity within its range")
                .source("Lempert, Popper & Bankes (2003), Shaping the next one hundred years, RAND MR-1626")
                .outputs(ResultSchema.meanings(TippingPoints.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return Settled.uncertainties(study.problem()).isEmpty()
                ? Optional.of("no performance depends on an uncertainty")
                : study.problem().options().size() < 2
                        ? Optional.of("a first place takes two options")
                        : Analysis.super.objection(study, parameters);
    }

    @Override
    public TippingPoints run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return TippingPoints.of(study, cancellation, progress);
    }

    @Override
    public List<Block> present(TippingPoints result) {
        List<Block> blocks = new ArrayList<>();
        List<Tipping> able = result.able();
        String leader = Words.name(result.leader());
        if (able.isEmpty()) {
            blocks.add(Paragraph.lead(
                    "No single uncertainty, moved over its whole range, costs " + leader + " first place."));
            return blocks;
        }
        Tipping first = able.get(0);
        blocks.add(Paragraph.lead(leader + "'s first place depends most on " + subject(first) + ", now "
                + amount(first, first.now()) + ": " + told(first) + "."));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Tipping one : result.shifts()) {
            rows.add(List.of(
                    Table.Cell.of(one.uncertainty().name()
                            + one.state().map(s -> ": " + s).orElse("")),
                    Table.Cell.of(amount(one, one.now())),
                    Table.Cell.of(one.below().map(p -> shown(one, p)).orElse("–")),
                    Table.Cell.of(one.above().map(p -> shown(one, p)).orElse("–"))));
        }
        blocks.add(new Table(
                "Where the first place passes as each uncertainty moves alone, nearest first",
                List.of(
                        new Table.Column("Uncertainty", Table.Format.TEXT),
                        new Table.Column("Now", Table.Format.TEXT),
                        new Table.Column("Below", Table.Format.TEXT),
                        new Table.Column("Above", Table.Format.TEXT)),
                rows));
        return blocks;
    }

    static String subject(Tipping one) {
        String name = "“" + one.uncertainty().name() + "”";
        return one.uncertainty() instanceof Uncertainty.Quantity
                ? name
                : one.state().isPresent()
                        ? "the probability that " + name + " is " + one.state().get()
                        : "the chance of " + name;
    }

    private static String told(Tipping one) {
        List<String> sides = new ArrayList<>();
        one.below()
                .ifPresent(p -> sides.add("below " + amount(one, p.at()) + " " + Words.name(p.takesOver()) + " leads"));
        one.above()
                .ifPresent(p -> sides.add("above " + amount(one, p.at()) + " " + Words.name(p.takesOver()) + " leads"));
        return String.join(", ", sides);
    }

    private static String shown(Tipping one, Point point) {
        return amount(one, point.at()) + " (" + point.takesOver().name() + ")";
    }

    static String amount(Tipping one, double x) {
        return one.uncertainty() instanceof Uncertainty.Quantity quantity
                ? Words.number(x) + Units.after(quantity.unit())
                : Words.percent(x);
    }
}
