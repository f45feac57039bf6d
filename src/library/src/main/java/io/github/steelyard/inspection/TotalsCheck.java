package io.github.steelyard.inspection;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.OwnerTotals;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetPoint;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the totals that the owner of a sheet had worked out against the ranking, and says what makes the difference: no
 * common scale, costs that were added as if more were better, or weights that were left out.
 */
public final class TotalsCheck {

    private static final double[][] SCALES = {{1, 5}, {1, 7}, {0, 5}, {1, 10}, {0, 10}, {0, 100}};
    private static final int FEW = 8;
    /** So much of their range the totals may be off by being rounded. */
    private static final double ROUNDED = 0.01;

    private final Evaluation evaluation;
    private final List<Option> options;
    private final List<Criterion> criteria;
    private final List<SheetAnswer> answers = new ArrayList<>();

    private TotalsCheck(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.options = evaluation.study().problem().options();
        this.criteria = evaluation.study().problem().criteria();
    }

    /**
     * A note where the owner's totals rank the options otherwise; empty where they agree, or there are none.
     *
     * @param loaded the decision as it was read
     * @param evaluation its ranking
     */
    public static Optional<Diagnostic> of(Loaded loaded, Evaluation evaluation) {
        return point(loaded, evaluation)
                .map(point -> new Diagnostic(
                        point.place(), point.id().severity(), point.id().id(), point.text()));
    }

    /** The same as a point of the sheet, with the answer that gives the owner's order where there is one. */
    public static Optional<SheetPoint> point(Loaded loaded, Evaluation evaluation) {
        return loaded.readings().stream()
                .map(Reading::totals)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(new TotalsCheck(evaluation)::held);
    }

    private Optional<SheetPoint> held(OwnerTotals totals) {
        Map<String, Double> byName = new HashMap<>();
        for (int k = 0; k < totals.options().size(); k++) {
            byName.put(totals.options().get(k), totals.totals().get(k));
        }
        double[] owner = new double[options.size()];
        for (int i = 0; i < owner.length; i++) {
            Double total = byName.get(options.get(i).name());
            total = total == null ? byName.get(options.get(i).id()) : total;
            if (total == null) {
                return Optional.empty();
            }
            owner[i] = total;
        }
        Ranking theirs = Ranking.of(owner, !totals.isRank());
        if (owner.length < 2
                || Arrays.equals(theirs.ranks(), evaluation.ranking().ranks())) {
            return Optional.empty();
        }
        String message = "the owner's totals under '" + totals.heading() + "' rank " + named(theirs)
                + "; this ranking is " + named(evaluation.ranking()) + why(theirs, totals.isRank() ? null : owner);
        return Optional.of(
                new SheetPoint(SheetDegree.ASSUMED, DiagnosticId.SHEET_NOTE, totals.place(), message, answers));
    }

