package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Weights from judgements how many times as important one child is as another.
 *
 * <p><b>Formula:</b> A w = λ<sub>max</sub> w, A the matrix of ratios with a<sub>ji</sub> = 1 / a<sub>ij</sub>; or
 * w<sub>i</sub> ∝ (Π<sub>j</sub> a<sub>ij</sub>)<sup>1/n</sup>. Pairs left out are filled as Harker (1987) does; see
 * {@link Priorities}. Consistency: see {@link Consistency}.
 *
 * <p><b>In:</b> ratios above 0, on Saaty's scale 1/9 … 9; each pair at most once, all children linked by pairs.
 *
 * <p><b>Out:</b> {@code consistency-ratio} 0 for judgements without contradiction; above 0.1 Saaty asks to revise them.
 *
 * <p><b>Edge:</b> one or two children: ratio 0. Children not linked by any chain of judgements: refused. No pairs here:
 * those of the stakeholders count together, see {@link GroupJudgements}; the consistency is then that of the judgements
 * put together.
 *
 * <p><b>Source:</b> Saaty (1980), The Analytic Hierarchy Process; Harker (1987), Mathematical Modelling 9(11), 837–848.
 *
 * <p><b>Differs:</b> the textbook hand method (mean of normalised columns) only approximates the eigenvector. The
 * random indices are Saaty's of 1980; later tables differ in the second decimal.
 */
final class Ahp implements WeightingMethod {

    @Override
    public Description description() {
        return Description.of(
                        "ahp",
                        "Analytic hierarchy process",
                        "Weights from judgements how many times as important one node is as another.")
                .formula("A w = lambda-max w with a_ji = 1 / a_ij, or w_i = (prod_j a_ij)^(1/n) / sum;"
                        + " consistency-index = (lambda-max - n) / (n - 1); consistency-ratio = index / RI(n)")
                .source(
                        "Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill; incomplete judgements: Harker (1987),"
                                + " Incomplete pairwise comparisons in the analytic hierarchy process,"
                                + " Mathematical Modelling 9(11), 837-848")
                .parameter(ParameterSpec.optional("pairwise", ParameterKind.NUMBER_BY_PAIR)
                        .in(1e-6, 1e6)
                        .help("how many times as important the first node is as the second, usually 1/9 to 9;"
                                + " each pair once, either way round; pairs may be left out while all nodes stay linked;"
                                + " left out altogether, the stakeholders' judgements count"))
                .parameter(ParameterSpec.choice("derivation", "eigenvector", "geometric-mean")
                        .help("how weights follow from the judgements"))
                .parameter(ParameterSpec.choice(
                                "aggregation", "judgements", "priorities-geometric", "priorities-arithmetic")
                        .help("how stakeholders count together where 'pairwise' is left out here and stated by them:"
                                + " their judgements, or the weights that follow from each, by geometric or arithmetic"
                                + " mean, weighted by voice"))
                .output("lambda-max", "largest eigenvalue of the matrix of judgements; n when they are consistent")
                .output("consistency-index", "(lambda-max - n) / (n - 1)")
                .output("consistency-ratio", "consistency-index over that of random judgements; up to 0.1 is accepted")
                .output(
                        "hurts-most",
                        "the judgement whose change would help consistency most: first and second node, the ratio"
                                + " stated, the ratio that mends it best, and the consistency-ratio it would give;"
                                + " absent when the judgements are consistent");
    }

    @Override
    public LocalWeights weigh(WeightingTask task, Parameters parameters, Tracer tracer) {
        boolean geometric = parameters.text("derivation").equals("geometric-mean");
        Function<PairwiseJudgements, double[]> derivation = geometric
                ? Priorities::geometricMean
                : judgements -> Priorities.eigenvector(judgements).weights();
        if (parameters.has("pairwise")) {
            if (parameters.given().containsKey("aggregation")) {
                throw new Refusal("'aggregation' puts the judgements of stakeholders together and does not go with"
                        + " 'pairwise'; leave out one of them");
            }
            PairwiseJudgements own = PairwiseJudgements.of(task.ids(), parameters.map("pairwise"));
            own.requireLinked(task.ids());
            return weigh(task, own, derivation.apply(own), List.of(), tracer);
        }
        if (task.size() == 1) {
            return LocalWeights.of(Weights.equal(1));
        }
        GroupJudgements group = GroupJudgements.of(task, this);
        PairwiseJudgements together = group.together();
        together.requireLinked(task.ids());
        String aggregation = parameters.text("aggregation");
        if (!aggregation.equals("judgements")) {
            group.judges().forEach(j -> requireLinked(j, task.ids()));
        }
        double[] w = switch (aggregation) {
            case "judgements" -> derivation.apply(together);
            case "priorities-geometric" -> group.geometric(derivation);
            default -> group.arithmetic(derivation);
        };
        return weigh(task, together, w, group.remarks(), tracer);
    }

