package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.sampling.WeightPolytope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Acceptability without sampling, where performances are exact, scores linear in the weights, and the weights uniform
 * over a point, a segment or a polygon (two criteria; three; more when statements tie them together): the set is cut
 * along the lines where two options score the same, and each piece has one ranking.
 */
final class ExactShares {

    private static final int MOST_PIECES = 20_000;
    private static final double TOLERANCE = 1e-13;

    private final double[][] values;
    private final int dimension;
    private List<double[][]> pieces = new ArrayList<>();

    private ExactShares(double[][] values, WeightPolytope polytope) {
        this.values = values;
        this.dimension = polytope.dimension();
        pieces.add(
                dimension == 2
                        ? around(polytope.vertices())
                        : polytope.vertices().toArray(double[][]::new));
    }

    /** The shares; empty when the set has more dimensions or there would be too many pieces. */
    static Optional<Shares> of(double[][] values, WeightPolytope polytope) {
        if (polytope.dimension() < 0 || polytope.dimension() > 2) {
            return Optional.empty();
        }
        ExactShares exact = new ExactShares(values, polytope);
        return exact.cut() ? Optional.of(exact.shares()) : Optional.empty();
    }

    /** The vertices of a polygon in order. */
    private static double[][] around(List<double[]> vertices) {
        double[] centre = new double[vertices.get(0).length];
        for (double[] v : vertices) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += v[j] / vertices.size();
            }
        }
        double[] x = less(vertices.get(0), centre);
        double length = WeightPolytope.dot(x, x);
        double[] y = new double[x.length];
        for (double[] v : vertices) {
            double[] d = less(v, centre);
            double along = WeightPolytope.dot(d, x) / length;
            for (int j = 0; j < d.length; j++) {
                d[j] -= along * x[j];
            }
            if (WeightPolytope.dot(d, d) > WeightPolytope.dot(y, y)) {
                y = d;
            }
        }
        double[] across = y;
        double ratio = Math.sqrt(length / WeightPolytope.dot(across, across));
        return vertices.stream()
                .sorted(Comparator.comparingDouble(v -> Math.atan2(
                        WeightPolytope.dot(less(v, centre), across) * ratio, WeightPolytope.dot(less(v, centre), x))))
                .toArray(double[][]::new);
    }

    private static double[] less(double[] a, double[] b) {
        double[] d = new double[a.length];
        for (int j = 0; j < d.length; j++) {
            d[j] = a[j] - b[j];
        }
        return d;
    }

    private boolean cut() {
        for (int a = 0; a < values.length && dimension > 0; a++) {
            for (int b = a + 1; b < values.length; b++) {
                double[] line = less(values[a], values[b]);
                List<double[][]> next = new ArrayList<>();
                for (double[][] piece : pieces) {
                    split(piece, line, next);
                }
                pieces = next;
                if (pieces.size() > MOST_PIECES) {
                    return false;
                }
            }
        }
        return true;
    }

    private void split(double[][] piece, double[] line, List<double[][]> out) {
        double size = 0;
        for (double x : line) {
            size = Math.max(size, Math.abs(x));
        }
        double[] side = new double[piece.length];
        boolean above = false;
        boolean below = false;
        for (int v = 0; v < piece.length; v++) {
            double at = WeightPolytope.dot(line, piece[v]);
            side[v] = Math.abs(at) <= TOLERANCE * size ? 0 : at;
            above |= side[v] > 0;
            below |= side[v] < 0;
        }
        if (!(above && below)) {
            out.add(piece);
            return;
        }
        List<double[]> up = new ArrayList<>();
        List<double[]> down = new ArrayList<>();
        for (int v = 0; v < piece.length; v++) {
            int next = (v + 1) % piece.length;
            if (side[v] >= 0) {
                up.add(piece[v]);
            }
            if (side[v] <= 0) {
                down.add(piece[v]);
            }
            boolean isEdge = dimension == 2 || v == 0;
            if (isEdge && (side[v] > 0 && side[next] < 0 || side[v] < 0 && side[next] > 0)) {
                double[] crossing = crossing(piece[v], side[v], piece[next], side[next]);
                up.add(crossing);
                down.add(crossing);
            }
        }
        out.add(up.toArray(double[][]::new));
        out.add(down.toArray(double[][]::new));
    }

    private static double[] crossing(double[] a, double sideA, double[] b, double sideB) {
        double t = sideA / (sideA - sideB);
        double[] point = new double[a.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = a[j] * (1 - t) + b[j] * t;
        }
        return point;
    }

    /** A triangle or shorter, by its measure: area, length, or 1 for a point. */
    private static double measure(double[]... corners) {
        if (corners.length == 1) {
            return 1;
        }
        double[] a = less(corners[1], corners[0]);
        double square = WeightPolytope.dot(a, a);
        if (corners.length == 2) {
            return Math.sqrt(square);
        }
        double[] b = less(corners[2], corners[0]);
        double along = WeightPolytope.dot(a, b);
        return Math.sqrt(Math.max(0, square * WeightPolytope.dot(b, b) - along * along)) / 2;
    }

    /** A polygon as triangles from its first corner; a segment or point as it is. */
    private List<double[][]> parts(double[][] piece) {
        if (dimension < 2) {
            return List.<double[][]>of(piece);
        }
        List<double[][]> triangles = new ArrayList<>();
        for (int v = 2; v < piece.length; v++) {
            triangles.add(new double[][] {piece[0], piece[v - 1], piece[v]});
        }
        return triangles;
    }

    private Shares shares() {
        int m = values.length;
        int n = values[0].length;
        double[][] acceptability = new double[m][m];
        double[][] central = new double[m][n];
        double[][] winning = new double[m][m];
        Map<String, Double> orders = new TreeMap<>();
        double total = 0;
        for (double[][] piece : pieces) {
            double[] middle = new double[n];
            double measure = 0;
            for (double[][] part : parts(piece)) {
                double size = measure(part);
                measure += size;
                for (int j = 0; j < n; j++) {
                    for (double[] corner : part) {
                        middle[j] += size * corner[j] / part.length;
                    }
                }
            }
            if (measure > 0) {
                total += measure;
                double[] scores = new double[m];
                for (int i = 0; i < m; i++) {
                    scores[i] = WeightPolytope.dot(values[i], middle) / measure;
                }
                Ranking ranking = Ranking.of(scores, true);
                add(ranking, measure, middle, acceptability, central, winning);
                orders.merge(ranking.toString(), measure, Double::sum);
            }
        }
        return scaled(total, acceptability, central, winning, orders);
    }

    /** @param middle centre of the piece, times its measure */
    private static void add(
            Ranking ranking,
            double measure,
            double[] middle,
            double[][] acceptability,
            double[][] central,
            double[][] winning) {
        double[] average = ranking.averageRanks();
        for (int i = 0; i < average.length; i++) {
            int rank = ranking.rank(i);
            int tied = (int) Math.round(2 * (average[i] - rank)) + 1;
            for (int r = rank; r < rank + tied; r++) {
                acceptability[i][r - 1] += measure / tied;
            }
            for (int j = 0; j < middle.length && rank == 1; j++) {
                central[i][j] += middle[j] / tied;
            }
            for (int other = 0; other < average.length; other++) {
                if (other != i && rank <= ranking.rank(other)) {
                    winning[i][other] += rank == ranking.rank(other) ? measure / 2 : measure;
                }
            }
        }
    }

    private static Shares scaled(
            double total,
            double[][] acceptability,
            double[][] central,
            double[][] winning,
            Map<String, Double> orders) {
        int m = acceptability.length;
        for (int i = 0; i < m; i++) {
            if (acceptability[i][0] == 0) {
                central[i] = null;
            } else {
                for (int j = 0; j < central[i].length; j++) {
                    central[i][j] /= acceptability[i][0];
                }
            }
            for (int r = 0; r < m; r++) {
                acceptability[i][r] /= total;
                winning[i][r] /= total;
            }
        }
        double whole = total;
        double entropy = orders.values().stream()
                .mapToDouble(x -> Shares.bits(x / whole))
                .sum();
        return new Shares(acceptability, new double[m][m], central, winning, OptionalDouble.of(entropy));
    }
}
