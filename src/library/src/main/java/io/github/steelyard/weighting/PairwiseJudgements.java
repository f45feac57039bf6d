package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many times as important one thing is as another, for some or all pairs of n things.
 *
 * @param size n
 * @param stated each pair at most once, as the author stated it
 */
record PairwiseJudgements(int size, List<Judgement> stated) {

    /**
     * One judgement.
     *
     * @param first index
     * @param second index
     * @param ratio how many times as important the first is as the second, above 0
     */
    record Judgement(int first, int second, double ratio) {}

    PairwiseJudgements {
        stated = List.copyOf(stated);
    }

    /** From a parameter of id to id to ratio, already checked. */
    static PairwiseJudgements of(List<String> ids, Map<String, Object> byPair) {
        List<Judgement> stated = new ArrayList<>();
        byPair.forEach((first, others) -> ((Map<?, ?>) others)
                .forEach((second, ratio) ->
                        stated.add(new Judgement(ids.indexOf(first), ids.indexOf(second), (Double) ratio))));
        return new PairwiseJudgements(ids.size(), stated);
    }

    /**
     * From a whole matrix, 0 or NaN where a pair is not judged.
     *
     * @throws Refusal when it is not square, its diagonal is not 1, or two entries of a pair contradict each other by
     *     more than a thousandth
     */
    static PairwiseJudgements ofMatrix(double[][] matrix) {
        int n = matrix.length;
        List<Judgement> stated = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (matrix[i].length != n) {
                throw new Refusal("a comparison matrix is square; this one has " + n + " rows, and row " + (i + 1)
                        + " has " + matrix[i].length + " numbers");
            }
            if (matrix[i][i] != 1) {
                throw new Refusal("a comparison matrix has 1 on its diagonal; row " + (i + 1) + " has "
                        + Numbers.plain(matrix[i][i]));
            }
            for (int j = 0; j < i; j++) {
                pair(matrix, j, i, stated);
            }
        }
        return new PairwiseJudgements(n, stated);
    }

    private static void pair(double[][] matrix, int i, int j, List<Judgement> stated) {
        double ratio = matrix[i][j];
        double back = matrix[j][i];
        boolean none = ratio == 0 || Double.isNaN(ratio);
        if (none && (back == 0 || Double.isNaN(back))) {
            return;
        }
        if (!(ratio > 0) || !(back > 0) || Double.isInfinite(ratio) || Math.abs(ratio * back - 1) > 1e-3) {
            throw new Refusal("row " + (i + 1) + ", column " + (j + 1) + " of a comparison matrix says "
                    + Numbers.plain(ratio) + ", row " + (j + 1) + ", column " + (i + 1) + " says "
                    + Numbers.plain(back) + "; each must be one over the other");
        }
        stated.add(new Judgement(i, j, ratio));
    }

    /** Whether every pair is judged. */
    boolean isComplete() {
        return stated.size() == size * (size - 1) / 2;
    }

    /** The matrix of ratios: 1 on the diagonal, 0 where a pair is not judged. */
    double[][] matrix() {
        double[][] a = new double[size][size];
        for (int i = 0; i < size; i++) {
            a[i][i] = 1;
        }
        for (Judgement judgement : stated) {
            a[judgement.first()][judgement.second()] = judgement.ratio();
            a[judgement.second()][judgement.first()] = 1 / judgement.ratio();
        }
        return a;
    }

    /** The same without one judgement. */
    PairwiseJudgements without(Judgement judgement) {
        return new PairwiseJudgements(
                size, stated.stream().filter(j -> j != judgement).toList());
    }

    /** The same with another ratio in one judgement. */
    PairwiseJudgements with(Judgement judgement, double ratio) {
        return new PairwiseJudgements(
                size,
                stated.stream()
                        .map(j -> j == judgement ? new Judgement(j.first(), j.second(), ratio) : j)
                        .toList());
    }

    /** The things, in groups between which no judgement stands; one group when all are linked. */
    List<List<Integer>> parts() {
        int[] part = new int[size];
        for (int i = 0; i < size; i++) {
            part[i] = i;
        }
        for (Judgement judgement : stated) {
            int from = part[judgement.first()];
            int to = part[judgement.second()];
            for (int i = 0; i < size; i++) {
                part[i] = part[i] == Math.max(from, to) ? Math.min(from, to) : part[i];
            }
        }
        List<List<Integer>> parts = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (part[i] == p) {
                    members.add(i);
                }
            }
            if (!members.isEmpty()) {
                parts.add(members);
            }
        }
        return parts;
    }

    /**
     * Refuses when some things are linked to the others by no chain of judgements.
     *
     * @param names of the things
     */
    void requireLinked(List<String> names) {
        List<List<Integer>> parts = parts();
        if (parts.size() > 1) {
            throw new Refusal("the pairs judged do not link "
                    + String.join(
                            " with ",
                            parts.stream()
                                    .map(p -> String.join(
                                            ", ", p.stream().map(names::get).toList()))
                                    .toList())
                    + "; state at least one pair between them");
        }
    }
}