    private static void requireLinked(GroupJudgements.Judge judge, List<String> ids) {
        try {
            judge.judgements().requireLinked(ids);
        } catch (Refusal refusal) {
            throw new Refusal("'" + judge.name() + "': " + refusal.getMessage());
        }
    }

    private static LocalWeights weigh(
            WeightingTask task, PairwiseJudgements judgements, double[] w, List<String> before, Tracer tracer) {
        Priorities.Principal principal = Priorities.eigenvector(judgements);
        Consistency consistency = Consistency.of(principal.lambda(), task.size());
        Optional<Consistency.Mend> mend = Consistency.mend(judgements, principal.lambda());
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("lambda-max", principal.lambda());
        outputs.put("consistency-index", consistency.index());
        outputs.put("consistency-ratio", consistency.ratio());
        mend.ifPresent(m -> outputs.put("hurts-most", plain(task, m)));
        tracer.table("A", "judgements, 0 where none is stated", task.names(), task.names(), judgements.matrix());
        tracer.row("w", "weights", task.names(), w);
        List<String> remarks = new ArrayList<>(before);
        remarks.addAll(remarks(task, judgements, consistency, mend));
        Contradiction contradiction = new Contradiction(
                Contradiction.Measure.CONSISTENCY_RATIO,
                consistency.ratio(),
                mend.map(m -> new Contradiction.Mend(
                        task.ids().get(m.judgement().first()),
                        task.ids().get(m.judgement().second()),
                        m.judgement().ratio(),
                        m.mended(),
                        m.ratio())),
                Optional.empty());
        return new LocalWeights(Weights.of(w), outputs, remarks, Optional.of(contradiction));
    }

    private static Map<String, Object> plain(WeightingTask task, Consistency.Mend mend) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("first", task.ids().get(mend.judgement().first()));
        plain.put("second", task.ids().get(mend.judgement().second()));
        plain.put("stated", mend.judgement().ratio());
        plain.put("mended", mend.mended());
        plain.put("consistency-ratio", mend.ratio());
        return plain;
    }

    private static List<String> remarks(
            WeightingTask task,
            PairwiseJudgements judgements,
            Consistency consistency,
            Optional<Consistency.Mend> mend) {
        List<String> remarks = new ArrayList<>();
        if (consistency.ratio() > Consistency.ACCEPTABLE && mend.isPresent()) {
            Consistency.Mend m = mend.get();
            remarks.add("the judgements contradict each other: their consistency ratio is "
                    + rounded(consistency.ratio()) + ", where 0.1 is usual at most; "
                    + (m.isAlone() ? "the one that fits the others least" : "one of those that fit the others least")
                    + " is '" + task.ids().get(m.judgement().first()) + "' over '"
                    + task.ids().get(m.judgement().second()) + "', stated as "
                    + ratio(m.judgement().ratio()) + "; " + ratio(m.mended()) + " would bring the ratio to "
                    + rounded(m.ratio()));
        }
        int pairs = task.size() * (task.size() - 1) / 2;
        if (!judgements.isComplete()) {
            remarks.add(judgements.stated().size() + " of " + pairs
                    + " pairs are judged; the others follow from them, which makes the consistency ratio look better");
        }
        return remarks;
    }

    private static String rounded(double x) {
        return String.format(Locale.ROOT, "%.2f", x);
    }

    /** As people say it: 3, 2.5, 1/4. */
    private static String ratio(double x) {
        if (x < 0.995) {
            return "1/" + ratio(1 / x);
        }
        String text = String.format(Locale.ROOT, "%.1f", x);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
