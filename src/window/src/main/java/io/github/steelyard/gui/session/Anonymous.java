package io.github.steelyard.gui.session;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.List;

/** A decision without the names of its options, so that nobody favours one for its name. */
final class Anonymous {

    private Anonymous() {}

    /** The same with options called A, B, C in the order of the file. */
    static Decision of(Decision base) {
        List<Option> options = new ArrayList<>();
        for (Option option : base.options()) {
            int place = options.size();
            String letter = String.valueOf((char) ('A' + place % 26)) + (place >= 26 ? place / 26 : "");
            options.add(new Option(option.label().named(Text.of("blind.option", letter)), ""));
        }
        return new Decision(
                base.title(),
                base.question(),
                base.description(),
                base.tree(),
                options,
                base.performances(),
                base.notes(),
                base.sources(),
                base.stakeholders(),
                base.scenarios(),
                base.method(),
                base.seed(),
                base.weightUncertainty(),
                base.confidence(),
                base.baseline(),
                base.lint(),
                base.uncertainties(),
                base.missing());
    }
}
