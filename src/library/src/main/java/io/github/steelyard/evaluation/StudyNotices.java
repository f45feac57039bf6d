package io.github.steelyard.evaluation;

import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.phrases.GapWords;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.OptionComparison;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What whoever reads a ranking should know of what went into it. */
final class StudyNotices {

    /** A share of the scale. */
    private static final double VISIBLE = 0.005;

    private StudyNotices() {}

    static List<Notice> of(Study study, Admission admission) {
        List<Notice> notices = new ArrayList<>(study.nodeWeights().notices());
        notices.addAll(admission.notices());
        for (FeasibleWeights.Constraint judged : study.nodeWeights().judged()) {
            FeasibleWeights alone = new FeasibleWeights(study.weights().size(), List.of(judged), true);
            if (!alone.holds(study.weights().toArray(), 1e-9)) {
                notices.add(new Notice(
                        "judgement-broken",
                        "the weights break the judgement that " + judged.why()
                                + "; the ranking goes by the weights, analyses over feasible weights by the judgement",
                        "judgements"));
            }
        }
        if (!study.method().usesWeights(study.parameters())) {
            notices.add(new Notice(
                    "weights-unused",
                    "'" + study.choice().id() + "' as it is set does not use the criteria's weights",
                    "method"));
        }
        Problem problem = study.problem();
        io.github.steelyard.model.Settled.uncertainties(problem)
                .all()
                .forEach(u -> u.reply()
                        .ifPresent(reply -> reply.notices()
                                .forEach(told -> notices.add(new Notice("answer", told, "uncertainties/" + u.id())))));
        OptionComparison.all(problem)
                .forEach(one -> one.remark()
                        .ifPresent(remark -> notices.add(new Notice(
                                "inconsistent-comparisons", remark, "criteria/" + one.criterion() + "/value"))));
        if (problem.hasMissing()) {
            List<DrawnColumn> drawn = IntStream.range(0, problem.criteria().size())
                    .mapToObj(problem::drawn)
                    .toList();
            for (int i = 0; i < problem.options().size(); i++) {
                for (int j = 0; j < problem.criteria().size(); j++) {
                    if (problem.performances().isMissing(i, j)) {
                        notices.add(missing(
                                problem.options().get(i).id(),
                                problem.criteria().get(j).id(),
                                drawn.get(j).isOpen(i)
                                        ? "it counts as "
                                                + GapWords.sentence(
                                                        problem.performances().at(i, j), study.decision())
                                        : "the criterion tells no options apart, so it counts the same as the others"));
                    }
                }
            }
        }
        for (int j = 0; j < problem.criteria().size(); j++) {
            if (!problem.performances().isExact(j)) {
                cut(problem, j, study, notices);
            }
        }
        return notices;
    }

    /** Spreads of which the ends of the scale cut off so much that the mean moves by more than can be seen. */
    private static void cut(Problem problem, int j, Study study, List<Notice> notices) {
        ValueCurve curve = problem.curves().get(j);
        double range = Math.abs(curve.best() - curve.worst());
        for (int i = 0; i < problem.options().size(); i++) {
            double stated = problem.performances().central(i, j);
            double counts = problem.central().at(i, j);
            if (problem.performances().at(i, j) instanceof BoundCell bound) {
                dependent(bound, curve, study.decision(), notices);
            } else if (!problem.performances().isMissing(i, j) && Math.abs(counts - stated) > VISIBLE * range) {
                String option = problem.options().get(i).id();
                String criterion = problem.criteria().get(j).id();
                notices.add(new Notice(
                        "cut-spread",
                        "performance of '" + option + "' on '" + criterion + "' has a mean of " + shown(stated)
                                + ", but its spread goes beyond the ends of the scale; draws outside are drawn again, so it"
                                + " counts as " + shown(counts) + ", the mean of what is left",
                        "options/" + option + "/performance/" + criterion));
            }
        }
    }

    /** What a mean that depends on uncertainties rests on. */
    private static void dependent(BoundCell bound, ValueCurve curve, Decision decision, List<Notice> notices) {
        Cell cell = bound.program().cell();
        String what = "performance of '" + cell.option() + "' on '" + cell.criterion() + "'";
        String where = "options/" + cell.option() + "/performance/" + cell.criterion();
        if (bound.isSampled()) {
            notices.add(new Notice(
                    "fixed-draws",
                    what
                            + " has no mean in closed form; it counts as the mean of 4,096 fixed draws of what it depends on",
                    where));
        }
        double missing = bound.missing();
        if (missing > 0 && missing < 1) {
            notices.add(new Notice(
                    "missing-in-part",
                    what + " is missing with a probability of " + shown(100 * missing) + "%; there it counts as "
                            + GapWords.sentence(bound, decision),
                    where));
        }
        if (bound.program().hasSpreadSiblings() && bound.program().low() > Double.NEGATIVE_INFINITY) {
            double[] ends = bound.farthest();
            if (ends[0] < bound.program().low() || ends[1] > bound.program().high()) {
                notices.add(new Notice(
                        "beyond-scale",
                        what + " can be from " + shown(ends[0]) + " to " + shown(ends[1])
                                + " where the spreads of other criteria meet, beyond its scale; the value function goes on"
                                + " straight there",
                        where));
            }
        }
    }

    private static String shown(double x) {
        return Numbers.plain(new BigDecimal(x).round(new MathContext(4)).doubleValue());
    }

    private static Notice missing(String option, String criterion, String counts) {
        return new Notice(
                "missing-performance",
                "performance of '" + option + "' on '" + criterion + "' is missing; " + counts,
                "options/" + option + "/performance/" + criterion);
    }
}
