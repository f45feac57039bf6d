package io.github.steelyard.lint;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An uncertain performance on a measured scale, with the numbers that state it in the file.
 *
 * @param option whose it is
 * @param criterion on which
 * @param size from the smallest to the largest performance to expect, more than 0
 * @param numbers by key; none where they cannot be told
 */
record StatedSpread(Option option, Criterion criterion, double size, Map<String, Double> numbers) {

    /** Digits of which nobody means the last: what is left of binary fractions beyond them is rounding. */
    private static final MathContext TYPED = new MathContext(12);

    /** Those of a decision, by criterion. */
    static List<StatedSpread> of(Decision decision) {
        List<StatedSpread> spreads = new ArrayList<>();
        List<Criterion> criteria = decision.tree().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            Criterion criterion = criteria.get(j);
            boolean isMeasured = !(criterion.scale() instanceof Scale.Levels);
            for (int i = 0;
                    isMeasured
                            && !decision.performances().isExact(j)
                            && i < decision.options().size();
                    i++) {
                Option option = decision.options().get(i);
                Performance performance = decision.performances().at(i, j);
                double size = performance.high() - performance.low();
                if (size > 0) {
                    Optional<Confidence> grade = Optional.ofNullable(
                                    decision.notes().get(new Cell(option.id(), criterion.id())))
                            .flatMap(CellNote::confidence);
                    spreads.add(new StatedSpread(
                            option, criterion, size, numbers(decision, criterion, performance, grade)));
                }
            }
        }
        return spreads;
    }

    private static Map<String, Double> numbers(
            Decision decision, Criterion criterion, Performance performance, Optional<Confidence> grade) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (performance instanceof Performance.Uniform u && grade.isEmpty()) {
            numbers.put("min", u.min());
            numbers.put("max", u.max());
        } else if (performance instanceof Performance.Uniform u && criterion.scale() instanceof Scale.Declared d) {
            // A grade spreads to both sides, but not over the ends of the scale.
            double half = decision.confidence().of(grade.get()) * Math.abs(d.best() - d.worst());
            boolean isCutBelow = u.min() == Math.min(d.worst(), d.best());
            numbers.put("value", isCutBelow ? u.max() - half : u.min() + half);
        } else if (performance instanceof Performance.Triangular t) {
            numbers.put("low", t.low());
            numbers.put("mode", t.mode());
            numbers.put("high", t.high());
        } else if (performance instanceof Performance.Normal n) {
            numbers.put("mean", n.mean());
        }
        return numbers;
    }

    /** The numbers that are stated finer than so many digits of half the spread, rounded to that. */
    List<Fix.Change> rounded(int digits) {
        int places = Math.max(0, digits - 1 - (int) Math.floor(Math.log10(size / 2)));
        List<Fix.Change> changes = new ArrayList<>();
        numbers.forEach((key, x) -> {
            BigDecimal typed = new BigDecimal(x, TYPED).stripTrailingZeros();
            if (typed.scale() > places) {
                changes.add(new Fix.Change(
                        Ways.of(option, criterion) + "/" + key,
                        FalsePrecision.text(typed.setScale(places, RoundingMode.HALF_EVEN))));
            }
        });
        return changes;
    }

    /** Whether the rounded numbers still lie on the criterion's scale. */
    boolean isOnScale(List<Fix.Change> changes) {
        return !(criterion.scale() instanceof Scale.Declared d)
                || changes.stream()
                        .mapToDouble(c -> Double.parseDouble(c.text()))
                        .allMatch(x -> x >= Math.min(d.worst(), d.best()) && x <= Math.max(d.worst(), d.best()));
    }
}
