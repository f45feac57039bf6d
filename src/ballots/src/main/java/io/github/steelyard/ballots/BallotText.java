package io.github.steelyard.ballots;

import io.github.steelyard.io.plain.PlainMap;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.model.Cell;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ballot as the text of its file. */
final class BallotText {

    static final String CAN = "can";
    static final String CANNOT = "cannot";

    private BallotText() {}

    static byte[] of(Ballot ballot) {
        PlainMap map = new PlainMap(BallotKeys.TABLE)
                .put(BallotKeys.OF, ballot.of())
                .put(BallotKeys.WHO, ballot.who())
                .put(BallotKeys.ROUND, ballot.round().id());
        if (ballot.pass() > 1) {
            map.put(BallotKeys.PASS, (double) ballot.pass());
        }
        if (ballot.voice() != 1) {
            map.put(BallotKeys.VOICE, ballot.voice());
        }
        ballot.seconds().ifPresent(x -> map.put(BallotKeys.SECONDS, x));
        map.put(BallotKeys.ASKED, ballot.asked());
        if (ballot.answers() instanceof Answers.Points points) {
            map.put(BallotKeys.WEIGHTS, points.points());
        } else if (ballot.answers() instanceof Answers.Order order) {
            map.put(
                    BallotKeys.ORDER,
                    order.levels().stream()
                            .map(level -> level.size() == 1 ? (Object) level.get(0) : level)
                            .toList());
        } else if (ballot.answers() instanceof Answers.Choices choices) {
            map.put(
                    BallotKeys.CHOICES,
                    choices.choices().entrySet().stream()
                            .map(e -> plain(e.getKey(), e.getValue()))
                            .toList());
        } else if (ballot.answers() instanceof Answers.Acceptance acceptance) {
            Map<String, Object> words = new LinkedHashMap<>();
            acceptance.accepted().forEach((id, can) -> words.put(id, can ? CAN : CANNOT));
            map.put(BallotKeys.ACCEPT, words);
        } else if (ballot.answers() instanceof Answers.Estimates estimates) {
            map.put(BallotKeys.PERFORMANCES, performances(estimates.estimates()));
        }
        if (!ballot.because().isEmpty()) {
            map.put(BallotKeys.BECAUSE, ballot.because());
        }
        if (!ballot.reasons().isEmpty()) {
            map.put(BallotKeys.REASONS, ballot.reasons());
        }
        return PlainText.yaml(map.map()).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Map<String, Object>> performances(Map<Cell, Estimate> estimates) {
        Map<String, Map<String, Object>> byOption = new LinkedHashMap<>();
        estimates.forEach((cell, estimate) -> byOption.computeIfAbsent(cell.option(), o -> new LinkedHashMap<>())
                .put(cell.criterion(), plain(estimate)));
        return byOption;
    }

    private static Object plain(OptionPair pair, OptionPair.Choice choice) {
        PlainMap map = new PlainMap(BallotKeys.CHOICE);
        if (choice == OptionPair.Choice.SAME) {
            return map.put(BallotKeys.SAME, List.of(pair.first(), pair.second()))
                    .map();
        }
        String better = pair.chosen(choice).orElseThrow();
        return map.put(BallotKeys.BETTER, better)
                .put(BallotKeys.THAN, better.equals(pair.first()) ? pair.second() : pair.first())
                .map();
    }

    private static Object plain(Estimate estimate) {
        if (estimate instanceof Estimate.Amount amount) {
            return new PlainMap(BallotKeys.ESTIMATE)
                    .put(BallotKeys.LOW, amount.low())
                    .put(BallotKeys.LIKELY, amount.likely())
                    .put(BallotKeys.HIGH, amount.high())
                    .map();
        }
        return estimate.toString();
    }
}
