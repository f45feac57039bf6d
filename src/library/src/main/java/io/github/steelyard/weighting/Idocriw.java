package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Entropy weights times CILOS weights: unevenness of the performances with the impact that losing them has.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = e<sub>j</sub> q<sub>j</sub> / Σ<sub>k</sub> e<sub>k</sub> q<sub>k</sub>, e the
 * weights of {@link Entropy}, q those of {@link Cilos}.
 *
 * <p><b>In, Edge:</b> as for both.
 *
 * <p><b>Source:</b> Zavadskas &amp; Podvezko (2016), IJITDM 15(2), 267–283.
 */
final class Idocriw implements DataWeighting {

    private static final Entropy ENTROPY = new Entropy();
    private static final Cilos CILOS = new Cilos();

    @Override
    public Description description() {
        return Description.of(
                        "idocriw",
                        "IDOCRIW",
                        "Entropy weights times CILOS weights: how unevenly criteria are spread, and what losing them costs.")
                .formula("w_j = entropy_j cilos_j / sum_k entropy_k cilos_k")
                .source("Zavadskas & Podvezko (2016), Integrated determination of objective criteria weights in MCDM,"
                        + " Int. J. Information Technology & Decision Making 15(2), 267-283")
                .output("entropy-weights", "entropy weight by criterion")
                .output("cilos-weights", "CILOS weight by criterion");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        double[] entropy =
                Priorities.shares(ENTROPY.find(columns, parameters, tracer).points());
        double[] cilos =
                Priorities.shares(CILOS.find(columns, parameters, tracer).points());
        double[] points = new double[columns.size()];
        for (int j = 0; j < points.length; j++) {
            points[j] = entropy[j] * cilos[j];
        }
        tracer.row("entropy", "entropy weights", columns.names(), entropy);
        tracer.row("cilos", "CILOS weights", columns.names(), cilos);
        return Found.of(points).with("entropy-weights", columns, entropy).with("cilos-weights", columns, cilos);
    }
}
