package io.github.steelyard.io.grammar;

import java.util.List;

/** All tables of keys of the decision file. */
public final class Grammar {

    private static final List<KeyTable> TABLES = List.of(
            TopKeys.TABLE,
            CriterionKeys.TABLE,
            GroupKeys.TABLE,
            ValueKeys.SCALE,
            ValueKeys.VALUE,
            ValueKeys.BENT,
            LimitKeys.REQUIRE,
            LimitKeys.THRESHOLDS,
            WeightKeys.TABLE,
            WeightKeys.WEIGHTING,
            OptionKeys.TABLE,
            PerformanceKeys.TABLE,
            StakeholderKeys.TABLE,
            StakeholderKeys.BOUNDS,
            ScenarioKeys.TABLE,
            UncertaintyKeys.EVENT,
            UncertaintyKeys.OF_STATES,
            UncertaintyKeys.DECIDED,
            QuantityKeys.TABLE,
            UncertaintyKeys.RANGE,
            UncertaintyKeys.CORRELATION,
            StrategyKeys.TABLE,
            PackageKeys.TABLE,
            PackageKeys.INTERACTION,
            PackageKeys.RULE,
            PackageKeys.LIMIT,
            JudgementKeys.TABLE,
            SpreadKeys.TABLE,
            SourceKeys.TABLE,
            LevelKeys.TABLE,
            EvidenceKeys.TABLE,
            MethodKeys.TABLE,
            ConfidenceKeys.TABLE,
            TableKeys.TABLE,
            LintKeys.TABLE);

    private Grammar() {}

    /** From the top level inwards. */
    public static List<KeyTable> tables() {
        return TABLES;
    }
}
