package io.github.steelyard.ballots;

import io.github.steelyard.Editing;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Performance;
import java.nio.file.Path;
import java.util.Map;

/** Writes what ballots come to into the file of a decision, so that its comments and layout stay. */
public final class BallotJoining {

    private BallotJoining() {}

    /**
     * Joins and saves.
     *
     * @param file the decision
     * @param target where to write; the file itself to change it
     * @throws io.github.steelyard.catalogue.Refusal when the text has no place for something
     */
    public static void write(Path file, BallotMerge.Merged merged, Path target) {
        Editing editing = Editing.open(file);
        if (!merged.stakeholders().isEmpty()) {
            editing = editing.with(new JoinBallots(merged.stakeholders(), merged.judgements()));
        }
        for (Map.Entry<Cell, Performance> one : merged.pooled().entrySet()) {
            editing = editing.performance(one.getKey().option(), one.getKey().criterion(), one.getValue());
        }
        if (target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            editing.save();
        } else {
            editing.saveAs(target);
        }
    }
}
