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
import java.util.Optional;
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
            return quoted(ranked.get(0).name())
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
        return quoted(ranked.get(0).name()) + " leads "
                + join(ranked.subList(1, 1 + seconds).stream().map(Option::name).toList())
                + " by " + amount(lead, evaluation.scores().at(first))
                + chiefly(evaluation, first, second)
                + change(evaluation, seconds == 1 ? ranked.get(1) : null) + ".";
    }

    private static String tie(Evaluation evaluation, List<Integer> leaders) {
        List<Option> options = evaluation.study().problem().options();
        if (leaders.size() == options.size()) {
            return options.size() == 2
                    ? join(List.of(options.get(0).name(), options.get(1).name())) + " score the same."
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

    private static String change(Evaluation evaluation, Option second) {
        if (evaluation.terms().isEmpty()
                || evaluation.study().problem().criteria().size() == 1) {
            return "";
        }
        Optional<SingleWeightFlip> flip = SingleWeightFlip.nearest(evaluation);
        if (flip.isEmpty()) {
            return "; no change of a single weight puts another option first";
        }
        String outcome = flip.get().challenger().equals(second)
                ? "the two change places"
                : quoted(flip.get().challenger().name()) + " comes first";
        return "; " + outcome + " if " + flip.get().condition();
    }

    /** A lead, as exactly as the scores are shown (three figures of the best), or with two figures where it is less. */
    private static String amount(double lead, double best) {
        int shown = 2 - exponent(best);
        int decimals = Math.max(0, exponent(lead) >= -shown ? shown : 1 - exponent(lead));
        return Numbers.plain(BigDecimal.valueOf(lead)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue());
    }

    /** e for 10^e &lt;= |x| &lt; 10^(e+1). */
    private static int exponent(double x) {
        BigDecimal exact = BigDecimal.valueOf(x);
        return exact.precision() - exact.scale() - 1;
    }

    /** A name as a sentence can hold it: one that could be taken for several words of the sentence is in quotes. */
    private static String quoted(String name) {
        boolean unclear = name.indexOf(',') >= 0 || name.indexOf(';') >= 0 || name.contains(" and ");
        return unclear ? "\u201c" + name + "\u201d" : name;
    }

    private static String join(List<String> names) {
        List<String> clear = names.stream().map(Verdict::quoted).toList();
        int last = clear.size() - 1;
        return last == 0 ? clear.get(0) : String.join(", ", clear.subList(0, last)) + " and " + clear.get(last);
    }
}
