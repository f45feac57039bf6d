package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.weighting.FeasibleWeights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answer in a few short sentences: who leads and by what scores, on which criteria, in what share of the feasible
 * weights when that is known, the smallest move of weight that would change it, and what is unknown and could.
 *
 * <p>Options that share the first place tie. A lead that is no larger than the stated indifference is too close to call;
 * a lead is not firm where less than {@link #FIRM} of the weight has to move, where a missing performance can turn it, or
 * where the leader is not first in half of the feasible weights. The stated indifference of two options is what their
 * scores could differ by though they differ by no more than the indifference threshold on any criterion: Σ
 * w<sub>j</sub> q<sub>j</sub> / scale<sub>j</sub>, in the additive value model.
 */
public final class Verdict {

    /** The share of the weight that has to move before another option is first, for the winner to be clear. */
    public static final double FIRM = 0.05;

    /** Beyond this many options no flip is looked for. */
    private static final int ENORMOUS = 20_000;

    /** Up to here flips of methods that are not linear in the weights are looked for. */
    private static final int MOST_OPTIONS = 50;

    /** A leader that is first in less of the feasible weights than this leads by no means firmly. */
    private static final double MOSTLY = 0.5;

    private final VerdictFacts facts;

    private Verdict(VerdictFacts facts) {
        this.facts = facts;
    }

    /**
     * {@return the verdict on an evaluation; there always is one}
     *
     * @param evaluation a ranking with its scores
     */
    public static Verdict of(Evaluation evaluation) {
        return of(evaluation, OptionalDouble.empty());
    }

    /**
     * {@return the same with what is known of the feasible weights}
     *
     * @param evaluation a ranking with its scores
     * @param share of the feasible weights (and uncertain performances) in which the winner is first
     */
    public static Verdict of(Evaluation evaluation, OptionalDouble share) {
        return of(evaluation, share, Cancellation.NEVER);
    }

    /**
     * {@return the same for who may lose interest: where scores are not linear in the weights, looking for what would
     * change the answer can take a while}
     *
     * @param evaluation a ranking with its scores
     * @param share of the feasible weights in which the winner is first; empty when it is not known
     * @param cancellation asked now and then whether to stop
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Verdict of(Evaluation evaluation, OptionalDouble share, Cancellation cancellation) {
        List<Option> ranked = evaluation.ranked();
        if (ranked.size() < 2) {
            return new Verdict(new VerdictFacts.Unranked(
                    ranked.stream().findFirst(), evaluation.study().exclusions()));
        }
        List<Integer> leaders = evaluation.ranking().leaders();
        List<Option> options = evaluation.study().problem().options();
        return new Verdict(
                leaders.size() > 1
                        ? new VerdictFacts.Tied(
                                leaders.stream().map(options::get).toList(),
                                options.size(),
                                weighting(evaluation.study()))
                        : new Leading(evaluation, share, cancellation).facts());
    }

    VerdictFacts facts() {
        return facts;
    }

    /** {@return a few short sentences, in English} */
    public String sentence() {
        return sentence(Locale.ROOT);
    }

    /**
     * {@return the same in another language}
     *
     * @param locale its language: German and Chinese are there, everything else is English
     */
    public String sentence(Locale locale) {
        return VerdictWords.of(facts, locale);
    }

    /**
     * {@return the part of it that follows from values and weights alone, in English: what a page can say again when a
     * reader moves the weights} What is unknown and which weights the file allows are left out.
     */
    public String headline() {
        return VerdictWords.of(
                facts instanceof VerdictFacts.Ahead ahead
                        ? ahead.headline()
                        : facts instanceof VerdictFacts.Tied tied ? tied.headline() : facts,
                Locale.ROOT);
    }

    /**
     * {@return the difference of values on a criterion up to which options are alike, by its indifference threshold: q
     * / |best - worst|, at most 1, and 0 where none is stated or the method does not add up values}
     *
     * @param study the study that is asked
     * @param criterion its index
     */
    public static double alike(Study study, int criterion) {
        OptionalDouble q =
                study.problem().criteria().get(criterion).thresholds().indifference();
        ValueCurve curve = study.problem().curves().get(criterion);
        boolean isOfValues = study.choice().id().equals("weighted-sum")
                && study.parameters().text("normalization").equals("value");
        return isOfValues && q.isPresent() && q.getAsDouble() > 0 && curve.worst() != curve.best()
                ? Math.min(1, q.getAsDouble() / Math.abs(curve.best() - curve.worst()))
                : 0;
    }

    /**
     * {@return whether there is one option that leads firmly: by more than the stated indifference, with {@link #FIRM}
     * of the weight or more to move before another is first, in half of the feasible weights at least where that is
     * known, and whatever the missing performances are}
     */
    public boolean isClear() {
        return facts instanceof VerdictFacts.Ahead ahead
                ? ahead.isFirm()
                : facts instanceof VerdictFacts.Unranked none && none.only().isPresent();
    }

    @Override
    public String toString() {
        return sentence();
    }

    private static VerdictFacts.Weighting weighting(Study study) {
        ValueTree tree = study.problem().tree();
        List<Group> shared = Stream.concat(
                        Stream.of(tree.root()),
                        tree.nodes().stream().filter(Group.class::isInstance).map(Group.class::cast))
                .filter(group -> group.children().size() > 1)
                .toList();
        return new VerdictFacts.Weighting(
                FeasibleWeights.of(study.nodeWeights()).isStated(),
                !shared.isEmpty()
                        && study.method().usesWeights(study.parameters())
                        && shared.stream().allMatch(group -> isUnstated(study, group)),
                tree.nodes().stream().noneMatch(Group.class::isInstance));
    }

    private static boolean isUnstated(Study study, Group group) {
        return study.nodeWeights().findings().stream()
                .anyMatch(found -> found.group().equals(group.id())
                        && found.method().equals("direct")
                        && !found.remarks().isEmpty());
    }

    /** What is said when one option is ahead. */
    private static final class Leading {
        private final Evaluation evaluation;
        private final Study study;
        private final OptionalDouble share;
        private final Cancellation cancellation;
        private final int first;
        private final List<Option> seconds;
        private final double lead;

        Leading(Evaluation evaluation, OptionalDouble share, Cancellation cancellation) {
            this.evaluation = evaluation;
            this.cancellation = cancellation;
            this.study = evaluation.study();
            this.share = share;
            this.first = evaluation.ranking().option(0);
            List<Option> ranked = evaluation.ranked();
            int tied = (int) IntStream.range(0, ranked.size())
                    .filter(i -> evaluation.ranking().rank(i) == 2)
                    .count();
            this.seconds = ranked.subList(1, 1 + tied);
            this.lead = Math.abs(evaluation.scores().at(first)
                    - evaluation.scores().at(evaluation.ranking().option(1)));
        }

        VerdictFacts.Ahead facts() {
            Optional<NearestFlip> flip = flip();
            double indifference = indifference();
            boolean alike = lead <= indifference;
            Optional<NearestFlip.Step> step = flip.flatMap(NearestFlip::step);
            boolean near = step.isPresent() && step.get().moved() < FIRM - 1e-12;
            Optional<NearestFlip.Step> told = step.filter(one -> one.holds(evaluation));
            VerdictFacts.Unknown unknown = Decisive.unknown(evaluation, cancellation);
            boolean open = unknown.alone().isPresent() || !unknown.together().isEmpty();
            boolean seldom = share.isPresent() && share.getAsDouble() < MOSTLY;
            double score = evaluation.scores().at(first);
            return new VerdictFacts.Ahead(
                    study.problem().options().get(first),
                    seconds,
                    score,
                    evaluation.scores().at(evaluation.ranking().option(1)),
                    decimals(lead, score),
                    !evaluation.scores().higherIsBetter(),
                    indifference > 0 ? OptionalDouble.of(indifference) : OptionalDouble.empty(),
                    !alike && !near && !open && !seldom,
                    Chiefly.over(evaluation, first, seconds),
                    share,
                    told,
                    flip.isPresent() && flip.get().isProved() && told.equals(step),
                    unknown,
                    weighting(study));
        }

        private Optional<NearestFlip> flip() {
            int options = study.problem().options().size();
            int criteria = study.problem().criteria().size();
            FeasibleWeights region = FeasibleWeights.of(study.nodeWeights());
            if (criteria == 1 || options > ENORMOUS || region.isStated() && region.isEmpty()) {
                return Optional.empty();
            }
            if (evaluation.terms().isPresent()) {
                return Optional.of(NearestFlip.of(ScoreModel.of(study), region, cancellation));
            }
            return options > MOST_OPTIONS || criteria > MOST_OPTIONS
                    ? Optional.empty()
                    : Optional.of(new NearestFlip(
                            FlipBrackets.within(ScoreModel.of(study), region, FIRM, cancellation), false));
        }

        /** The largest difference of scores between options alike on every criterion; negative when none is stated. */
        private double indifference() {
            double sum = 0;
            boolean stated = false;
            for (int j = 0; j < study.problem().criteria().size(); j++) {
                double alike = alike(study, j);
                stated |= alike > 0;
                sum += study.weights().at(j) * alike;
            }
            return stated ? sum : -1;
        }
    }

    /** Decimals that show the best score with three figures, and a lead that is less with two. */
    private static int decimals(double lead, double best) {
        if (!Double.isFinite(lead) || !Double.isFinite(best)) {
            return 0;
        }
        int shown = 2 - exponent(best);
        return Math.max(0, exponent(lead) >= -shown ? shown : 1 - exponent(lead));
    }

    /** e for 10^e &lt;= |x| &lt; 10^(e+1). */
    private static int exponent(double x) {
        BigDecimal exact = BigDecimal.valueOf(x);
        return exact.precision() - exact.scale() - 1;
    }
}
