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
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Flips.Challenger;
import io.github.steelyard.sensitivity.Flips.Flip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** {@link Flips} as an analysis. */
final class FlipDistance implements Analysis<Flips> {

    /** Rows and moves that are told: beyond them nothing is near. */
    private static final int MOST_ROWS = 12;

    private static final int MOST_MOVES = 4;

    @Override
    public Description description() {
        return Description.of(
                        "flip-distance",
                        "Flip distance",
                        "The smallest move of the weights that puts each other option first.")
                .formula("min ||w - w0|| over feasible w with s_c(w) >= s_k(w) for every k; L1 and L-infinity by linear"
                        + " programme, L2 by projection")
                .source("Rios Insua & French (1991), A framework for sensitivity analysis in discrete multi-objective"
                        + " decision-making, European Journal of Operational Research 54, 176-190; projection by"
                        + " Goldfarb & Idnani (1983)")
                .parameter(ParameterSpec.optional("locked", ParameterKind.NODES)
                        .or(List.of())
                        .help("criteria or groups whose cumulative weight must not move"))
                .outputs(ResultSchema.meanings(Flips.class));
    }

    @Override
    public Flips run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Flips.of(study, Regions.of(study, parameters), cancellation, progress);
    }

    @Override
    public List<Block> present(Flips result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        if (!result.isExact()) {
            blocks.add(new Paragraph("This method's scores are not linear in the weights: these are the smallest moves"
                    + " found between two criteria or towards one, so smaller ones may exist."));
        }
        List<Challenger> able = result.challengers().stream()
                .filter(c -> c.flip().isPresent())
                .sorted(Comparator.comparingDouble(c -> c.flip().orElseThrow().l1()))
                .toList();
        if (!able.isEmpty()) {
            blocks.add(table(able.subList(0, Math.min(MOST_ROWS, able.size()))));
        }
        if (able.size() > MOST_ROWS) {
            blocks.add(new Paragraph(Words.count(able.size() - MOST_ROWS, "other option") + " would need "
                    + Words.points(able.get(MOST_ROWS).flip().orElseThrow().moved()) + " or more; JSON has them all."));
        }
        List<Option> level = result.levelOnly();
        if (!level.isEmpty() && !able.isEmpty()) {
            blocks.add(new Paragraph(level(result)));
        }
        List<Challenger> unable = result.challengers().stream()
                .filter(c -> c.flip().isEmpty() && !level.contains(c.option()))
                .toList();
        if (!unable.isEmpty() && !(able.isEmpty() && level.isEmpty())) {
            blocks.add(new Paragraph(never(result, unable)));
        }
        return blocks;
    }

    static String lead(Flips result) {
        if (result.challengers().isEmpty()) {
            return Words.name(result.winner()) + " is the only option.";
        }
        if (result.nearest().isEmpty()) {
            if (!result.levelOnly().isEmpty()) {
                return level(result);
            }
            return result.isExact()
                    ? "No weights " + within(result) + "put any other option ahead of " + Words.name(result.winner())
                            + "."
                    : "No move of weight between two criteria, or towards one, puts another option ahead of "
                            + Words.name(result.winner()) + ".";
        }
        Challenger nearest = result.nearest().get();
        Flip flip = nearest.flip().orElseThrow();
        if (flip.moves().isEmpty()) {
            return Words.name(result.winner()) + " and " + Words.name(nearest.option())
                    + " are level: any change of weight in favour of one decides.";
        }
        return Words.raised(sentence(flip.moves())) + ", and "
                + flip.arrival().says(nearest.option(), result.winner())
                + (result.isExact() ? "; no smaller shift does." : "; no smaller shift was found.");
    }

    /** Of the options that share the first place and never have it alone: why no weights decide. */
    private static String level(Flips result) {
        List<Option> level = new ArrayList<>(List.of(result.winner()));
        level.addAll(result.levelOnly());
        String who = Words.list(level.stream().map(Words::name).toList());
        if (result.levelOnly().stream().allMatch(o -> isTwin(result, o))) {
            return who + " are the same on every criterion, so they are level whatever the weights.";
        }
        String others = Words.list(result.levelOnly().stream().map(Words::name).toList());
        return who + " are level, and no "
                + (result.isExact() ? "weights " + within(result) + "put " : "move of weight was found that puts ")
                + others + " ahead of " + Words.name(result.winner()) + ".";
    }

    private static boolean isTwin(Flips result, Option option) {
        Matrix central = result.study().problem().central();
        int i = result.study().problem().optionIndex(option.id());
        int first = result.study().problem().optionIndex(result.winner().id());
        for (int j = 0; j < central.columns(); j++) {
            if (central.at(i, j) != central.at(first, j)) {
                return false;
            }
        }
        return true;
    }

    private static String within(Flips result) {
        return result.isStated() ? "within the stated bounds, orders and locks " : "";
    }

    /**
     * "shift 6 points from X to Y and 2 from X to Z". Of long lists the largest are told and the others summed up; what is
     * less than a tenth of a point is left out.
     */
    static String sentence(List<Flips.Move> moves) {
        List<Flips.Move> all = moves.size() <= 2
                ? moves
                : moves.stream().filter(m -> m.share() >= 0.0005).toList();
        if (all.size() <= MOST_MOVES) {
            return sentence(all, "");
        }
        List<Flips.Move> largest = all.stream()
                .sorted(Comparator.comparingDouble(Flips.Move::share).reversed())
                .limit(MOST_MOVES - 1)
                .toList();
        double rest = all.stream().mapToDouble(Flips.Move::share).sum()
                - largest.stream().mapToDouble(Flips.Move::share).sum();
        return sentence(
                largest, ", and " + Words.points(rest) + " in " + (all.size() - largest.size()) + " smaller moves");
    }

    private static String sentence(List<Flips.Move> told, String rest) {
        boolean sameEnd = told.stream().map(Flips.Move::to).distinct().count() == 1;
        boolean sameStart = told.stream().map(Flips.Move::from).distinct().count() == 1;
        List<String> words = new ArrayList<>();
        for (Flips.Move m : told) {
            boolean begins = words.isEmpty();
            words.add((begins ? Words.points(m.share()) : Words.pointsAlone(m.share()))
                    + (begins || !sameStart ? " from " + Words.name(m.from()) : "")
                    + (sameEnd ? "" : " to " + Words.name(m.to())));
        }
        String end = sameEnd ? " to " + Words.name(told.get(0).to()) : "";
        return "shift " + (rest.isEmpty() ? Words.list(words) : String.join(", ", words)) + end + rest;
    }

    private static String never(Flips result, List<Challenger> unable) {
        List<String> names = unable.stream().map(c -> Words.name(c.option())).toList();
        String who = Words.list(names);
        return result.isExact()
                ? "No weights " + within(result) + "put " + who + " first: others are ahead of "
                        + (names.size() == 1 ? "it" : "each") + " everywhere."
                : "No such move was found for " + who + ".";
    }

    private static Table table(List<Challenger> able) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Challenger c : able) {
            Flip flip = c.flip().orElseThrow();
            rows.add(List.of(
                    Table.Cell.of(c.option().name()),
                    Table.Cell.of(100 * flip.moved()),
                    Table.Cell.of(100 * flip.linf()),
                    Table.Cell.of(100 * flip.l2()),
                    Table.Cell.of(flip.moves().isEmpty() ? "level already" : Words.raised(sentence(flip.moves())))));
        }
        return new Table(
                "The smallest shift that puts each other option first, in points of 100",
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("Points to shift", Table.Format.NUMBER),
                        new Table.Column("Largest change of any one weight", Table.Format.NUMBER),
                        new Table.Column("Euclidean", Table.Format.NUMBER),
                        new Table.Column("How", Table.Format.TEXT)),
                rows);
    }

    /** The l1 distance of the nearest challenger. */
    @Override
    public OptionalDouble measure(Flips result) {
        return result.nearest()
                .map(c -> OptionalDouble.of(c.flip().orElseThrow().l1()))
                .orElse(OptionalDouble.empty());
    }
}
