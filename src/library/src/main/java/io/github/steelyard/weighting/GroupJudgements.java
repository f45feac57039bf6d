package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.weighting.PairwiseJudgements.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Pairwise judgements of several people, put together.
 *
 * <p><b>Formula:</b> with voices u summing to 1: judgements, a<sub>ij</sub> = Π<sub>s</sub>
 * a<sub>ij,s</sub><sup>u<sub>s</sub></sup> over those who judge the pair, their voices rescaled; priorities-geometric,
 * w<sub>i</sub> ∝ Π<sub>s</sub> w<sub>i,s</sub><sup>u<sub>s</sub></sup>; priorities-arithmetic, w<sub>i</sub> =
 * Σ<sub>s</sub> u<sub>s</sub> w<sub>i,s</sub>.
 *
 * <p>Judgements put together suit people who act as one; priorities put together suit people who each keep a view.
 *
 * <p><b>Source:</b> Aczél &amp; Saaty (1983), J. Mathematical Psychology 27, 93–102; Forman &amp; Peniwati (1998), EJOR
 * 108, 165–169.
 *
 * @param judges those with a voice above 0
 */
record GroupJudgements(List<Judge> judges) {

    /**
     * One of them.
     *
     * @param name id
     * @param voice above 0
     * @param judgements what they said
     */
    record Judge(String name, double voice, PairwiseJudgements judgements) {}

    GroupJudgements {
        judges = List.copyOf(judges);
    }

    /**
     * The judgements that stakeholders state for the children by this method.
     *
     * @throws Refusal when nobody does
     */
    static GroupJudgements of(WeightingTask task, WeightingMethod method) {
        List<Judge> judges = new ArrayList<>();
        for (WeightingTask.Voice voice : task.voices()) {
            if (voice.voice() > 0 && voice.statement().method().equals(method.id())) {
                Parameters given =
                        Parameters.of(method, voice.statement().parameters(), new Scope(task.ids(), List.of()));
                if (given.has("pairwise")) {
                    judges.add(new Judge(
                            voice.stakeholder(),
                            voice.voice(),
                            PairwiseJudgements.of(task.ids(), given.map("pairwise"))));
                }
            }
        }
        if (judges.isEmpty()) {
            throw new Refusal("'" + method.id() + "' needs 'pairwise', here or from at least one stakeholder");
        }
        return new GroupJudgements(judges);
    }

    /** Each pair at the weighted geometric mean of what is said of it. */
    PairwiseJudgements together() {
        int n = judges.get(0).judgements().size();
        double[][] logs = new double[n][n];
        double[][] voices = new double[n][n];
        for (Judge judge : judges) {
            for (Judgement judgement : judge.judgements().stated()) {
                int i = Math.min(judgement.first(), judgement.second());
                int j = Math.max(judgement.first(), judgement.second());
                logs[i][j] += judge.voice() * Math.log(judgement.ratio()) * (i == judgement.first() ? 1 : -1);
                voices[i][j] += judge.voice();
            }
        }
        List<Judgement> stated = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (voices[i][j] > 0) {
                    stated.add(new Judgement(i, j, Math.exp(logs[i][j] / voices[i][j])));
                }
            }
        }
        return new PairwiseJudgements(n, stated);
    }

    /** The weighted geometric mean of everybody's priorities, rescaled to sum to 1. */
    double[] geometric(Function<PairwiseJudgements, double[]> derivation) {
        double total = judges.stream().mapToDouble(Judge::voice).sum();
        double[] logs = new double[judges.get(0).judgements().size()];
        for (Judge judge : judges) {
            double[] w = derivation.apply(judge.judgements());
            for (int i = 0; i < logs.length; i++) {
                logs[i] += judge.voice() / total * Math.log(w[i]);
            }
        }
        double[] means = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            means[i] = Math.exp(logs[i]);
        }
        return Priorities.shares(means);
    }

    /** The weighted arithmetic mean of everybody's priorities. */
    double[] arithmetic(Function<PairwiseJudgements, double[]> derivation) {
        double[] sums = new double[judges.get(0).judgements().size()];
        for (Judge judge : judges) {
            double[] w = derivation.apply(judge.judgements());
            for (int i = 0; i < sums.length; i++) {
                sums[i] += judge.voice() * w[i];
            }
        }
        return Priorities.shares(sums);
    }

    /** Whose judgements contradict each other more than is usual. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (Judge judge : judges) {
            if (judge.judgements().parts().size() == 1) {
                double ratio = Consistency.of(
                                Priorities.eigenvector(judge.judgements()).lambda(),
                                judge.judgements().size())
                        .ratio();
                if (ratio > Consistency.ACCEPTABLE) {
                    remarks.add(String.format(
                            Locale.ROOT,
                            "the judgements of '%s' contradict each other: their consistency ratio is %.2f, where 0.1"
                                    + " is usual at most",
                            judge.name(),
                            ratio));
                }
            }
        }
        return remarks;
    }
}
