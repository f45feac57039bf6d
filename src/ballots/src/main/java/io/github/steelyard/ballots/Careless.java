package io.github.steelyard.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a ballot may have been cast without care. Such a ballot is marked, and counts like every other. */
public enum Careless {
    /** All answers are the same. */
    ALL_EQUAL("all answers are equal"),
    /** Less than a second was spent on each answer. */
    FAST("answered in less than a second a question"),
    /** The points contradict the order that the same participant gave. */
    AGAINST_OWN_ORDER("contradicts the order that the same participant gave");

    private final String words;

    Careless(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }

    /**
     * What of a ballot looks careless.
     *
     * @param all every ballot, from which the participant's own order is taken
     */
    public static List<Careless> of(Ballot ballot, List<Ballot> all) {
        List<Careless> found = new ArrayList<>();
        int questions = ballot.asked().isEmpty() ? 1 : ballot.asked().size();
        if (isAllEqual(ballot.answers())) {
            found.add(ALL_EQUAL);
        }
        if (ballot.seconds().isPresent() && ballot.seconds().getAsDouble() < questions) {
            found.add(FAST);
        }
        if (ballot.answers() instanceof Answers.Points points
                && orderOf(ballot.who(), all)
                        .map(order -> contradicts(points.points(), order))
                        .orElse(false)) {
            found.add(AGAINST_OWN_ORDER);
        }
        return found;
    }

    /** Whether more than two answers are all the same; two may well be. */
    private static boolean isAllEqual(Answers answers) {
        if (answers instanceof Answers.Points points) {
            return points.points().size() > 2 && new HashSet<>(points.points().values()).size() == 1;
        }
        if (answers instanceof Answers.Order order) {
            return order.levels().size() == 1 && order.levels().get(0).size() > 2;
        }
        if (answers instanceof Answers.Choices choices) {
            return choices.choices().size() > 2
                    && choices.choices().values().stream().allMatch(c -> c == OptionPair.Choice.SAME);
        }
        if (answers instanceof Answers.Estimates estimates) {
            return estimates.estimates().size() > 2
                    && new HashSet<>(estimates.estimates().values()).size() == 1;
        }
        return false;
    }

    private static Optional<List<List<String>>> orderOf(String who, List<Ballot> all) {
        return all.stream()
                .filter(b -> b.who().equals(who) && b.answers() instanceof Answers.Order)
                .reduce((a, b) -> a.pass() > b.pass() ? a : b)
                .map(b -> ((Answers.Order) b.answers()).levels());
    }

    /** Whether a criterion of a later level has more points than one of an earlier level. */
    private static boolean contradicts(Map<String, Double> points, List<List<String>> order) {
        double least = Double.POSITIVE_INFINITY;
        for (List<String> level : order) {
            double lowest = least;
            for (String id : level) {
                double x = points.getOrDefault(id, Double.NaN);
                if (x > least) {
                    return true;
                }
                lowest = x < lowest ? x : lowest;
            }
            least = lowest;
        }
        return false;
    }
}
