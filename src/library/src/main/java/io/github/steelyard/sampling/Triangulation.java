package io.github.steelyard.sampling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A polytope cut into simplices: from one vertex, cones over all facets that do not hold it, and so on within each facet.
 *
 * @param polytope what is cut
 * @param simplices vertex indices, one row a simplex
 * @param upTo volume of the simplices up to each, the last 1
 */
public record Triangulation(WeightPolytope polytope, int[][] simplices, double[] upTo) {

    /** The same where the numbers of the vertices, which stand in an order, stand as the file has them. */
    Triangulation stated(DrawOrder order) {
        List<double[]> vertices =
                polytope.vertices().stream().map(order::stated).toList();
        return new Triangulation(
                new WeightPolytope(polytope.size(), vertices, polytope.tight(), polytope.rows()), simplices, upTo);
    }

    /** The triangulation, unless it has more than {@code most} simplices. */
    public static Optional<Triangulation> of(WeightPolytope polytope, int most) {
        BitSet all = new BitSet();
        all.set(0, polytope.vertices().size());
        List<int[]> simplices = new ArrayList<>();
        if (!cut(polytope, all, polytope.dimension(), new ArrayList<>(), simplices, most)) {
            return Optional.empty();
        }
        double[] volumes = new double[simplices.size()];
        double total = 0;
        for (int s = 0; s < volumes.length; s++) {
            volumes[s] = volume(polytope, simplices.get(s));
            total += volumes[s];
        }
        double sum = 0;
        for (int s = 0; s < volumes.length; s++) {
            sum += volumes[s];
            volumes[s] = sum / total;
        }
        return Optional.of(new Triangulation(polytope, simplices.toArray(int[][]::new), volumes));
    }

    private static boolean cut(
            WeightPolytope polytope, BitSet face, int dimension, List<Integer> apexes, List<int[]> found, int most) {
        if (face.cardinality() == dimension + 1) {
            int[] simplex = new int[apexes.size() + dimension + 1];
            int at = 0;
            for (int apex : apexes) {
                simplex[at++] = apex;
            }
            for (int v = face.nextSetBit(0); v >= 0; v = face.nextSetBit(v + 1)) {
                simplex[at++] = v;
            }
            found.add(simplex);
            return found.size() <= most;
        }
        int apex = face.nextSetBit(0);
        apexes.add(apex);
        for (BitSet facet : facets(polytope, face)) {
            if (!facet.get(apex) && !cut(polytope, facet, dimension - 1, apexes, found, most)) {
                return false;
            }
        }
        apexes.remove(apexes.size() - 1);
        return true;
    }

    /** The largest proper subsets of a face that one constraint holds tight. */
    private static List<BitSet> facets(WeightPolytope polytope, BitSet face) {
        List<BitSet> candidates = new ArrayList<>();
        for (int row = 0; row < polytope.rows(); row++) {
            BitSet on = new BitSet();
            for (int v = face.nextSetBit(0); v >= 0; v = face.nextSetBit(v + 1)) {
                if ((polytope.tight()[v] >>> row & 1) != 0) {
                    on.set(v);
                }
            }
            if (!on.isEmpty() && !on.equals(face) && !candidates.contains(on)) {
                candidates.add(on);
            }
        }
        return candidates.stream()
                .filter(c -> candidates.stream().noneMatch(o -> o != c && holds(o, c)))
                .toList();
    }

    private static boolean holds(BitSet large, BitSet small) {
        BitSet rest = (BitSet) small.clone();
        rest.andNot(large);
        return rest.isEmpty();
    }

    /** Volume up to a common factor: the product of the heights of the edges from the first vertex. */
    private static double volume(WeightPolytope polytope, int[] simplex) {
        List<double[]> upright = new ArrayList<>();
        double product = 1;
        double[] origin = polytope.vertices().get(simplex[0]);
        for (int s = 1; s < simplex.length; s++) {
            double[] edge = polytope.vertices().get(simplex[s]).clone();
            for (int j = 0; j < edge.length; j++) {
                edge[j] -= origin[j];
            }
            for (double[] u : upright) {
                double along = WeightPolytope.dot(edge, u) / WeightPolytope.dot(u, u);
                for (int j = 0; j < edge.length; j++) {
                    edge[j] -= along * u[j];
                }
            }
            upright.add(edge);
            product *= Math.sqrt(WeightPolytope.dot(edge, edge));
        }
        return product;
    }
}
