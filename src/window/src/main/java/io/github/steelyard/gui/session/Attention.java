package io.github.steelyard.gui.session;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the hands are on; not undone.
 *
 * @param selected up to two options, for "why A, not B"
 * @param node whose weight the sensitivity tab sweeps
 * @param collapsed groups shown without their children
 * @param tab id of the tab in front
 * @param part what the inspector shows
 * @param hidden options that are not shown for now; they are ranked all the same
 */
public record Attention(
        List<String> selected,
        Optional<String> node,
        Set<String> collapsed,
        String tab,
        Part part,
        Set<String> hidden) {

    /** Nothing chosen yet. */
    public static final Attention NONE =
            new Attention(List.of(), Optional.empty(), Set.of(), "sensitivity", Part.DECISION, Set.of());

    public Attention {
        selected = List.copyOf(selected);
        collapsed = Collections.unmodifiableSet(new LinkedHashSet<>(collapsed));
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
    }

    /** The same with an option chosen or, when it was, let go; of three, the oldest goes. */
    public Attention toggling(String option) {
        if (selected.contains(option)) {
            return selecting(selected.stream().filter(o -> !o.equals(option)).toList());
        }
        return selecting(selected.isEmpty() ? List.of(option) : List.of(selected.get(selected.size() - 1), option));
    }

    public Attention selecting(List<String> options) {
        return new Attention(options, node, collapsed, tab, part, hidden);
    }

    public Attention sweeping(String other) {
        return new Attention(selected, Optional.of(other), collapsed, tab, part, hidden);
    }

    public Attention showing(String other) {
        return new Attention(selected, node, collapsed, other, part, hidden);
    }

    /** The same with another part in the inspector. */
    public Attention inspecting(Part other) {
        return new Attention(selected, node, collapsed, tab, other, hidden);
    }

    /** The same without what a decision does not have any more. */
    public Attention within(Decision decision) {
        List<String> options = decision.options().stream().map(Option::id).toList();
        return new Attention(
                selected.stream().filter(options::contains).toList(),
                node.filter(id -> decision.tree().find(id).isPresent()),
                collapsed,
                tab,
                part.isIn(decision) ? part : Part.DECISION,
                new LinkedHashSet<>(hidden.stream().filter(options::contains).toList()));
    }

    /** The same with a group folded or unfolded. */
    public Attention folding(String group) {
        Set<String> other = new LinkedHashSet<>(collapsed);
        if (!other.remove(group)) {
            other.add(group);
        }
        return new Attention(selected, node, other, tab, part, hidden);
    }

    /** The same with an option hidden for now. */
    public Attention hiding(String option) {
        Set<String> more = new LinkedHashSet<>(hidden);
        more.add(option);
        return new Attention(
                selected.stream().filter(o -> !o.equals(option)).toList(), node, collapsed, tab, part, more);
    }

    /** The same with every option shown. */
    public Attention showingAll() {
        return new Attention(selected, node, collapsed, tab, part, Set.of());
    }
}
