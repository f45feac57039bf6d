package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Uncertainty;
import java.util.Optional;

/** A performance or an uncertainty of {@link ScoreFlips}, as results have it. */
@Outputs({
    "option",
    "criterion",
    "uncertainty",
    "state",
    "performance",
    "needed",
    "change",
    "share-of-scale",
    "first",
    "missing",
    "within-range",
    "exact"
})
record FlipRow(
        @Meaning("whose performance it is; null for an uncertainty")
        Optional<Option> option,

        @Meaning("on which criterion; null for an uncertainty")
        Optional<Criterion> criterion,

        @Meaning(value = "which uncertainty moves alone, with all that depends on it", omitted = true)
        Optional<Uncertainty> uncertainty,

        @Meaning(value = "of several states, the one whose probability moves", omitted = true)
        Optional<String> state,

        @Meaning("in the criterion's unit now, the middle of the scale when missing; of an uncertainty its chance,"
                + " probability or mean")
        double performance,

        @Meaning("where the first place is shared; null when nothing on the scale or on the way is enough")
        Optional<Double> needed,

        @Meaning("needed less performance; null when needed is")
        Optional<Double> change,

        @Meaning(
                "the size of the change as a share of the scale, of an uncertainty as a share of its whole way; null when"
                        + " needed is")
        Optional<Double> shareOfScale,

        @Meaning("who shares the first place there, or takes it")
        Optional<Option> first,

        @Meaning("whether it is not known") boolean isMissing,

        @Meaning("whether that lies within what is stated of the uncertain performance or of the uncertainty")
        boolean isWithinRange,

        @Meaning("true in closed form; false where it was searched in steps of 1/200 and bisected")
        boolean isExact) {

    static FlipRow of(ScoreFlips.Flip flip) {
        return new FlipRow(
                Optional.of(flip.option()),
                Optional.of(flip.criterion()),
                Optional.empty(),
                Optional.empty(),
                flip.performance(),
                flip.needed(),
                flip.change(),
                flip.needed().map(x -> flip.shareOfScale()),
                flip.first(),
                flip.isMissing(),
                flip.isWithinRange(),
                flip.isExact());
    }

    static FlipRow of(TippingPoints.Tipping tipping) {
        Optional<TippingPoints.Point> point = tipping.nearer();
        return new FlipRow(
                Optional.empty(),
                Optional.empty(),
                Optional.of(tipping.uncertainty()),
                tipping.state(),
                tipping.now(),
                point.map(TippingPoints.Point::at),
                point.map(p -> p.at() - tipping.now()),
                point.map(p -> tipping.nearest()),
                point.map(TippingPoints.Point::takesOver),
                false,
                point.isPresent(),
                false);
    }
}
