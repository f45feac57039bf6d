package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Weights;
import io.github.steelyard.optimization.SmallestContradiction;
import io.github.steelyard.weighting.MacbethScale.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights from words for the difference in attractiveness between swings.
 *
 * <p><b>Formula:</b> see {@link MacbethScale}; w<sub>j</sub> = v<sub>j</sub> / Σv, v the basic scale of the swings, 0 for
 * no swing at all.
 *
 * <p><b>In:</b> for some pairs of children, how much more attractive the swing of the first from worst to best is than
 * that of the second, from {@code null} to {@code extreme}; all children linked by pairs. Each swing is worth something,
 * unless {@code swings} says how much.
 *
 * <p><b>Edge:</b> judgements that contradict each other: refused with the fewest that cannot hold together. Several
 * basic scales: see {@link MacbethScale}.
 *
 * <p><b>Source:</b> Bana e Costa, De Corte &amp; Vansnick (2012), IJITDM 11(2), 359–387; the linear programme: the same
 * (2005), On the mathematical foundations of MACBETH.
 *
 * <p><b>Differs:</b> programs that call a weighted sum of categories MACBETH check no consistency and solve no programme.
 */
final class Macbeth implements WeightingMethod {

    /** All pairs of 24 criteria with "no swing". The programmes for more take minutes. */
    private static final int MOST_JUDGEMENTS = 300;

    private static final List<String> WORDS =
            List.of("null", "very-weak", "weak", "moderate", "strong", "very-strong", "extreme", "positive");

    @Override
    public Description description() {
        return Description.of(
                        "macbeth",
                        "MACBETH",
                        "Weights from words for how much more attractive one swing is than another.")
                .formula("min max(v): v_i - v_j = 0 for null; s_a + 1/2 <= v_i - v_j <= s_(a+1) - 1/2 for category a ="
                        + " 1 (very-weak) .. 6 (extreme), s_1 = 1/2, s_a + 1 <= s_(a+1); w_j = v_j / sum(v)")
                .source("Bana e Costa, De Corte & Vansnick (2012), MACBETH, Int. J. Information Technology & Decision"
                        + " Making 11(2), 359-387; (2005), On the mathematical foundations of MACBETH, in Figueira, Greco"
                        + " & Ehrgott, Multiple Criteria Decision Analysis")
                .parameter(ParameterSpec.required("differences", ParameterKind.CHOICE_BY_PAIR)
                        .words(WORDS)
                        .help("how much more attractive the first node's swing from worst to best is than the second's;"
                                + " positive leaves open how much; each pair once; all nodes linked"))
                .parameter(ParameterSpec.optional("swings", ParameterKind.CHOICE_BY_CRITERION)
                        .words(WORDS)
                        .help("how much more attractive a node's swing is than none at all; positive where not stated"))
                .output("scale", "basic scale by node: attractiveness of its swing, 0 for none")
                .output(
                        "thresholds",
                        "where the categories very-weak to extreme begin on that scale, between judgements");
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        List<Judgement> judgements = new ArrayList<>();
        parameters
                .map("differences")
                .forEach((first, others) -> ((Map<?, ?>) others)
                        .forEach((second, word) ->
                                judgements.add(judgement(task.index(first), task.index((String) second), word))));
        parameters
                .map("swings")
                .forEach((id, word) -> judgements.add(judgement(task.index(id), MacbethScale.NOTHING, word)));
        if (judgements.size() > MOST_JUDGEMENTS) {
            throw new Refusal(judgements.size() + " statements are too many to be solved, at most " + MOST_JUDGEMENTS
                    + " are allowed; compare each criterion with its neighbours in importance instead of with all");
        }
        requireLinked(task, judgements);
        List<Integer> contradiction = SmallestContradiction.of(
                judgements.size(),
                some -> MacbethScale.of(
                                task.size(),
                                some.stream().mapToObj(judgements::get).toList())
                        .isPossible());
        if (!contradiction.isEmpty()) {
            throw new Refusal(
                    sentence(task, contradiction.stream().map(judgements::get).toList()));
        }
        MacbethScale scale = MacbethScale.of(task.size(), judgements);
        double[] v = scale.values();
        double[] thresholds = scale.thresholds(v);
        tracer.row("v", "basic scale of the swings, 0 for none", task.names(), v);
        tracer.row("s", "thresholds of the categories", WORDS.subList(1, 7), thresholds);
        Weights weights = weights(task, v);
        tracer.row("w", "weights", task.names(), weights.toArray());
        Map<String, Object> byId = new LinkedHashMap<>();
        Map<String, Object> byWord = new LinkedHashMap<>();
        for (int j = 0; j < v.length; j++) {
            byId.put(task.ids().get(j), v[j]);
        }
        for (int k = 0; k < thresholds.length; k++) {
            byWord.put(WORDS.get(k + 1), thresholds[k]);
        }
        return new LocalWeights(weights, Map.of("scale", byId, "thresholds", byWord), List.of());
    }

    private static Judgement judgement(int first, int second, Object word) {
        int category = WORDS.indexOf(word == null ? "null" : word);
        return category == 7 ? new Judgement(first, second, 1, 6) : new Judgement(first, second, category, category);
    }

    private static Weights weights(WeightingTask task, double[] v) {
        for (double x : v) {
            if (x > 0) {
                return Weights.of(v);
            }
        }
        throw new Refusal("the swings of " + String.join(", ", task.ids()) + " are all stated as null; nothing is left"
                + " to weigh by");
    }

    private static void requireLinked(WeightingTask task, List<Judgement> judgements) {
        List<String> names = new ArrayList<>(task.ids());
        names.add("no swing");
        List<PairwiseJudgements.Judgement> links = new ArrayList<>();
        boolean anchored = false;
        for (Judgement judgement : judgements) {
            boolean toNothing = judgement.second() == MacbethScale.NOTHING;
            anchored |= toNothing;
            links.add(new PairwiseJudgements.Judgement(
                    judgement.first(), toNothing ? task.size() : judgement.second(), 1));
        }
        new PairwiseJudgements(anchored ? task.size() + 1 : task.size(), links).requireLinked(names);
    }

    private static String sentence(WeightingTask task, List<Judgement> judgements) {
        List<String> parts = judgements.stream()
                .map(j -> "'" + task.ids().get(j.first()) + "' over "
                        + (j.second() == MacbethScale.NOTHING
                                ? "no swing"
                                : "'" + task.ids().get(j.second()) + "'")
                        + " " + (j.high() > j.low() ? "positive" : WORDS.get(j.low())))
                .toList();
        return "no weights agree with all judgements; these " + parts.size() + " already contradict each other: "
                + String.join(", ", parts) + "; change one of them";
    }
}
