package io.github.steelyard.gui.session;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Interaction;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision without the names of its options, so that nobody favours one for its name. */
public final class Anonymous {

    private Anonymous() {}

    /** The same with options called A, B, C in the order of the file. */
    public static Decision of(Decision base) {
        Map<String, String> letters = new LinkedHashMap<>();
        letter(base, letters);
        return of(base, letters);
    }

    /** Gives each option and strategy that has no letter yet the next one. */
    static void letter(Decision base, Map<String, String> letters) {
        base.options().forEach(option -> letters.putIfAbsent(option.id(), letter(letters.size())));
        base.strategies().forEach(one -> letters.putIfAbsent(one.label().id(), letter(letters.size())));
    }

    /** The same with options called by these letters. */
    static Decision of(Decision base, Map<String, String> letters) {
        List<Option> options = new ArrayList<>();
        for (Option option : base.options()) {
            options.add(new Option(named(option.label(), letters), ""));
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
                baseline(base),
                base.lint(),
                base.uncertainties(),
                base.missing(),
                strategies(base, letters),
                base.packages().map(Anonymous::withoutReasons),
                base.judgements());
    }

    /** The option of the kind baseline stays the baseline, though its kind is hidden. */
    private static Optional<String> baseline(Decision base) {
        return base.baseline()
                .or(() -> base.options().stream()
                        .filter(option -> option.kind().equals("baseline"))
                        .map(Option::id)
                        .findFirst());
    }

    /** Reasons of rules and interactions speak of measures by name. */
    private static Packages withoutReasons(Packages base) {
        List<PackageRule> rules = base.rules().stream()
                .map(rule -> new PackageRule(rule.kind(), rule.given(), rule.of(), ""))
                .toList();
        List<Interaction> together = base.together().stream()
                .map(one -> new Interaction(one.of(), one.add(), ""))
                .toList();
        return base.ruledBy(rules).interacting(together);
    }

    /** The letter in place of the name; a description or note would tell which one it is. */
    private static Label named(Label label, Map<String, String> letters) {
        return new Label(label.id(), letters.get(label.id()), "", label.evidence(), "");
    }

    private static List<Strategy> strategies(Decision base, Map<String, String> letters) {
        List<Strategy> strategies = new ArrayList<>();
        for (Strategy one : base.strategies()) {
            strategies.add(
                    new Strategy(named(one.label(), letters), one.start(), one.when(), one.then(), one.switching()));
        }
        return strategies;
    }

    private static String letter(int place) {
        return Text.of("blind.option", (char) ('A' + place % 26) + (place >= 26 ? String.valueOf(place / 26) : ""));
    }
}
