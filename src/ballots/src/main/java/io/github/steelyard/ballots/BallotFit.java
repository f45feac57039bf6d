package io.github.steelyard.ballots;

import io.github.steelyard.catalogue.Identified;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether ballots judge what a decision says now. */
final class BallotFit {

    private final Decision decision;
    private final String fingerprint;
    private final List<String> refused;
    private final List<String> notes;

    /**
     * What checks the ballots of a decision.
     *
     * @param fingerprint SHA-256 of the decision file
     * @param refused gets why ballots do not fit
     * @param notes gets what was assumed
     */
    BallotFit(Decision decision, String fingerprint, List<String> refused, List<String> notes) {
        this.decision = decision;
        this.fingerprint = fingerprint;
        this.refused = refused;
        this.notes = notes;
    }

    /** Checks all, so that everything wrong is said at once. */
    void check(List<Ballot> ballots) {
        doubled(ballots);
        ballots.forEach(this::fits);
    }

    /** Two ballots of the same participant, round and pass cannot both count. */
    private void doubled(List<Ballot> ballots) {
        Set<String> seen = new LinkedHashSet<>();
        for (Ballot ballot : ballots) {
            if (!seen.add(ballot.fileName())) {
                refused.add("there are two ballots of '" + ballot.who() + "' in the round '"
                        + ballot.round().id() + "'" + (ballot.pass() > 1 ? ", pass " + ballot.pass() : "")
                        + "; give each participant an id of their own");
            }
        }
    }

    /** Whether a ballot judged what the decision says now, and names nothing that it does not hold. */
    private void fits(Ballot ballot) {
        String where = "the ballot of '" + ballot.who() + "' (" + ballot.round().id() + ")";
        int before = refused.size();
        switch (ballot.round()) {
            case WEIGHTS ->
                exactly(where, ((Answers.Points) ballot.answers()).points().keySet(), "criterion", ids(criteria()));
            case ORDER ->
                exactly(
                        where,
                        ((Answers.Order) ballot.answers())
                                .levels().stream().flatMap(List::stream).toList(),
                        "criterion",
                        ids(criteria()));
            case ACCEPT ->
                known(
                        where,
                        ((Answers.Acceptance) ballot.answers()).accepted().keySet(),
                        "option",
                        ids(decision.options()));
            case CHOICES ->
                ((Answers.Choices) ballot.answers())
                        .choices()
                        .keySet()
                        .forEach(pair ->
                                known(where, List.of(pair.first(), pair.second()), "option", ids(decision.options())));
            case PERFORMANCES ->
                ((Answers.Estimates) ballot.answers()).estimates().forEach((cell, estimate) -> {
                    known(where, List.of(cell.option()), "option", ids(decision.options()));
                    known(where, List.of(cell.criterion()), "criterion", ids(criteria()));
                    criteria().stream()
                            .filter(c -> c.id().equals(cell.criterion()))
                            .forEach(c -> suits(where, estimate, c));
                });
        }
        if (refused.size() == before) {
            changed(ballot, where);
        }
    }

    private List<Criterion> criteria() {
        return decision.tree().criteria();
    }

    private static List<String> ids(List<? extends Identified> things) {
        return things.stream().map(Identified::id).toList();
    }

    private void known(String where, Collection<String> named, String kind, List<String> allowed) {
        for (String id : named) {
            if (!allowed.contains(id)) {
                refused.add(where + " names the " + kind + " '" + id + "', which the decision does not have"
                        + Nearest.hint(id, allowed));
            }
        }
    }

    private void exactly(String where, Collection<String> named, String kind, List<String> allowed) {
        known(where, named, kind, allowed);
        List<String> missing =
                allowed.stream().filter(id -> !named.contains(id)).toList();
        if (!missing.isEmpty()) {
            refused.add(where + " says nothing of " + String.join(", ", missing)
                    + "; was the decision changed since? Ask again");
        }
        Set<String> once = new LinkedHashSet<>();
        named.stream().filter(id -> !once.add(id)).forEach(id -> refused.add(where + " names '" + id + "' twice"));
    }

    private void suits(String where, Estimate estimate, Criterion criterion) {
        boolean hasLevels = criterion.scale() instanceof Scale.Levels;
        if (estimate instanceof Estimate.Level level
                && criterion.scale() instanceof Scale.Levels levels
                && !levels.values().containsKey(level.word())) {
            refused.add(where + " has '" + level.word() + "' on '" + criterion.id() + "', which is none of its levels"
                    + Nearest.hint(level.word(), levels.values().keySet()));
        } else if (estimate instanceof Estimate.Level != hasLevels) {
            refused.add(where + " has " + estimate + " on '" + criterion.id() + "'; allowed: "
                    + (hasLevels ? "one of its levels" : "low, likely and high"));
        }
    }

    /**
     * A ballot on another text of the decision counts when nothing that it judges was changed. The text of the file alone
     * does not tell: tables and included files may have changed beside it.
     */
    private void changed(Ballot ballot, String where) {
        Map<String, String> now =
                Questions.answered(decision, ballot.round(), List.of(ballot)).asked();
        List<String> different = new ArrayList<>();
        ballot.asked().forEach((id, words) -> {
            String other = now.get(id);
            if (!words.equals(other)) {
                different.add("'" + id + "' was \"" + words + "\" and "
                        + (other == null ? "is no longer there" : "is \"" + other + "\""));
            }
        });
        now.keySet().stream()
                .filter(id -> !ballot.asked().containsKey(id))
                .forEach(id -> different.add("'" + id + "' is new or was not shown"));
        boolean isSame = ballot.of().equals(fingerprint);
        if (ballot.asked().isEmpty()) {
            if (!isSame) {
                refused.add(
                        where + " is on another version of the decision, and does not say what it judged; ask again");
            }
        } else if (!different.isEmpty()) {
            refused.add(
                    where + " is on another version of the decision: " + String.join("; ", different) + "; ask again");
        } else if (!isSame) {
            notes.add(where + " is on another version of the decision; nothing that it judges was changed");
        }
    }
}
