package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The answer in one sentence: who leads, by how much, on which criteria, and which single weight would change that. */
public final class Verdict {

    private static final int MOST_CRITERIA = 3;

    private final String sentence;

    private Verdict(String sentence) {
        this.sentence = sentence;
    }

    /** The verdict on an evaluation; there always is one. */
    public static Verdict of(Evaluation evaluation) {
        return new Verdict(say(evaluation));
    }

    /** One sentence with a full stop. */
    public String sentence() {
        return sentence;
    }

    @Override
    public String toString() {
        return sentence;
    }

    private static String say(Evaluation evaluation) {
        List<Option> ranked = evaluation.ranked();
        if (ranked.isEmpty()) {
            return "No option is left to rank: every one fails a requirement.";
        }
        if (ranked.size() == 1) {
            boolean alone = evaluation.study().exclusions().isEmpty();
            return ranked.get(0).name()
                    + (alone ? " is the only option." : " is the only option left; the others fail a requirement.");
        }
        List<Integer> leaders = evaluation.ranking().leaders();
        if (leaders.size() > 1) {
            return tie(evaluation, leaders);
        }
        int first = evaluation.ranking().option(0);
        int second = evaluation.ranking().option(1);
        double lead =
                Math.abs(evaluation.scores().at(first) - evaluation.scores().at(second));
        int seconds = (int) IntStream.range(0, ranked.size())
                .filter(i -> evaluation.ranking().rank(i) == 2)
                .count();
        String behind = seconds == 1
                ? ranked.get(1).name()
                : join(ranked.subList(1, 1 + seconds).stream().map(Option::name).toList());
        return ranked.get(0).name() + " leads " + behind + " by " + amount(lead) + chiefly(evaluation, first, second)
                + change(evaluation, first) + ".";
    }

    private static String tie(Evaluation evaluation, List<Integer> leaders) {
        List<Option> options = evaluation.study().problem().options();
        if (leaders.size() == options.size()) {
            return options.size() == 2
                    ? options.get(0).name() + " and " + options.get(1).name() + " score the same."
                    : "All " + options.size() + " options score the same.";
        }
        return join(leaders.stream().map(i -> options.get(i).name()).toList()) + " share the first place.";
    }

    /** The fewest criteria, at most three, that make up half of all advantages over the second. */
    private static String chiefly(Evaluation evaluation, int first, int second) {
        if (evaluation.terms().isEmpty()) {
            return "";
        }
        List<Criterion> criteria = evaluation.study().problem().criteria();
        double sign = evaluation.scores().higherIsBetter() ? 1 : -1;
        double[] advantages = new double[criteria.size()];
        double all = 0;
        for (int j = 0; j < advantages.length; j++) {
            advantages[j] = sign * (evaluation.contribution(first, j) - evaluation.contribution(second, j));
            all += Math.max(0, advantages[j]);
        }
        List<Integer> largest = IntStream.range(0, advantages.length)
                .boxed()
                .filter(j -> advantages[j] > 0)
                .sorted(Comparator.comparingDouble((Integer j) -> -advantages[j]))
                .limit(MOST_CRITERIA)
                .toList();
        List<String> names = new ArrayList<>();
        double named = 0;
        for (int j : largest) {
            if (named < all / 2) {
                names.add(criteria.get(j).name());
                named += advantages[j];
            }
        }
        return criteria.size() == 1 || names.isEmpty() ? "" : ", chiefly on " + join(names);
    }

    private static String change(Evaluation evaluation, int first) {
        if (evaluation.terms().isEmpty()
                || evaluation.study().problem().criteria().size() == 1) {
            return "";
        }
        return SingleWeightFlip.nearest(evaluation)
                .map(flip -> "; " + flip.words())
                .orElse("; no change of a single weight puts another option first");
    }

    /** A difference of scores with two figures, more where its whole part has more. */
    private static String amount(double x) {
        BigDecimal exact = BigDecimal.valueOf(x);
        int decimals = Math.max(0, 2 - (exact.precision() - exact.scale()));
        return Numbers.plain(exact.setScale(decimals, RoundingMode.HALF_UP).doubleValue());
    }

    private static String join(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
