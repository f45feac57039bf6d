package io.github.steelyard.actors;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The least that makes a decider answer otherwise than it answers the baseline. */
final class LeastAsked {

    private LeastAsked() {}

    /** For each decided event or state and each answer that the baseline does not bring, in the order of the file. */
    static List<ReactionsResult.Least> of(Seats seats, Map<Option, Map<String, ReactionsResult.Answer>> replies) {
        List<ReactionsResult.Least> all = new ArrayList<>();
        Optional<Option> baseline = seats.baseline().map(seats.problem().options()::get);
        if (baseline.isEmpty()) {
            return all;
        }
        for (int u : seats.decided()) {
            String id = seats.one(u).id();
            String now = reply(replies, baseline.get(), id).answer();
            for (int answer : seats.answers(u)) {
                String word = seats.word(u, answer);
                if (!word.equals(now)) {
                    least(seats, u, id, word, replies).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<ReactionsResult.Least> least(
            Seats seats, int u, String id, String word, Map<Option, Map<String, ReactionsResult.Answer>> replies) {
        List<Option> asked = replies.keySet().stream()
                .filter(o -> seats.asked(seats.problem().optionIndex(o.id()))
                        == seats.problem().optionIndex(o.id()))
                .toList();
        Optional<Option> fewest = asked.stream()
                .filter(o -> reply(replies, o, id).answer().equals(word))
                .min(Comparator.comparingInt(LeastAsked::measures)
                        .thenComparingDouble(
                                o -> -seats.worth("", seats.problem().optionIndex(o.id()), Map.of())));
        Optional<Option> nearest = asked.stream()
                .filter(o -> !reply(replies, o, id).answer().equals(word))
                .filter(o -> reply(replies, o, id).turning().l1().isPresent()
                        && isNext(requireNonNull(reply(replies, o, id)), word))
                .min(Comparator.comparingDouble(o -> reply(replies, o, id).margin()));
        if (fewest.isEmpty() && nearest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReactionsResult.Least(
                id,
                seats.by(u),
                word,
                fewest,
                fewest.map(o -> reply(replies, o, id).chance()).orElse(0.0),
                nearest,
                nearest.flatMap(o -> reply(replies, o, id).turning().smallest())));
    }

    private static ReactionsResult.Answer reply(
            Map<Option, Map<String, ReactionsResult.Answer>> replies, Option option, String id) {
        return requireNonNull(requireNonNull(replies.get(option)).get(id));
    }

    /** How many measures an option takes. */
    private static int measures(Option option) {
        return option.id().split("\\+").length;
    }

    private static boolean isNext(ReactionsResult.Answer answer, String word) {
        return answer.values().entrySet().stream()
                .filter(e -> !e.getKey().equals(answer.answer()))
                .max(Map.Entry.comparingByValue())
                .filter(e -> e.getKey().equals(word))
                .isPresent();
    }
}
