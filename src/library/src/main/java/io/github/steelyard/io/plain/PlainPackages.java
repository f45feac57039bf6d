package io.github.steelyard.io.plain;

import io.github.steelyard.io.grammar.JudgementKeys;
import io.github.steelyard.io.grammar.PackageKeys;
import io.github.steelyard.io.grammar.StrategyKeys;
import io.github.steelyard.model.Combination;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Interaction;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packages, strategies and judgements as plain values. */
final class PlainPackages {

    private PlainPackages() {}

    static Map<Object, Object> packages(Decision decision) {
        if (decision.packages().isEmpty()) {
            return Map.of();
        }
        Packages packages = decision.packages().get();
        Map<Object, Object> combine = new LinkedHashMap<>();
        packages.combine().forEach((id, how) -> {
            if (how != Combination.MEAN) {
                combine.put(id, how.word());
            }
        });
        Map<Object, Object> limits = new LinkedHashMap<>();
        for (PackageLimit limit : packages.limits()) {
            limits.put(
                    limit.id(),
                    PlainDecision.label(PackageKeys.LIMIT, limit.label())
                            .put(PackageKeys.AT_MOST, limit.atMost())
                            .put(PackageKeys.USE, limit.use())
                            .map());
        }
        PlainMap all = new PlainMap(PackageKeys.TABLE)
                .put(PackageKeys.MEASURES_OF_PACKAGES, packages.measures())
                .some(PackageKeys.COMBINE, combine)
                .some(PackageKeys.TOGETHER, interactions(packages))
                .some(PackageKeys.RULES_OF_PACKAGES, rules(packages))
                .some(PackageKeys.LIMITS_OF_PACKAGES, limits);
        if (packages.isRanked()) {
            all.put(PackageKeys.RANKED, true);
        }
        return all.map();
    }

    private static List<Object> interactions(Packages packages) {
        List<Object> all = new ArrayList<>();
        for (Interaction one : packages.together()) {
            all.add(new PlainMap(PackageKeys.INTERACTION)
                    .put(PackageKeys.OF, one.of())
                    .put(PackageKeys.ADD, one.add())
                    .text(PackageKeys.BECAUSE_OF_INTERACTION, one.because())
                    .map());
        }
        return all;
    }

    private static List<Object> rules(Packages packages) {
        List<Object> all = new ArrayList<>();
        for (PackageRule rule : packages.rules()) {
            PlainMap one = new PlainMap(PackageKeys.RULE).text(PackageKeys.BECAUSE, rule.because());
            switch (rule.kind()) {
                case NEEDS -> one.put(PackageKeys.IF, alone(rule.given())).put(PackageKeys.NEEDS, alone(rule.of()));
                case NEVER -> one.put(PackageKeys.NEVER, rule.of());
                case EXACTLY_ONE -> one.put(PackageKeys.EXACTLY_ONE, rule.of());
                case AT_MOST_ONE -> one.put(PackageKeys.AT_MOST_ONE, rule.of());
                default -> one.put(PackageKeys.AT_LEAST_ONE, rule.of());
            }
            all.add(one.map());
        }
        return all;
    }

    private static Object alone(List<String> ids) {
        return ids.size() == 1 ? ids.get(0) : ids;
    }

    static Map<Object, Object> strategies(Decision decision) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Strategy one : decision.strategies()) {
            all.put(
                    one.id(),
                    PlainDecision.label(StrategyKeys.TABLE, one.label())
                            .put(StrategyKeys.START, one.start())
                            .put(StrategyKeys.WHEN, one.when().text())
                            .put(StrategyKeys.THEN, one.then())
                            .some(StrategyKeys.SWITCHING, one.switching())
                            .map());
        }
        return all;
    }

    static List<Object> judgements(Decision decision) {
        List<Object> all = new ArrayList<>();
        for (Judgement one : decision.judgements().all()) {
            PlainMap map = new PlainMap(JudgementKeys.TABLE);
            if (one.isSame()) {
                map.put(JudgementKeys.SAME, List.of(side(one.better()), side(one.than())));
            } else {
                map.put(JudgementKeys.BETTER, side(one.better())).put(JudgementKeys.THAN, side(one.than()));
            }
            all.add(map.text(JudgementKeys.BY, one.by())
                    .some(JudgementKeys.EVIDENCE, PlainDecision.evidence(one.evidence()))
                    .text(JudgementKeys.NOTE, one.note())
                    .map());
        }
        return all;
    }

    private static Object side(Judgement.Side side) {
        return side instanceof Judgement.Chosen chosen ? chosen.option() : ((Judgement.Profile) side).performances();
    }
}
