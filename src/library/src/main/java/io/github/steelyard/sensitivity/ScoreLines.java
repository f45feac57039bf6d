package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.sensitivity.Stability.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The scores along a path of weights, where they are linear: a<sub>i</sub> + b<sub>i</sub> t, more is better.
 *
 * @param start scores at t = 0
 * @param end scores at t = 1
 * @param slope what they gain on the way
 * @param tolerance up to which two numbers are the same
 */
record ScoreLines(double[] start, double[] end, double[] slope, double tolerance) {

    static ScoreLines of(ScoreModel model, WeightPath path) {
        int m = model.options();
        double[] start = new double[m];
        double[] end = new double[m];
        double[] slope = new double[m];
        for (int i = 0; i < m; i++) {
            double[] row = model.row(i);
            for (int j = 0; j < row.length; j++) {
                start[i] += path.others()[j] * row[j];
                end[i] += path.own()[j] * row[j];
            }
            slope[i] = end[i] - start[i];
        }
        return new ScoreLines(start, end, slope, Ranking.TIE_TOLERANCE * model.size());
    }

    double at(int i, double t) {
        return start[i] + slope[i] * t;
    }

    /** Whether two lines are the same. */
    boolean coincide(int i, int k) {
        return Math.abs(start[i] - start[k]) <= tolerance && Math.abs(slope[i] - slope[k]) <= 2 * tolerance;
    }

    /**
     * Where the lines of i and k cross; NaN when they never do or are the same. Two that are level at an end of 0..1
     * cross there exactly.
     */
    double crossing(int i, int k) {
        double b = slope[i] - slope[k];
        if (Math.abs(b) <= 2 * tolerance) {
            return Double.NaN;
        }
        if (Math.abs(start[i] - start[k]) <= tolerance) {
            return 0;
        }
        return Math.abs(end[i] - end[k]) <= tolerance ? 1 : (start[k] - start[i]) / b;
    }

    /** The part of 0..1 where i is at least level with k; possibly inside out (empty). */
    Range ahead(int i, int k) {
        double t = crossing(i, k);
        if (Double.isNaN(t)) {
            return start[i] - start[k] >= -tolerance ? new Range(0, 1) : new Range(1, 0);
        }
        return slope[i] > slope[k] ? new Range(Math.max(0, t), 1) : new Range(0, Math.min(1, t));
    }

    /** Whether k gains more than l when t rises. */
    boolean rises(int k, int l) {
        return slope[k] > slope[l];
    }

    /**
     * Who leads just beside t: of all that are level with the best there, the one that gains most on that side; of
     * several, the first in the file.
     */
    int leads(double t, boolean above) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < start.length; k++) {
            best = Math.max(best, at(k, t));
        }
        int leader = -1;
        for (int k = 0; k < start.length; k++) {
            if (at(k, t) >= best - 4 * tolerance
                    && (leader < 0 || (above ? 1 : -1) * (slope[k] - slope[leader]) > 2 * tolerance)) {
                leader = k;
            }
        }
        return leader;
    }

    /**
     * Who leads over 0..1, in order; lines that are the same as a leader's are passed over, and stretches shorter than
     * rounding too.
     */
    List<Lead> leaders() {
        List<Lead> leads = new ArrayList<>();
        int leader = 0;
        for (int k = 1; k < start.length; k++) {
            double ahead = start[k] - start[leader];
            if (ahead > tolerance || ahead >= -tolerance && slope[k] - slope[leader] > 2 * tolerance) {
                leader = k;
            }
        }
        double from = 0;
        while (true) {
            int next = -1;
            double at = 1;
            for (int k = 0; k < start.length; k++) {
                if (slope[k] - slope[leader] > 2 * tolerance) {
                    double t = Math.max(from, crossing(k, leader));
                    if (t < at - 1e-12 || next >= 0 && t <= at + 1e-12 && slope[k] > slope[next]) {
                        at = Math.min(at, t);
                        next = k;
                    }
                }
            }
            if (next < 0) {
                leads.add(new Lead(leader, from, 1));
                return leads;
            }
            if (at > from + 1e-12) {
                leads.add(new Lead(leader, from, at));
                from = at;
            }
            leader = next;
        }
    }

    /**
     * A stretch with one leader.
     *
     * @param option index
     * @param from where it begins
     * @param to where it ends
     */
    record Lead(int option, double from, double to) {}
}
