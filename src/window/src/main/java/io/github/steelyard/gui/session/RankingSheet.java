package io.github.steelyard.gui.session;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.gui.session.Findings.Firmness;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ranking as rows, best first.
 *
 * @param rows ranked options, then excluded ones
 * @param low left end of the bars' axis, 0 or less
 * @param high right end of the bars' axis
 * @param current whether the rows are those of what is shown elsewhere
 * @param refusals why there is nothing to show
 * @param additive whether the bars show contributions
 * @param firm whether the shares of draws are those of what is shown
 * @param peak the largest share of draws that any option has in any rank
 */
public record RankingSheet(
        List<Row> rows,
        double low,
        double high,
        boolean current,
        List<String> refusals,
        boolean additive,
        boolean firm,
        double peak) {

    public RankingSheet {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
    }

    /**
     * One option.
     *
     * @param id of the option
     * @param name shown; a letter where names are hidden
     * @param kind free tag, may be empty
     * @param rank 1 the best, 0 when excluded
     * @param score shown; empty where totals are hidden or the option is excluded
     * @param bar signed length of the whole bar
     * @param parts of the bar where the score is a sum, by criterion
     * @param ranks share of draws in each rank, empty while unknown
     * @param excluded why it is not ranked, empty when it is
     * @param selected whether it is chosen for "why A, not B"
     * @param open the least and the most that its score can be while performances are missing; empty where it is known
     * @param range between which scores nine tenths of the draws put it; empty while unknown or where it is certain
     */
    public record Row(
            String id,
            String name,
            String kind,
            int rank,
            String score,
            double bar,
            double[] parts,
            double[] ranks,
            String excluded,
            boolean selected,
            double[] open,
            double[] range) {

        public Row {
            parts = parts.clone();
            ranks = ranks.clone();
            open = open.clone();
            range = range.clone();
        }

        @Override
        public double[] range() {
            return range.clone();
        }

        @Override
        public double[] open() {
            return open.clone();
        }

        @Override
        public double[] parts() {
            return parts.clone();
        }

        @Override
        public double[] ranks() {
            return ranks.clone();
        }

        /** Share of draws in which it is first; empty while unknown. */
        public Optional<Double> first() {
            return ranks.length == 0 ? Optional.empty() : Optional.of(ranks[0]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row r
                    && id.equals(r.id)
                    && name.equals(r.name)
                    && kind.equals(r.kind)
                    && rank == r.rank
                    && score.equals(r.score)
                    && bar == r.bar
                    && Arrays.equals(parts, r.parts)
                    && Arrays.equals(ranks, r.ranks)
                    && excluded.equals(r.excluded)
                    && selected == r.selected
                    && Arrays.equals(open, r.open)
                    && Arrays.equals(range, r.range);
        }

        @Override
        public int hashCode() {
            return id.hashCode() * 31 + rank;
        }
    }

    /** Where a row stands among those of its rank, which a bracket holds together. */
    public enum Tie {
        /** It has its rank alone. */
        NONE,
        TOP,
        INNER,
        BOTTOM
    }

    /** Where a row stands among those of its rank. */
    public Tie tie(Row row) {
        int k = rows.indexOf(row);
        boolean isAbove = k > 0 && row.rank > 0 && rows.get(k - 1).rank == row.rank;
        boolean isBelow = k >= 0 && k + 1 < rows.size() && row.rank > 0 && rows.get(k + 1).rank == row.rank;
        return isAbove ? isBelow ? Tie.INNER : Tie.BOTTOM : isBelow ? Tie.TOP : Tie.NONE;
    }

    /** The rows of a state. */
    public static RankingSheet of(SessionState state) {
        if (state.findings().evaluation().isEmpty()) {
            return new RankingSheet(
                    List.of(), 0, 1, state.isCurrent(), state.findings().refusals(), false, false, 1);
        }
        Evaluation evaluation = state.findings().evaluation().get();
        boolean totals = state.look().blind() == Look.Blind.TOTALS;
        Problem problem = evaluation.study().problem();
        List<Row> rows = new ArrayList<>();
        Set<String> hidden = state.attention().hidden();
        double low = 0;
        double high = 0;
        for (int k = 0; k < evaluation.ranking().size(); k++) {
            int i = totals ? k : evaluation.ranking().option(k);
            Row row = row(state, evaluation, problem, i, totals);
            if (!hidden.contains(row.id)) {
                rows.add(row);
            }
            double down = 0;
            double up = 0;
            for (double part : row.parts) {
                down += Math.min(0, part);
                up += Math.max(0, part);
            }
            low = Math.min(low, row.parts.length > 0 ? down : row.bar);
            high = Math.max(high, row.parts.length > 0 ? up : row.bar);
            low = Math.min(low, row.open.length > 0 ? row.open[0] : low);
            high = Math.max(high, row.open.length > 0 ? row.open[1] : high);
            low = Math.min(low, row.range.length > 0 ? row.range[0] : low);
            high = Math.max(high, row.range.length > 0 ? row.range[1] : high);
        }
        for (Exclusion exclusion : evaluation.study().exclusions()) {
            Option option = exclusion.option();
            if (!hidden.contains(option.id())) {
                rows.add(excluded(option, exclusion.why()));
            }
        }
        boolean additive = evaluation.terms().isPresent();
        if (additive && !state.look().stretched() && low == 0 && high <= 1) {
            // The same length is the same score, today and tomorrow, and no bar grows while another is dragged.
            high = 1;
        }
        return new RankingSheet(
                rows,
                low,
                high > low ? high : low + 1,
                state.isCurrent(),
                List.of(),
                additive,
                state.isFirm(),
                peak(rows));
    }

    private static Row excluded(Option option, String why) {
        double[] none = {};
        return new Row(option.id(), option.name(), option.kind(), 0, "", 0, none, none, why, false, none, none);
    }

    private static double peak(List<Row> rows) {
        double peak = 0;
        for (Row row : rows) {
            for (double share : row.ranks) {
                peak = Math.max(peak, share);
            }
        }
        return peak > 0 ? peak : 1;
    }

    private static Row row(SessionState state, Evaluation evaluation, Problem problem, int i, boolean hidden) {
        Option option = problem.options().get(i);
        double score = evaluation.scores().at(i);
        double[] parts = new double
                [hidden || evaluation.terms().isEmpty() ? 0 : problem.criteria().size()];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = evaluation.contribution(i, j);
        }
        double[] ranks = hidden
                ? new double[0]
                : state.findings()
                        .firmness()
                        .map(Firmness::acceptability)
                        .map(a -> a.get(option.id()))
                        .orElse(new double[0]);
        return new Row(
                option.id(),
                option.name(),
                hidden ? "" : option.kind(),
                hidden ? 0 : evaluation.ranking().rank(i),
                hidden ? "" : Text.score(score),
                hidden || Double.isInfinite(score) ? 0 : score,
                parts,
                ranks,
                "",
                state.attention().selected().contains(option.id()),
                hidden ? new double[0] : open(evaluation, i),
                hidden ? new double[0] : range(state, option.id()));
    }

    private static double[] range(SessionState state, String option) {
        return state.findings()
                .firmness()
                .map(firmness -> firmness.ranges().get(option))
                .orElse(new double[0]);
    }

    private static double[] open(Evaluation evaluation, int i) {
        return evaluation
                .intervals()
                .filter(known -> known.low(i) < known.high(i))
                .map(known -> new double[] {known.low(i), known.high(i)})
                .orElse(new double[0]);
    }

    /** What one criterion adds to one option: performance, value, weight, contribution, evidence; for a tool tip. */
    public static List<String> detail(SessionState state, String optionId, int criterion) {
        Optional<Evaluation> found = state.findings().evaluation();
        if (found.isEmpty()) {
            return List.of();
        }
        Evaluation evaluation = found.get();
        Problem problem = evaluation.study().problem();
        int i = problem.optionIndex(optionId);
        if (i < 0 || criterion < 0 || criterion >= problem.criteria().size()) {
            return List.of();
        }
        Criterion c = problem.criteria().get(criterion);
        List<String> lines = new ArrayList<>();
        lines.add(c.name());
        lines.add(Text.of(
                "detail.performance",
                CellText.shown(problem, i, criterion, state.origin().decision())));
        lines.addAll(CellFacts.of(c, problem.performances().at(i, criterion), optionId));
        lines.add(Text.of("detail.value", Text.points(100 * problem.values().at(i, criterion))));
        lines.add(
                Text.of("detail.weight", Text.fine(evaluation.study().weights().at(criterion))));
        if (evaluation.terms().isPresent()) {
            double part = evaluation.contribution(i, criterion);
            double score = evaluation.scores().at(i);
            lines.add(Text.of(
                    "detail.adds", Text.score(part), score != 0 ? Text.percent(part / score) : Text.percent(0)));
        }
        if (state.look().blind() == Look.Blind.NAMES) {
            return lines;
        }
        CellText.evidence(state.origin().decision(), optionId, c.id()).forEach(lines::add);
        return lines;
    }
}
