package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.statistics.Concordance;
import java.util.List;
import java.util.Optional;

/**
 * What the stakeholders think, how far they agree, what the group comes to, and which of their differences matter.
 *
 * @param members each with their ranking, and the group by mean weights
 * @param concordance Kendall's W; empty where it is not defined
 * @param byScores ranking by the mean of the scores
 * @param differences by criterion and group of criteria
 * @param pivots how much each has to do with who wins
 * @param camps two that the average hides, if there are
 * @param isExact whether differences and shares are exact
 */
record GroupView(
        Members members,
        Optional<Concordance> concordance,
        Ranking byScores,
        List<Disagreement> differences,
        List<Pivot> pivots,
        Optional<Camps> camps,
        boolean isExact) {

    public GroupView {
        differences = List.copyOf(differences);
        pivots = List.copyOf(pivots);
    }

    /**
     * The group of a decision.
     *
     * @throws io.github.steelyard.catalogue.Refusal when there are no stakeholders with a voice
     */
    public static GroupView of(Study study) {
        return of(Members.of(study), Cancellation.NEVER);
    }

    static GroupView of(Members members, Cancellation cancellation) {
        return new GroupView(
                members,
                Concordance.of(members.ranks()),
                Ranking.of(members.meanScores(), members.groupScores().higherIsBetter()),
                Disagreement.of(members, cancellation),
                Pivot.of(members, cancellation),
                Camps.of(members),
                members.study().scorer().terms().isPresent() && Pivot.isExact(members));
    }

    /** The options that the group's mean weights put first. */
    public List<Option> winners() {
        return members.options(members.groupRanking().leaders());
    }

    /** Whether no stakeholder puts any of them first. */
    public boolean isNobodysFirst() {
        List<Integer> leaders = members.groupRanking().leaders();
        return members.all().stream()
                .noneMatch(m -> leaders.stream().anyMatch(i -> m.ranking().rank(i) == 1));
    }

    /** Whether everybody with a voice puts the group's winner first. */
    public boolean isUnanimous() {
        int winner = members.winner();
        return members.all().stream()
                .filter(m -> m.stakeholder().voice() > 0)
                .allMatch(m -> m.ranking().rank(winner) == 1);
    }
}
