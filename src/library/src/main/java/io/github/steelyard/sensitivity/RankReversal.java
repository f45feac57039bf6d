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
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.Reversals.Moved;
import io.github.steelyard.sensitivity.Reversals.Trial;
import java.util.ArrayList;
import java.util.List;

/** {@link Reversals} as an analysis. */
final class RankReversal implements Analysis<Reversals> {

    @Override
    public Description description() {
        return Description.of(
                        "rank-reversal",
                        "Rank reversal",
                        "Whether taking out an option, or adding a copy of one, changes the order of the others.")
                .formula("a, b reversed: rank(a) < rank(b) with all options, rank(a) > rank(b) without (or with a copy"
                        + " of) another")
                .source("Belton & Gear (1983), On a short-coming of Saaty's method of analytic hierarchies, Omega 11,"
                        + " 228-230; Wang & Triantaphyllou (2008), Omega 36, 45-63")
                .outputs(ResultSchema.meanings(Reversals.class));
    }

    @Override
    public Reversals run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Reversals.of(study, cancellation, progress);
    }

    @Override
    public List<Block> present(Reversals result) {
        List<Block> blocks = new ArrayList<>();
        List<Trial> troubled =
                result.trials().stream().filter(t -> !t.reversed().isEmpty()).toList();
        if (result.trials().isEmpty()) {
            blocks.add(Paragraph.lead("With a single option there is no order that could change."));
            return blocks;
        }
        if (troubled.isEmpty()) {
            blocks.add(Paragraph.lead("Taking out any one of the "
                    + result.study().problem().options().size()
                    + " options, or adding a copy of one, leaves the order of the others as it is."));
        } else {
            String first = Words.name(result.study().evaluate().first());
            boolean dethroned = troubled.stream()
                    .anyMatch(t -> t.reversed().stream()
                            .anyMatch(p -> Words.name(p.ahead()).equals(first)));
            blocks.add(Paragraph.lead("The order depends on who takes part: "
                    + Words.count(troubled.size(), "change") + " of the "
                    + result.trials().size()
                    + " tried (each option taken out, each copied) turn others round"
                    + (dethroned
                            ? ", and " + first + " can lose the first place that way."
                            : ", though not the first place.")));
            blocks.add(new Items(troubled.stream().map(RankReversal::sentence).toList()));
            stopped(troubled).ifPresent(s -> blocks.add(new Paragraph(s)));
        }
        List<Trial> refused =
                result.trials().stream().filter(t -> t.refusal().isPresent()).toList();
        if (!refused.isEmpty()) {
            blocks.add(new Paragraph("Not tried: "
                    + Words.few(
                            refused.stream()
                                    .map(t -> Words.name(t.option()) + " ("
                                            + t.refusal().orElseThrow() + ")")
                                    .toList(),
                            4)
                    + "."));
        }
        return blocks;
    }

    private static String sentence(Trial trial) {
        List<String> pairs = trial.reversed().stream()
                .map(p -> Words.name(p.behind()) + " ahead of " + Words.name(p.ahead()))
                .toList();
        return (trial.isCopy() ? "A copy of " + Words.name(trial.option()) : "Without " + Words.name(trial.option()))
                + (trial.isCopy() ? " puts " : ", ")
                + Words.few(pairs, 3)
                + (trial.moved().isEmpty()
                        ? "."
                        : "; "
                                + Words.few(
                                        trial.moved().stream()
                                                .map(RankReversal::range)
                                                .toList(),
                                        2) + ".");
    }

    private static String range(Moved moved) {
        return "the scale of " + Words.name(moved.criterion()) + " goes from "
                + Native.of(moved.criterion(), moved.before().worst()) + " to "
                + Native.of(moved.criterion(), moved.before().best()) + " before, from "
                + Native.of(moved.criterion(), moved.after().worst()) + " to "
                + Native.of(moved.criterion(), moved.after().best()) + " after";
    }

    private static java.util.Optional<String> stopped(List<Trial> troubled) {
        List<Trial> judged = troubled.stream()
                .filter(t -> t.stoppedByDeclaredScale().isPresent())
                .toList();
        long stopped = judged.stream()
                .filter(t -> t.stoppedByDeclaredScale().orElseThrow())
                .count();
        if (judged.isEmpty()) {
            return java.util.Optional.of("No scale moves in these: it is the method itself that compares each option"
                    + " with the rest of the field, so declaring scales would not help.");
        }
        return java.util.Optional.of(
                stopped == troubled.size()
                        ? "Declaring the scales as they stand would stop all of it."
                        : stopped == 0
                                ? "Declaring the scales would not stop it: the method compares each option with the"
                                        + " rest of the field."
                                : "Declaring the scales as they stand would stop " + stopped + " of them.");
    }
}
