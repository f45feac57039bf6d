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
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.IntervalChart;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.RankBounds.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** {@link RankBounds} as an analysis. */
final class RankIntervals implements Analysis<RankBounds> {

    @Override
    public Description description() {
        return Description.of(
                        "rank-intervals",
                        "Rank intervals",
                        "Best and worst rank of each option over all feasible weights, who can be first, and who always"
                                + " beats whom.")
                .formula("margin_a = max_w min_k (s_a - s_k); regret_a = max_w max_k (s_k - s_a); a always beats b:"
                        + " min_w (s_a - s_b) >= 0; ranks by the largest set of competitors held back at one w")
                .source("Kadzinski, Greco & Slowinski (2012), Extreme ranking analysis in robust ordinal regression,"
                        + " Omega 40, 488-501; Hazen (1986), Partial information, dominance, and potential optimality,"
                        + " Operations Research 34, 296-310")
                .parameter(ParameterSpec.optional("locked", ParameterKind.NODES)
                        .or(List.of())
                        .help("criteria or groups whose cumulative weight must not move"))
                .outputs(ResultSchema.meanings(RankBounds.class));
    }

    @Override
    public RankBounds run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return RankBounds.of(study, Regions.of(study, parameters), cancellation, progress);
    }

    @Override
    public List<Block> present(RankBounds result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        if (result.options().size() == 1) {
            return blocks;
        }
        Bounds safest = result.safest();
        blocks.add(new Paragraph(
                safest.maxRegret() == 0
                        ? Words.name(safest.option()) + " is never behind any other option."
                        : "The safest choice is " + Words.name(safest.option())
                                + ": whatever the weights, it falls at most " + Words.score(safest.maxRegret())
                                + " behind the best."));
        if (!result.isExact()) {
            blocks.add(new Paragraph("This method's scores are not linear in the weights: these are the extremes over "
                    + RankSamples.TRIED + " weights and the corners of the feasible region; the truth may be wider."));
        } else if (result.options().stream().anyMatch(b -> !b.isBestExact() || !b.isWorstExact())) {
            blocks.add(new Paragraph("Some searches were cut off; ranks marked so are bounds that are proved, but may"
                    + " not be reached."));
        }
        blocks.add(table(result));
        blocks.add(chart(result));
        return blocks;
    }

    private static String lead(RankBounds result) {
        int m = result.options().size();
        List<String> alone = names(result, b -> b.isPotentiallyOptimal() && !isOnlyLevel(b));
        List<String> level = names(result, b -> b.isPotentiallyOptimal() && isOnlyLevel(b));
        List<String> never = names(result, b -> !b.isPotentiallyOptimal());
        if (m == 1) {
            return Words.name(result.options().get(0).option()) + " is the only option.";
        }
        String where = result.isStated() ? "within the stated bounds, orders and locks" : "at some weights";
        if (never.isEmpty() && level.isEmpty()) {
            return "Each of the " + m + " options is first " + where + ".";
        }
        if (alone.size() == 1 && level.isEmpty()) {
            return alone.get(0) + " is first "
                    + (result.isStated() ? "at all weights " + where : "whatever the weights") + ".";
        }
        return (alone.size() <= never.size()
                        ? Words.few(alone, 6) + (alone.size() == 1 ? " alone can be first " : " can be first ") + where
                        : alone.size() + " of " + m + " options can be first " + where)
                + (level.isEmpty() ? "" : "; " + Words.few(level, 6) + " can at best tie for first")
                + (never.isEmpty() ? "" : "; " + Words.few(never, 6) + " never")
                + ".";
    }

    /** Whether an option that can be first can be so only together with others. */
    private static boolean isOnlyLevel(Bounds bounds) {
        return bounds.margin().isPresent() && bounds.margin().getAsDouble() <= Contest.TOLERANCE;
    }

    private static List<String> names(RankBounds result, Predicate<Bounds> wanted) {
        return result.options().stream()
                .filter(wanted)
                .map(b -> Words.name(b.option()))
                .toList();
    }

    private static Table table(RankBounds result) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Bounds b : sorted(result)) {
            rows.add(List.of(
                    Table.Cell.of(b.option().name()),
                    rank(b.best(), b.isBestExact() || !result.isExact()),
                    rank(b.worst(), b.isWorstExact() || !result.isExact()),
                    Table.Cell.of(b.isPotentiallyOptimal() ? "yes" : "no"),
                    Table.Cell.of(b.maxRegret()),
                    Table.Cell.of(b.necessarilyBeats().size())));
        }
        return new Table(
                "What each option can come to",
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("Best rank", Table.Format.INTEGER),
                        new Table.Column("Worst rank", Table.Format.INTEGER),
                        new Table.Column("Can be first", Table.Format.TEXT),
                        new Table.Column("Largest shortfall", Table.Format.NUMBER),
                        new Table.Column("Always beats", Table.Format.INTEGER)),
                rows);
    }

    private static Table.Cell rank(int rank, boolean exact) {
        return exact ? Table.Cell.of(rank) : Table.Cell.of(rank + " (bound)");
    }

    private static List<Bounds> sorted(RankBounds result) {
        return result.options().stream()
                .sorted(Comparator.comparingInt(Bounds::best).thenComparingInt(Bounds::worst))
                .toList();
    }

    private static IntervalChart chart(RankBounds result) {
        var ranking = result.study().evaluate().ranking();
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Bounds b : sorted(result)) {
            int now =
                    ranking.rank(result.study().problem().optionIndex(b.option().id()));
            rows.add(new IntervalChart.Row(
                    b.option().name(),
                    0,
                    List.of(new IntervalChart.Span(b.best(), b.worst())),
                    OptionalDouble.of(now),
                    ""));
        }
        return new IntervalChart(
                "Best and worst rank over all feasible weights",
                lead(result),
                new Axis("rank", 1, Math.max(2, result.options().size()), Table.Format.INTEGER),
                List.of("from best to worst rank"),
                rows);
    }
}
