package io.github.steelyard.briefing;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.report.document.MovableWeights;
import io.github.steelyard.sensitivity.Verdict;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.List;

/** What a page needs to rank anew when its reader moves a weight: points, and the values as the engine has them. */
final class WeightsToMove {

    private static final String METHOD = "weighted-sum";

    /** More than these make a page slow to load and a ranking that nobody follows while it moves. */
    private static final int MOST_OPTIONS = 500;

    private WeightsToMove() {}

    static MovableWeights of(Evaluation evaluation) {
        Study study = evaluation.study();
        String name = study.method().description().name();
        if (!study.choice().id().equals(METHOD) || evaluation.terms().isEmpty()) {
            return MovableWeights.none(
                    "The weights cannot be moved on this page: that is for the additive value model (" + METHOD
                            + "), and the ranking is by another method, " + name + ".");
        }
        if (evaluation.ranking().size() > MOST_OPTIONS) {
            return MovableWeights.none("The weights cannot be moved on this page: that is for at most " + MOST_OPTIONS
                    + " options, and there are " + evaluation.ranking().size() + ".");
        }
        ValueTree tree = study.problem().tree();
        if (tree.groups().stream().allMatch(group -> group.children().size() == 1)) {
            return MovableWeights.none("There is one criterion only, so no weight can be moved.");
        }
        List<RankingBars.Part> parts = RankingBars.parts(evaluation, BriefWords.ENGLISH);
        return new MovableWeights(
                "",
                nodes(study, parts),
                parts.stream().map(RankingBars.Part::name).toList(),
                rows(evaluation),
                evaluation.scores().unit(),
                FeasibleWeights.of(study.nodeWeights()).isStated());
    }

    private static List<MovableWeights.Node> nodes(Study study, List<RankingBars.Part> parts) {
        ValueTree tree = study.problem().tree();
        List<Node> all = tree.nodes();
        List<MovableWeights.Node> nodes = new ArrayList<>();
        for (Node node : all) {
            NodeWeights.Share share =
                    requireNonNull(study.nodeWeights().shares().get(node.id()));
            int parent = all.indexOf(tree.parent(node.id()).orElseThrow());
            nodes.add(new MovableWeights.Node(
                    node.id(),
                    node.name(),
                    parent,
                    share.points(),
                    share.local(),
                    part(parts, tree.leavesBelow(node)),
                    node instanceof Criterion c
                            ? Verdict.alike(study, study.problem().criteria().indexOf(c))
                            : 0));
        }
        return nodes;
    }

    /** The part that holds all these criteria, or −1. */
    private static int part(List<RankingBars.Part> parts, int[] criteria) {
        for (int p = 0; p < parts.size(); p++) {
            boolean all = true;
            for (int j : criteria) {
                all &= parts.get(p).criteria().contains(j);
            }
            if (all) {
                return p;
            }
        }
        return -1;
    }

    private static List<MovableWeights.Row> rows(Evaluation evaluation) {
        List<Option> options = evaluation.study().problem().options();
        Matrix terms = evaluation.terms().orElseThrow();
        List<MovableWeights.Row> rows = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            List<Double> own = new ArrayList<>();
            for (int j = 0; j < terms.columns(); j++) {
                own.add(terms.at(i, j));
            }
            Option option = options.get(i);
            rows.add(new MovableWeights.Row(
                    option.id(), option.name(), own, evaluation.ranking().rank(i)));
        }
        return rows;
    }
}
