package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Catalogue;
import java.util.List;

/** The list of all lint rules. */
public final class LintRules {

    /** The rule about comments, which is asked where the files are known. */
    public static final String IGNORE_COMMENT = "ignore-comment";

    /** The rule about a meeting whose journal was kept, which is asked where the files are known. */
    public static final String WEIGHTS_AFTER_RANKING = "weights-after-ranking";

    private static final Catalogue<LintRule> ALL = Catalogue.of(
            "rule",
            List.of(
                    new SmallRange(),
                    new ConstantCondition(),
                    new ScaleChanged(),
                    new ReversedDirection(),
                    new LocalScale(),
                    new RatioOnInterval(),
                    new CorrelatedCriteria(),
                    new SplittingBias(),
                    new MustAsWeight(),
                    new InconsistentJudgements(),
                    new FalsePrecision(),
                    new IdenticalOptions(),
                    new DominatedOption(),
                    new NoBaseline(),
                    new MissingEvidence(),
                    new WeakEvidence(),
                    new WorstOnHeavy(),
                    new UnstableWinner(),
                    new MethodsDisagree(),
                    new NobodysFirst(),
                    new WeightsAfterRanking(),
                    new IgnoreComment()));

    private LintRules() {}

    /** {@return all rules, in the order of the documentation} */
    public static Catalogue<LintRule> all() {
        return ALL;
    }
}
