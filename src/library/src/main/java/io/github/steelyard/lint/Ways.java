package io.github.steelyard.lint;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.ValueTree;

/** Ways through the decision file. */
final class Ways {

    private Ways() {}

    static String of(Node node) {
        return node.id().equals(ValueTree.ROOT) ? "criteria" : "criteria/" + node.id();
    }

    static String of(Option option) {
        return "options/" + option.id();
    }

    static String of(Option option, Criterion criterion) {
        return "options/" + option.id() + "/performance/" + criterion.id();
    }

    /** Of the block that says how a group is weighed. */
    static String weighting(Node group) {
        return group.id().equals(ValueTree.ROOT) ? "weighting" : of(group) + "/weighting";
    }
}
