package io.github.steelyard.group;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One set of weights for several stakeholders.
 *
 * <p><b>Formula</b>, with voices v that sum to 1: arithmetic w = Σ v<sub>s</sub> w<sub>s</sub>; geometric w ∝ Π
 * w<sub>s</sub><sup>v<sub>s</sub></sup>; judgements: ratios Π a<sub>s</sub><sup>v<sub>s</sub></sup> pair by pair, and weights
 * from these (AHP) in every group that all of them judge by pairs, the arithmetic mean of local weights elsewhere.
 *
 * <p><b>Source:</b> Aczél &amp; Saaty (1983), J. Math. Psychology 27, 93–102; Forman &amp; Peniwati (1998), EJOR 108,
 * 165–169.
 */
enum GroupWeights {
    PRIORITIES_ARITHMETIC,
    PRIORITIES_GEOMETRIC,
    JUDGEMENTS;

    static final ParameterSpec PARAMETER = ParameterSpec.choice(
                    "aggregation", PRIORITIES_ARITHMETIC.word(), PRIORITIES_GEOMETRIC.word(), JUDGEMENTS.word())
            .help(
                    "how the group's weights are made: the arithmetic or geometric mean of the weights, or AHP weights from"
                            + " the geometric mean of the pairwise judgements");

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static GroupWeights of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * The weights of some stakeholders together.
     *
     * @param own their own weights, in their order
     * @throws Refusal when these cannot be had: nobody has a voice, or judgements are missing
     */
    Weights weights(Study study, List<Stakeholder> stakeholders, List<Weights> own) {
        double voices = stakeholders.stream().mapToDouble(Stakeholder::voice).sum();
        if (!(voices > 0)) {
            throw new Refusal("no stakeholder has a voice above 0");
        }
        return switch (this) {
            case PRIORITIES_ARITHMETIC -> arithmetic(stakeholders, own);
            case PRIORITIES_GEOMETRIC -> geometric(stakeholders, own, voices);
            case JUDGEMENTS -> judgements(study, stakeholders, voices);
        };
    }

    private static Weights arithmetic(List<Stakeholder> stakeholders, List<Weights> own) {
        double[] sum = new double[own.get(0).size()];
        for (int s = 0; s < own.size(); s++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += stakeholders.get(s).voice() * own.get(s).at(j);
            }
        }
        return Weights.of(sum);
    }

    private static Weights geometric(List<Stakeholder> stakeholders, List<Weights> own, double voices) {
        double[] product = new double[own.get(0).size()];
        boolean any = false;
        for (int j = 0; j < product.length; j++) {
            double logarithm = 0;
            for (int s = 0; s < own.size(); s++) {
                if (stakeholders.get(s).voice() > 0) {
                    logarithm += stakeholders.get(s).voice()
                            / voices
                            * Math.log(own.get(s).at(j));
                }
            }
            product[j] = Math.exp(logarithm);
            any |= product[j] > 0;
        }
        if (!any) {
            throw new Refusal(
                    "the geometric mean of the weights is 0 on every criterion: each is worth nothing to somebody");
        }
        return Weights.of(product);
    }

    /**
     * Somebody who leaves the groups that all judge by pairs to everybody's judgements, and weighs the others by the mean
     * of everybody's shares.
     */
    private static Weights judgements(Study study, List<Stakeholder> stakeholders, double voices) {
        List<Stakeholder> voting =
                stakeholders.stream().filter(s -> s.voice() > 0).toList();
        List<Map<String, WeightStatement>> judged = new ArrayList<>();
        voting.forEach(s -> judged.add(new LinkedHashMap<>()));
        Map<String, WeightStatement> together = new LinkedHashMap<>();
        Map<String, Double> points = new LinkedHashMap<>();
        for (Group group : study.problem().tree().groups()) {
            List<Optional<WeightStatement>> own =
                    voting.stream().map(s -> byPairs(s, group)).toList();
            long judging = own.stream().filter(Optional::isPresent).count();
            if (judging == voting.size()) {
                together.put(group.id(), new WeightStatement("ahp", Map.of("aggregation", JUDGEMENTS.word())));
                for (int s = 0; s < own.size(); s++) {
                    judged.get(s).put(group.id(), own.get(s).orElseThrow());
                }
            } else if (judging > 0) {
                String where = group.id().equals(ValueTree.ROOT) ? "the top level" : "'" + group.id() + "'";
                throw new Refusal(
                        "judgements cannot be averaged at " + where + ": not every stakeholder judges it by pairs");
            } else {
                for (Node child : group.children()) {
                    points.put(child.id(), meanShare(study, voting, child, voices));
                }
            }
        }
        if (together.isEmpty()) {
            throw new Refusal("there are no pairwise judgements to average");
        }
        List<Stakeholder> judges = new ArrayList<>();
        for (int s = 0; s < voting.size(); s++) {
            judges.add(new Stakeholder(voting.get(s).label(), voting.get(s).voice(), Map.of(), judged.get(s)));
        }
        Stakeholder everybody = new Stakeholder(Label.of(Everybody.ID), 1, points, together);
        return NodeWeights.resolve(study.problem(), Optional.of(everybody), judges, Map.of(), Tracer.OFF)
                .weights();
    }

    /** How a stakeholder judges the group's children by pairs, if they do. */
    private static Optional<WeightStatement> byPairs(Stakeholder stakeholder, Group group) {
        WeightStatement statement = stakeholder.weighting().getOrDefault(group.id(), group.weighting());
        boolean points =
                group.children().stream().anyMatch(c -> stakeholder.weights().containsKey(c.id()));
        return statement.method().equals("ahp") && !points ? Optional.of(statement) : Optional.empty();
    }

    private static double meanShare(Study study, List<Stakeholder> voting, Node child, double voices) {
        double mean = 0;
        for (Stakeholder stakeholder : voting) {
            NodeWeights own = NodeWeights.resolve(
                    study.problem(), Optional.of(stakeholder), study.decision().stakeholders(), Map.of(), Tracer.OFF);
            mean += stakeholder.voice()
                    / voices
                    * requireNonNull(own.shares().get(child.id())).local();
        }
        return mean;
    }
}
