package io.github.steelyard.gui.session;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why A, not B: what each criterion adds to the lead of the better of two options.
 *
 * @param better name of the better one
 * @param worse name of the other
 * @param sentence what decides
 * @param parts largest first, those against the better one among them
 */
public record Versus(String better, String worse, String sentence, List<Part> parts) {

    public Versus {
        parts = List.copyOf(parts);
    }

    /**
     * A criterion's share in the lead.
     *
     * @param criterion name
     * @param index of the criterion
     * @param lead above 0 where it speaks for the better one
     */
    public record Part(String criterion, int index, double lead) {}

    /** The comparison of the two chosen options; empty when there are not two, or the score is no sum. */
    public static Optional<Versus> of(SessionState state) {
        Optional<Evaluation> found = state.findings().evaluation();
        List<String> chosen = state.attention().selected();
        if (found.isEmpty() || chosen.size() != 2 || state.look().blind() == Look.Blind.TOTALS) {
            return Optional.empty();
        }
        Evaluation evaluation = found.get();
        int a = evaluation.study().problem().optionIndex(chosen.get(0));
        int b = evaluation.study().problem().optionIndex(chosen.get(1));
        if (a < 0 || b < 0) {
            return Optional.empty();
        }
        boolean swap = evaluation.ranking().rank(b) < evaluation.ranking().rank(a);
        return Optional.of(of(evaluation, swap ? b : a, swap ? a : b));
    }

    private static Versus of(Evaluation evaluation, int better, int worse) {
        String a = evaluation.study().problem().options().get(better).name();
        String b = evaluation.study().problem().options().get(worse).name();
        double lead = evaluation.scores().at(better) - evaluation.scores().at(worse);
        if (evaluation.terms().isEmpty()) {
            return new Versus(a, b, Text.of("versus.noSum", a, b, Text.score(Math.abs(lead))), List.of());
        }
        double sign = evaluation.scores().higherIsBetter() ? 1 : -1;
        List<Part> parts = new ArrayList<>();
        List<Criterion> criteria = evaluation.study().problem().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            double part = sign * (evaluation.contribution(better, j) - evaluation.contribution(worse, j));
            parts.add(new Part(criteria.get(j).name(), j, part));
        }
        parts.sort(Comparator.comparingDouble((Part p) -> -p.lead()));
        String pro = parts.get(0).lead() > 0 ? parts.get(0).criterion() : "";
        Part last = parts.get(parts.size() - 1);
        String sentence = pro.isEmpty()
                ? Text.of("versus.tie", a, b)
                : last.lead() < 0
                        ? Text.of("versus.both", a, b, Text.score(sign * lead), pro, b, last.criterion())
                        : Text.of("versus.pro", a, b, Text.score(sign * lead), pro);
        return new Versus(a, b, sentence, parts);
    }
}
