package io.github.steelyard.evaluation;

import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;

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
        for (int i = 0; problem.hasMissing() && i < problem.options().size(); i++) {
            for (int j = 0; j < problem.criteria().size(); j++) {
                if (problem.performances().isMissing(i, j)) {
                    notices.add(missing(
                            problem.options().get(i).id(),
                            problem.criteria().get(j).id()));
                }
            }
        }
        return notices;
    }

    private static Notice missing(String option, String criterion) {
        return new Notice(
                "missing-performance",
                "performance of '" + option + "' on '" + criterion
                        + "' is missing; it counts as the middle of the criterion's value",
                "options/" + option + "/performance/" + criterion);
    }
}
