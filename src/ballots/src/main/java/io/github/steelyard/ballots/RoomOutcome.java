package io.github.steelyard.ballots;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.group.StakeholdersResult;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the room stands with its ballots: the options as the group ranks them, and whose differences matter.
 *
 * @param decision the decision with the ballots
 * @param ranking the options in the order of the group's ranks
 * @param ranks rank by option
 * @param decisive criteria and groups whose difference of weight can change the group's first place
 * @param notes what was assumed
 */
public record RoomOutcome(
        Decision decision, List<Option> ranking, Map<Option, Integer> ranks, List<Node> decisive, List<String> notes) {

    public RoomOutcome {
        ranking = List.copyOf(ranking);
        decisive = List.copyOf(decisive);
        notes = List.copyOf(notes);
    }

    /**
     * The outcome; empty where nobody weighed.
     *
     * @param fingerprint SHA-256 of the decision file
     * @throws Refusal when a ballot does not fit the decision, or the method cannot rank it
     */
    public static Optional<RoomOutcome> of(Decision decision, String fingerprint, List<Ballot> ballots) {
        BallotMerge.Merged merged = BallotMerge.of(decision, fingerprint, ballots);
        if (!merged.refused().isEmpty()) {
            throw new Refusal(merged.refused());
        }
        if (merged.stakeholders().stream().allMatch(Stakeholder::isSilent)) {
            return Optional.empty();
        }
        // The file may have stakeholders of its own, who are not in the room.
        List<String> room = merged.stakeholders().stream().map(Stakeholder::id).toList();
        StakeholdersResult result = Analyses.STAKEHOLDERS.run(Study.of(merged.decision()), Map.of("among", room));
        Map<Option, Integer> ranks = result.groupRanking();
        List<Option> ranking = new ArrayList<>(ranks.keySet());
        ranking.sort(Comparator.comparing(ranks::get));
        return Optional.of(
                new RoomOutcome(merged.decision(), ranking, ranks, result.decisiveCriteria(), merged.notes()));
    }
}
