package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Weights;
import io.github.steelyard.statistics.Ballots;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stakeholders of a decision, each with weights and a ranking of their own, and the group whose weights are made of
 * theirs by voice ({@link GroupWeights}). Options, scenario, method and seed are those of the study asked.
 *
 * @param study what was asked
 * @param all in the order of the file
 * @param aggregation how the group's weights are made
 * @param group the study with the group's weights
 * @param groupScores by these weights
 */
record Members(Study study, List<Member> all, GroupWeights aggregation, Study group, Scores groupScores) {

    static final ParameterSpec AMONG = ParameterSpec.optional("among", ParameterKind.TEXTS)
            .help("ids of the stakeholders to look at, as if there were no others; all when left out");

    public Members {
        all = List.copyOf(all);
    }

    /**
     * One stakeholder's view.
     *
     * @param stakeholder who
     * @param weights of the criteria
     * @param scores by these weights
     * @param ranking of the options
     */
    public record Member(Stakeholder stakeholder, Weights weights, Scores scores, Ranking ranking) {}

    /**
     * The stakeholders of a study's decision.
     *
     * @throws Refusal when there is none, nobody has a voice, or somebody's weights cannot be had
     */
    public static Members of(Study study) {
        return of(study, study.decision().stakeholders(), GroupWeights.PRIORITIES_ARITHMETIC);
    }

    /** Some of the stakeholders, as if there were no others. */
    static Members of(Study study, Parameters parameters) {
        GroupWeights aggregation = parameters.has(GroupWeights.PARAMETER.name())
                ? GroupWeights.of(parameters.text(GroupWeights.PARAMETER.name()))
                : GroupWeights.PRIORITIES_ARITHMETIC;
        if (!parameters.has(AMONG.name())) {
            return of(study, study.decision().stakeholders(), aggregation);
        }
        List<String> known =
                study.decision().stakeholders().stream().map(Stakeholder::id).toList();
        List<String> ids = parameters.texts(AMONG.name());
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new Refusal("unknown stakeholder '" + id + "' in '" + AMONG.name() + "'"
                        + Nearest.to(id, known).map(Nearest::said).orElse("; allowed: " + String.join(", ", known)));
            }
        }
        return of(
                study,
                study.decision().stakeholders().stream()
                        .filter(s -> ids.contains(s.id()))
                        .toList(),
                aggregation);
    }

    private static Members of(Study study, List<Stakeholder> stakeholders, GroupWeights aggregation) {
        if (stakeholders.isEmpty()) {
            throw new Refusal("the decision has no stakeholders");
        }
        Scorer scorer = study.scorer();
        List<Member> all = new ArrayList<>();
        for (Stakeholder stakeholder : stakeholders) {
            Weights weights = study.weightsOf(stakeholder);
            Scores scores = scorer.score(weights, Tracer.OFF);
            all.add(new Member(stakeholder, weights, scores, scores.ranking()));
        }
        Weights together = aggregation.weights(
                study, stakeholders, all.stream().map(Member::weights).toList());
        return new Members(study, all, aggregation, study.with(together), scorer.score(together, Tracer.OFF));
    }

    /** The weights of some of them together; empty when none of these has a voice. */
    Optional<Weights> weights(boolean[] in) {
        List<Stakeholder> some = new ArrayList<>();
        List<Weights> own = new ArrayList<>();
        for (int s = 0; s < in.length; s++) {
            if (in[s]) {
                some.add(all.get(s).stakeholder());
                own.add(all.get(s).weights());
            }
        }
        return some.stream().anyMatch(s -> s.voice() > 0)
                ? Optional.of(aggregation.weights(study, some, own))
                : Optional.empty();
    }

    public int size() {
        return all.size();
    }

    public Member get(int s) {
        return all.get(s);
    }

    /** How much each counts. */
    public double[] voices() {
        return all.stream().mapToDouble(m -> m.stakeholder().voice()).toArray();
    }

    /** The group's ranking by mean weights. */
    public Ranking groupRanking() {
        return groupScores.ranking();
    }

    /** Index of the option that the group's mean weights put first; of several, the first in the file. */
    public int winner() {
        return groupRanking().option(0);
    }

    Option option(int i) {
        return study.problem().options().get(i);
    }

    List<Option> options(List<Integer> indices) {
        return indices.stream().map(this::option).toList();
    }

    /** Their rankings as ballots, ties at average ranks. */
    public Ballots ballots() {
        return Ballots.of(ranks(), voices());
    }

    /** Average ranks by stakeholder and option. */
    double[][] ranks() {
        return all.stream().map(m -> m.ranking().averageRanks()).toArray(double[][]::new);
    }

    /** Mean of the scores by voice. */
    double[] meanScores() {
        double[] voices = voices();
        double[] mean = new double[study.problem().options().size()];
        double whole = 0;
        for (int s = 0; s < voices.length; s++) {
            whole += voices[s];
            for (int i = 0; i < mean.length; i++) {
                mean[i] += voices[s] * all.get(s).scores().at(i);
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= whole;
        }
        return mean;
    }
}