    private String named(Ranking ranking) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < Math.min(ranking.size(), FEW); k++) {
            names.add(options.get(ranking.option(k)).name());
        }
        return String.join(", ", names) + (ranking.size() > FEW ? " and so on" : "");
    }

    /**
     * What makes the difference, else the setting that makes none.
     *
     * @param totals by option; null where only ranks are known
     */
    private String why(Ranking theirs, double @Nullable [] totals) {
        String reason = reason(theirs, totals);
        return !reason.isEmpty()
                ? reason
                : OtherSettings.giving(evaluation, theirs)
                        .map(setting -> "; with " + setting + " so does Steelyard")
                        .orElse("");
    }

    private String reason(Ranking theirs, double @Nullable [] totals) {
        double[][] numbers = numbers();
        Study study = evaluation.study();
        if (numbers == null || !study.choice().id().equals("weighted-sum")) {
            return "";
        }
        double[] weights = new double[criteria.size()];
        double[] same = new double[criteria.size()];
        double[] signs = new double[criteria.size()];
        double[] ones = new double[criteria.size()];
        List<String> costs = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            boolean isMin = criteria.get(j).direction() == Direction.MIN;
            weights[j] = study.weights().at(j);
            same[j] = isMin ? -weights[j] : weights[j];
            signs[j] = isMin ? -1 : 1;
            ones[j] = 1;
            if (isMin) {
                costs.add("'" + criteria.get(j).name() + "'");
            }
        }
        if (agrees(theirs, numbers, same)) {
            String scale = scale(numbers);
            answers.add(new SheetAnswer("one scale for all criteria, " + scale, "scale", scale));
            return "; with one scale for all criteria, --scale " + scale + ", it is as the totals have it";
        }
        if (!costs.isEmpty() && isMadeOf(theirs, totals, numbers, weights)) {
            return "; the totals add " + String.join(", ", costs) + " as if more were better";
        }
        if (isMadeOf(theirs, totals, numbers, signs)) {
            String level = String.join(",", Collections.nCopies(criteria.size(), "1"));
            return "; the totals leave the weights out; with --weights " + level + " --scale " + scale(numbers)
                    + " so does Steelyard";
        }
        if (isMadeOf(theirs, totals, numbers, ones)) {
            return "; the totals leave the weights out and add " + String.join(", ", costs) + " as if more were better";
        }
        return "";
    }

    /**
     * Whether the totals are the sums with these weights, but for their unit and zero. An order alone can come about in many
     * ways, so the figures are held against each other where there are any.
     */
    private static boolean isMadeOf(Ranking theirs, double @Nullable [] totals, double[][] numbers, double[] weights) {
        return agrees(theirs, numbers, weights) && (totals == null || isLinear(totals, sums(numbers, weights)));
    }

    private static boolean isLinear(double[] totals, double[] sums) {
        int low = 0;
        int high = 0;
        for (int i = 1; i < sums.length; i++) {
            low = sums[i] < sums[low] ? i : low;
            high = sums[i] > sums[high] ? i : high;
        }
        double slope = (totals[high] - totals[low]) / (sums[high] - sums[low]);
        boolean isLinear = true;
        for (int i = 0; i < sums.length; i++) {
            double off = totals[low] + slope * (sums[i] - sums[low]) - totals[i];
            isLinear &= Math.abs(off) <= ROUNDED * Math.abs(totals[high] - totals[low]);
        }
        return isLinear;
    }

    private static boolean agrees(Ranking theirs, double[][] numbers, double[] weights) {
        double[] sums = sums(numbers, weights);
        double largest = Arrays.stream(sums).map(Math::abs).max().orElse(0);
        for (int i = 0; i < sums.length; i++) {
            // Sums that differ by rounding alone are equal.
            sums[i] = largest == 0 ? 0 : Math.rint(sums[i] / largest * 1e12) / 1e12;
        }
        return Arrays.equals(theirs.ranks(), Ranking.of(sums, true).ranks());
    }

    private static double[] sums(double[][] numbers, double[] weights) {
        double[] sums = new double[numbers.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sums[i] += weights[j] * numbers[i][j];
            }
        }
        return sums;
    }

    /** The performances as exact numbers by option; null where one is none. */
    private double @Nullable [][] numbers() {
        double[][] numbers = new double[options.size()][criteria.size()];
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < criteria.size(); j++) {
                Performance performance =
                        evaluation.study().problem().performances().at(i, j);
                if (!(performance instanceof Performance.Exact exact)) {
                    return null;
                }
                numbers[i][j] = exact.value();
            }
        }
        return numbers;
    }

    /** The first usual scale that holds all numbers, else one from the least to the greatest of them. */
    private static String scale(double[][] numbers) {
        double low =
                Arrays.stream(numbers).flatMapToDouble(Arrays::stream).min().orElse(0);
        double high =
                Arrays.stream(numbers).flatMapToDouble(Arrays::stream).max().orElse(1);
        for (double[] ends : SCALES) {
            if (ends[0] <= low && high <= ends[1]) {
                return (int) ends[0] + ".." + (int) ends[1];
            }
        }
        return Numbers.plain(Math.floor(low)) + ".." + Numbers.plain(Math.ceil(high));
    }
}
