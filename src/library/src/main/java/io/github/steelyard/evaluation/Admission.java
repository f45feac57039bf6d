package io.github.steelyard.evaluation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.List;

/**
 * Which options can be ranked: something is known of them, and they meet the requirements, judged by their expected
 * performances. A single unknown performance does not exclude; where there is a requirement, it gives a notice.
 *
 * @param problem the admitted options only
 * @param exclusions the others, each with its first failed requirement or as not judged yet
 * @param notices requirements that could not be judged
 */
record Admission(Problem problem, List<Exclusion> exclusions, List<Notice> notices) {

    /** The same with something more to tell. */
    Admission telling(List<Notice> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Notice> told = new ArrayList<>(more);
        told.addAll(notices);
        return new Admission(problem, exclusions, told);
    }

    static Admission of(Problem all) {
        List<Exclusion> exclusions = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        List<Criterion> criteria = all.criteria();
        if (!all.hasMissing() && criteria.stream().allMatch(c -> c.requirement().isEmpty())) {
            return new Admission(all, exclusions, notices);
        }
        List<Integer> admitted = new ArrayList<>();
        for (int i = 0; i < all.options().size(); i++) {
            if (isUnknown(all, i)) {
                exclusions.add(Exclusion.notJudged(all.options().get(i)));
                continue;
            }
            boolean fails = false;
            for (int j = 0; j < criteria.size() && !fails; j++) {
                Criterion criterion = criteria.get(j);
                if (criterion.requirement().isEmpty()) {
                    continue;
                }
                Requirement requirement = criterion.requirement().get();
                if (all.performances().isMissing(i, j)) {
                    notices.add(new Notice(
                            "requirement-unknown",
                            "'" + all.options().get(i).id() + "' has no performance on '" + criterion.id()
                                    + "', so its requirement could not be judged",
                            "options/" + all.options().get(i).id() + "/performance/" + criterion.id()));
                } else if (!requirement.admits(all.central().at(i, j))) {
                    exclusions.add(Exclusion.failing(
                            all.options().get(i),
                            criterion,
                            why(criterion, requirement, all.central().at(i, j))));
                    fails = true;
                }
            }
            if (!fails) {
                admitted.add(i);
            }
        }
        Problem problem = exclusions.isEmpty()
                ? all
                : all.options(admitted.stream().mapToInt(Integer::intValue).toArray());
        return new Admission(problem, exclusions, notices);
    }

    private static boolean isUnknown(Problem problem, int i) {
        for (int j = 0; j < problem.criteria().size(); j++) {
            if (!problem.performances().isMissing(i, j)) {
                return false;
            }
        }
        return true;
    }

    private static String why(Criterion criterion, Requirement requirement, double found) {
        boolean low = requirement.atLeast().isPresent()
                && found < requirement.atLeast().getAsDouble();
        double limit =
                low ? requirement.atLeast().getAsDouble() : requirement.atMost().getAsDouble();
        String unit = Units.after(criterion.unit());
        return criterion.name() + " is " + Numbers.plain(found) + unit + "; required is at "
                + (low ? "least " : "most ") + Numbers.plain(limit) + unit;
    }
}
