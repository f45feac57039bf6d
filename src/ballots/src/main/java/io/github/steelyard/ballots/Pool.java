package io.github.steelyard.ballots;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The estimates of one performance as one performance, as {@link BallotMerge} says. */
final class Pool {

    private Pool() {}

    static Performance of(Cell cell, List<Ballot> ballots, Decision decision) {
        double low = 0;
        double likely = 0;
        double high = 0;
        double voices = 0;
        Map<String, Double> byLevel = new LinkedHashMap<>();
        // Where only people without a voice answered, each counts the same.
        boolean silent = ballots.stream()
                .filter(b -> ((Answers.Estimates) b.answers()).estimates().containsKey(cell))
                .allMatch(b -> b.voice() == 0);
        for (Ballot ballot : ballots) {
            Estimate estimate =
                    ((Answers.Estimates) ballot.answers()).estimates().get(cell);
            double voice = silent ? 1 : ballot.voice();
            if (estimate instanceof Estimate.Amount amount) {
                low += voice * amount.low();
                likely += voice * amount.likely();
                high += voice * amount.high();
                voices += voice;
            } else if (estimate instanceof Estimate.Level level) {
                byLevel.merge(level.word(), voice, Double::sum);
                voices += voice;
            }
        }
        if (!byLevel.isEmpty()) {
            Criterion criterion =
                    (Criterion) decision.tree().find(cell.criterion()).orElseThrow();
            return discrete(byLevel, voices, ((Scale.Levels) criterion.scale()).values());
        }
        low /= voices;
        likely /= voices;
        high /= voices;
        // Rounding of the means may turn equal ends around.
        likely = Math.max(low, likely);
        high = Math.max(likely, high);
        return low == high ? new Performance.Exact(low) : new Performance.Triangular(low, likely, high);
    }

    private static Performance discrete(Map<String, Double> byLevel, double voices, Map<String, Double> values) {
        if (byLevel.size() == 1) {
            return new Performance.Exact(values.get(byLevel.keySet().iterator().next()));
        }
        List<Performance.Outcome> outcomes = new ArrayList<>();
        byLevel.forEach((word, x) -> outcomes.add(new Performance.Outcome(values.get(word), x / voices)));
        return new Performance.Discrete(outcomes);
    }
}
