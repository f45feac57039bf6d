package io.github.steelyard.briefing;

import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.sensitivity.TippingPoints;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would change the answer, a line an uncertainty. */
final class TippingLines {

    /** A point so near, as a share of the whole way, is where the answer is level now, which the verdict says. */
    private static final double AT_ONCE = 1e-6;

    private final BriefWords words;

    private TippingLines(BriefWords words) {
        this.words = words;
    }

    /** At most so many lines, the nearest first. */
    static List<String> of(TippingPoints points, BriefWords words, int most) {
        TippingLines lines = new TippingLines(words);
        return points.shifts().stream()
                .filter(shift -> shift.nearest() > AT_ONCE && !shift.tipping().isEmpty())
                .limit(most)
                .map(lines::line)
                .toList();
    }

    private String line(TippingPoints.Tipping shift) {
        String name = words.name(shift.uncertainty().label().name());
        String what = shift.state()
                .map(state -> words.say("tipping.state", name, state))
                .orElse(name);
        return words.say("tipping", what, amount(shift, shift.now()), words.commas(told(shift)));
    }

    private List<String> told(TippingPoints.Tipping shift) {
        Optional<TippingPoints.Point> below = shift.below();
        Optional<TippingPoints.Point> above = shift.above();
        if (below.isPresent()
                && above.isPresent()
                && below.get().takesOver().equals(above.get().takesOver())) {
            return List.of(words.say(
                    "tipping.either",
                    amount(shift, below.get().at()),
                    amount(shift, above.get().at()),
                    words.name(below.get().takesOver())));
        }
        return Stream.concat(
                        below.stream().map(p -> said("tipping.below", shift, p)),
                        above.stream().map(p -> said("tipping.above", shift, p)))
                .toList();
    }

    private String said(String key, TippingPoints.Tipping shift, TippingPoints.Point point) {
        return words.say(key, amount(shift, point.at()), words.name(point.takesOver()));
    }

    private String amount(TippingPoints.Tipping shift, double x) {
        return shift.uncertainty() instanceof Uncertainty.Quantity ? words.number(x) : words.percent(x);
    }
}
