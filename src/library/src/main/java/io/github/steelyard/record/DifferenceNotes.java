package io.github.steelyard.record;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a reader has to know about the shares of a difference. */
final class DifferenceNotes {

    private final Decision first;
    private final Decision second;
    private final ChangeWords words;

    DifferenceNotes(Decision first, Decision second, ChangeWords words) {
        this.first = first;
        this.second = second;
        this.words = words;
    }

    /** The notes on a difference. */
    List<String> of(Attribution.Shares shares, Evaluation old, Evaluation now, List<String> names) {
        List<String> notes = new ArrayList<>();
        if (!sharedDeciders(first, second).equals(sharedDeciders(second, first))) {
            notes.add("The deciders move in another order, which can change what they answer.");
        }
        if (old.study().problem().options().isEmpty()) {
            notes.add("No option was ranked before, so there are no leads.");
        } else if (shares.over().isPresent() && !isFirst(old, shares.over().get())) {
            notes.add("Leads are over " + option(shares.over().get())
                    + ", the best before that is ranked in every state between.");
        }
        if (!shares.unshared().isEmpty()) {
            notes.add("Not ranked in every state between, so without shares: "
                    + Words.list(shares.unshared().stream().map(this::option).toList()) + ".");
        }
        List<String> unranked = unranked(now);
        if (!unranked.isEmpty()) {
            notes.add("Added, but without a place in the ranking: " + Words.list(unranked) + ".");
        }
        List<String> joined = names.stream().filter(name -> name.contains("+")).toList();
        if (!joined.isEmpty()) {
            notes.add("Changes that are no decision or no ranking without each other count as one: "
                    + String.join(", ", joined) + ".");
        }
        if (!old.study().choice().equals(now.study().choice())) {
            notes.add("The scores of two methods have no unit in common, so mind the shares of the method.");
        }
        if (!shares.errors().isEmpty()) {
            notes.add("There are " + names.size() + " groups of changes, more than the " + Attribution.EXACT
                    + " for which shares are exact; they are means over random orders, with standard errors, and needed or"
                    + " sufficient groups were looked for "
                    + (names.size() <= Attribution.PAIRS ? "among sets of one and two." : "one by one."));
        }
        return notes;
    }

    /** What somebody decides in both, in the order of the file, which is the order in which deciders move. */
    private static List<String> sharedDeciders(Decision one, Decision other) {
        Set<String> others = Set.copyOf(decided(other));
        return decided(one).stream().filter(others::contains).toList();
    }

    private static List<String> decided(Decision decision) {
        return decision.uncertainties().all().stream()
                .filter(u -> u.decider().isPresent())
                .map(Uncertainty::id)
                .toList();
    }

    /** Names of the options that are new and were not ranked: not judged yet, or against a requirement. */
    private List<String> unranked(Evaluation now) {
        if (second.packages().filter(Packages::isRanked).isPresent()) {
            return List.of();
        }
        List<Option> ranked = now.study().problem().options();
        return second.options().stream()
                .filter(option -> ranked.stream().noneMatch(r -> r.id().equals(option.id())))
                .filter(option -> first.options().stream().noneMatch(o -> o.id().equals(option.id())))
                .map(option -> Words.name(option.name()))
                .toList();
    }

    private static boolean isFirst(Evaluation evaluation, String id) {
        return evaluation.ranking().leaders().stream()
                .anyMatch(
                        i -> evaluation.study().problem().options().get(i).id().equals(id));
    }

    private String option(String id) {
        return words.name(FactTree.OPTIONS, id);
    }
}
