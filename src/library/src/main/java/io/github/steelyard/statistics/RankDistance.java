package io.github.steelyard.statistics;

/** How far apart two rankings of the same options are: 0 when they are the same. */
public final class RankDistance {

    private RankDistance() {}

    /**
     * The drastic distance: places that differ at all, each counted by how high it stands in the reference, 0..1.
     *
     * <p><b>Formula:</b> Σ 2<sup>−x</sup> [x ≠ y] / (1 − 2<sup>−n</sup>). Sałabun &amp; Shekhovtsov (2023), FedCSIS.
     *
     * @param x the reference, one rank an option
     * @throws io.github.steelyard.catalogue.Refusal when the rankings are of different length
     */
    public static double draws(double[] x, double[] y) {
        RankPairs.sameLength(x, y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != y[i]) {
                sum += Math.pow(2, -x[i]);
            }
        }
        return x.length == 0 ? 0 : sum / (1 - Math.pow(2, -x.length));
    }

    /**
     * The Frobenius distance: the length of the difference of the two tables that hold, for each pair of options, 1 for
     * better, −1 for worse and 0 for tied. Made for rankings with ties.
     *
     * <p><b>Source:</b> Dezert, Shekhovtsov &amp; Sałabun (2024), Heliyon 10(7).
     *
     * @throws io.github.steelyard.catalogue.Refusal when the rankings are of different length
     */
    public static double frobenius(double[] x, double[] y) {
        // Opposite order differs by 2 twice, tied in one only by 1 twice.
        RankPairs pairs = RankPairs.of(x, y);
        return Math.sqrt(8 * pairs.discordant() + 2 * (pairs.tiedInX() + pairs.tiedInY() - 2 * pairs.tiedInBoth()));
    }
}
