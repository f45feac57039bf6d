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
import io.github.steelyard.sensitivity.ScoreFlips.Flip;
import io.github.steelyard.sensitivity.TippingPoints.Tipping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@link ScoreFlips} as an analysis. */
final class ScoreFlip implements Analysis<ScoreFlips> {

    private static final int ROWS = 20;

    @Override
    public Description description() {
        return Description.of(
                        "score-flip",
                        "Performance flip",
                        "The smallest change of one performance or one uncertainty that costs the winner the first place.")
                .formula("v_j(x') = v_ij + (s_first - s_i) / w_j for a challenger i; v_j(x') = v_ij - (s_first -"
                        + " s_second) / w_j for the winner; x' by the inverse of the value function")
                .source(
                        "Wolters & Mareschal (1995), Novel types of sensitivity analysis for additive MCDM methods, European"
                                + " Journal of Operational Research 81, 281-290")
                .outputs(ResultSchema.meanings(ScoreFlips.class));
    }

    @Override
    public ScoreFlips run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return ScoreFlips.of(study, cancellation, progress);
    }

    @Override
    public List<Block> present(ScoreFlips result) {
        List<Block> blocks = new ArrayList<>();
        List<Flip> able =
                result.flips().stream().filter(f -> f.needed().isPresent()).toList();
        String winner = Words.name(result.winner());
        if (result.study().problem().options().size() < 2) {
            blocks.add(Paragraph.lead(winner + " is the only option; nothing can take its place."));
            return blocks;
        }
        Optional<Tipping> fact = result.uncertainties().stream()
                .filter(t -> t.nearer().isPresent())
                .findFirst();
        if (able.isEmpty() && fact.isPresent()) {
            blocks.add(Paragraph.lead(lead(result, fact.get())));
            blocks.add(facts(result));
            return blocks;
        }
        if (able.isEmpty()) {
            blocks.add(Paragraph.lead(
                    "No single performance, moved anywhere on its scale, takes the first place from " + winner + "."));
            return blocks;
        }
        boolean isFact =
                fact.filter(t -> t.nearest() < able.get(0).shareOfScale()).isPresent();
        blocks.add(Paragraph.lead(isFact ? lead(result, fact.get()) : lead(result, able.get(0))));
        long within = able.stream().filter(Flip::isWithinRange).count();
        blocks.add(new Paragraph("Of " + result.flips().size() + " performances " + able.size()
                + " could do it alone"
                + (result.study().problem().performances().isExact()
                        ? ""
                        : ", " + (within == 0 ? "none" : within == able.size() ? "all" : within)
                                + " of them within what is stated of them")
                + "; " + unreachable(result, able) + "."));
        blocks.add(table(able));
        fact.ifPresent(f -> blocks.add(facts(result)));
        return blocks;
    }

    /** The change of an uncertainty that matters. */
    private static String lead(ScoreFlips result, Tipping fact) {
        TippingPoints.Point point = fact.nearer().orElseThrow();
        return "The smallest change that matters: were " + TippingCheck.subject(fact) + " "
                + TippingCheck.amount(fact, point.at()) + " (it is " + TippingCheck.amount(fact, fact.now()) + "), "
                + Words.name(point.takesOver()) + " would take the first place from " + Words.name(result.winner())
                + "; that is " + Words.percent(fact.nearest()) + " of its whole way.";
    }

    private static Table facts(ScoreFlips result) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Tipping fact : result.uncertainties()) {
            fact.nearer()
                    .ifPresent(point -> rows.add(List.of(
                            Table.Cell.of(fact.uncertainty().name()
                                    + fact.state().map(s -> ": " + s).orElse("")),
                            Table.Cell.of(TippingCheck.amount(fact, fact.now())),
                            Table.Cell.of(TippingCheck.amount(fact, point.at())),
                            Table.Cell.of(fact.nearest()),
                            Table.Cell.of(point.takesOver().name()))));
        }
        return new Table(
                "Single uncertainties that change the first place, each with all that depends on it",
                List.of(
                        new Table.Column("Uncertainty", Table.Format.TEXT),
                        new Table.Column("Now", Table.Format.TEXT),
                        new Table.Column("Needed", Table.Format.TEXT),
                        new Table.Column("Share of its way", Table.Format.PERCENT),
                        new Table.Column("Then first", Table.Format.TEXT)),
                rows);
    }

    private static String lead(ScoreFlips result, Flip flip) {
        if (flip.shareOfScale() == 0) {
            return Words.name(result.winner()) + " shares the first place already: any performance can decide it.";
        }
        String now = flip.isMissing()
                ? "unknown (taken as " + Native.exactly(flip.criterion(), flip.performance()) + ")"
                : Native.exactly(flip.criterion(), flip.performance());
        String what = Words.name(flip.criterion()) + " of " + Words.name(flip.option());
        return "The smallest change that matters: if " + what + " were "
                + Native.exactly(flip.criterion(), flip.needed().orElseThrow()) + " instead of " + now + ", "
                + then(result, flip) + "; that is " + Words.percent(flip.shareOfScale()) + " of the scale.";
    }

    /** Who would be level with the winner, or overtake it where scores jump. */
    private static String then(ScoreFlips result, Flip flip) {
        Option first = flip.first().orElseThrow();
        boolean own = flip.option().equals(result.winner());
        String who = first.equals(flip.option()) ? "it" : Words.name(first);
        return who
                + (flip.isLevel() ? " would be level with " : " would overtake ")
                + (own ? "it" : Words.name(result.winner()));
    }

    private static String unreachable(ScoreFlips result, List<Flip> able) {
        List<String> names = result.study().problem().options().stream()
                .filter(o -> able.stream().noneMatch(f -> f.option().equals(o)))
                .map(Words::name)
                .toList();
        return names.isEmpty()
                ? "every option has at least one"
                : "no single performance is enough for " + Words.few(names, 5);
    }

    private static Table table(List<Flip> able) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Flip flip : able.subList(0, Math.min(ROWS, able.size()))) {
            rows.add(List.of(
                    Table.Cell.of(flip.option().name()),
                    Table.Cell.of(flip.criterion().name()),
                    Table.Cell.of(flip.isMissing() ? "unknown" : Native.exactly(flip.criterion(), flip.performance())),
                    Table.Cell.of(Native.exactly(flip.criterion(), flip.needed().orElseThrow())),
                    Table.Cell.of(flip.shareOfScale()),
                    Table.Cell.of(flip.isWithinRange() ? "yes" : "no"),
                    Table.Cell.of(flip.first().map(Option::name).orElse(""))));
        }
        int left = able.size() - rows.size();
        return new Table(
                "Single performances that change the first place, smallest change first"
                        + (left > 0 ? " (" + left + " larger ones are not shown)" : ""),
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("Criterion", Table.Format.TEXT),
                        new Table.Column("Now", Table.Format.TEXT),
                        new Table.Column("Needed", Table.Format.TEXT),
                        new Table.Column("Share of scale", Table.Format.PERCENT),
                        new Table.Column("Within its range", Table.Format.TEXT),
                        new Table.Column("Then level or first", Table.Format.TEXT)),
                rows);
    }

    /** The share of the scale, or of its way, of the smallest change that is enough. */
    @Override
    public OptionalDouble measure(ScoreFlips result) {
        return result.rows().stream()
                .flatMap(row -> row.shareOfScale().stream())
                .mapToDouble(share -> share)
                .findFirst();
    }
}
