package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The GAIA plane of a study: what lies in the same direction pulls together.
 *
 * @param study what was asked
 * @param shares of each eigenvalue in their sum, largest first
 * @param delta how much of the differences the plane shows, 0 to 1
 * @param options two coordinates each
 * @param criteria two coordinates each
 * @param axis two coordinates of the decision axis
 */
public record GaiaResult(
        Study study,
        @Meaning("share of each eigenvalue, largest first") List<Double> shares,

        @Meaning("the first two shares together: how much of the differences the plane shows")
        double delta,

        @Meaning("two coordinates by option") Map<Option, List<Double>> options,
        @Meaning("two coordinates by criterion") Map<Criterion, List<Double>> criteria,

        @Meaning("two coordinates of the decision axis, along which the weights rank")
        List<Double> axis) {

    static GaiaResult of(Study study, Gaia plane) {
        return new GaiaResult(
                study,
                list(plane.shares()),
                plane.delta(),
                Keyed.by(study.problem().options(), i -> list(plane.options()[i])),
                Keyed.by(study.problem().criteria(), j -> list(plane.criteria()[j])),
                list(plane.axis()));
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** {@return the analysis that gives it} */
    public static Analysis<GaiaResult> analysis() {
        return new GaiaPlane();
    }
}
