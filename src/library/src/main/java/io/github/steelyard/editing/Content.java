package io.github.steelyard.editing;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What undo goes back over: the changes to the decision, and how it is looked at.
 *
 * @param changes to the decision
 * @param stakeholder whose weights are shown and moved; empty for the base weights
 * @param scenario which performances are shown; empty for the base table
 * @param locks nodes whose weight stays when a sibling moves
 */
public record Content(Changes changes, Optional<String> stakeholder, Optional<String> scenario, Set<String> locks) {

    /** A decision as it was read. */
    public static final Content UNTOUCHED = new Content(Changes.NONE, Optional.empty(), Optional.empty(), Set.of());

    public Content {
        locks = Collections.unmodifiableSet(new LinkedHashSet<>(locks));
    }

    /** Key of the person whose weights are moved. */
    public String person() {
        return stakeholder.orElse(Changes.EVERYONE);
    }

    public Content with(Changes other) {
        return new Content(other, stakeholder, scenario, locks);
    }

    public Content lookingThrough(Optional<String> other) {
        return new Content(changes, other, scenario, locks);
    }

    public Content in(Optional<String> other) {
        return new Content(changes, stakeholder, other, locks);
    }

    /** The same with one node locked or unlocked. */
    public Content locking(String node, boolean locked) {
        Set<String> other = new LinkedHashSet<>(locks);
        if (locked) {
            other.add(node);
        } else {
            other.remove(node);
        }
        return new Content(changes, stakeholder, scenario, other);
    }
}
