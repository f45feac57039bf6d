package io.github.steelyard.evaluation;

import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What whoever reads a ranking should know of what went into it. */
final class StudyNotices {

    private StudyNotices() {}

    static List<Notice> of(Study study, Admission admission) {
        List<Notice> notices = new ArrayList<>(study.nodeWeights().notices());
        notices.addAll(admission.notices());
        if (!study.method().usesWeights(study.parameters())) {
            notices.add(new Notice(
                    "weights-unused",
                    "'" + study.choice().id() + "' as it is set does not use the criteria's weights",
                    "method"));
        }
        Problem problem = study.problem();
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
                                drawn.get(j).isOpen(i)));
                    }
                }
            }
        }
        return notices;
    }

    private static Notice missing(String option, String criterion, boolean isOpen) {
        return new Notice(
                "missing-performance",
                "performance of '" + option + "' on '" + criterion + "' is missing; "
                        + (isOpen
                                ? "it counts as the middle of the criterion's value"
                                : "the criterion tells no options apart, so it counts the same as the others"),
                "options/" + option + "/performance/" + criterion);
    }
}
