package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.weighting.FeasibleWeights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The answer in one sentence: who leads, by how much, on which criteria, in what share of the feasible weights when that
 * is known, and the smallest move of weight that would change it.
 *
 * <p>There is no clear winner when options share the first place, when the lead is no larger than the stated indifference,
 * or when less than {@link #FIRM} of the weight has to move. The stated indifference of two options is what their scores
 * could differ by though they differ by no more than the indifference threshold on any criterion: Σ w<sub>j</sub>
 * q<sub>j</sub> / scale<sub>j</sub>, in the additive value model.
 */
public final class Verdict {

    /** The share of the weight that has to move before another option is first, for the winner to be clear. */
    public static final double FIRM = 0.05;

    private static final int MOST_MOVES = 2;

    /** Beyond this many options no flip is looked for. */
    private static final int ENORMOUS = 20_000;

    /** Up to here flips of methods that are not linear in the weights are looked for. */
    private static final int MOST_OPTIONS = 50;

    private final String sentence;
    private final boolean isClear;

    private Verdict(String sentence, boolean isClear) {
        this.sentence = sentence;
        this.isClear = isClear;
    }

    /** The verdict on an evaluation; there always is one. */
    public static Verdict of(Evaluation evaluation) {
        return of(evaluation, OptionalDouble.empty());
    }

    /**
     * The same with what is known of the feasible weights.
     *
     * @param share of the feasible weights (and uncertain performances) in which the winner is first
     */
    public static Verdict of(Evaluation evaluation, OptionalDouble share) {
        return of(evaluation, share, Cancellation.NEVER);
    }

    /**
     * The same for who may lose interest: where scores are not linear in the weights, looking for what would change the
     * answer can take a while.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Verdict of(Evaluation evaluation, OptionalDouble share, Cancellation cancellation) {
        List<Option> ranked = evaluation.ranked();
        if (ranked.isEmpty()) {
            return new Verdict(Unranked.all(evaluation.study().exclusions()), false);
        }
        if (ranked.size() == 1) {
            return new Verdict(
                    Words.name(ranked.get(0))
                            + Unranked.others(evaluation.study().exclusions()),
                    true);
        }
        List<Integer> leaders = evaluation.ranking().leaders();
        return leaders.size() > 1
                ? new Verdict(tie(evaluation, leaders), false)
                : new Leading(evaluation, share, cancellation).verdict();
    }

    /** One sentence with a full stop. */
    public String sentence() {
        return sentence;
    }

    /** Whether there is one option that leads by more than may be chance of judgement. */
    public boolean isClear() {
        return isClear;
    }

    @Override
    public String toString() {
        return sentence;
    }

    private static String tie(Evaluation evaluation, List<Integer> leaders) {
        List<Option> options = evaluation.study().problem().options();
        if (leaders.size() == options.size()) {
            return "No clear winner: "
                    + (options.size() == 2
                            ? join(options) + " score the same."
                            : "all " + options.size() + " options score the same.");
        }
        return "No clear winner: " + join(leaders.stream().map(options::get).toList()) + " share the first place.";
    }

    private static String join(List<Option> options) {
        return Words.list(options.stream().map(Words::name).toList());
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

        Verdict verdict() {
            Optional<NearestFlip> flip = flip();
            double indifference = indifference();
            boolean alike = lead <= indifference;
            boolean near = flip.flatMap(NearestFlip::step)
                    .map(step -> step.moved() < FIRM - 1e-12)
                    .orElse(false);
            String who = Words.name(study.problem().options().get(first));
            String amount = amount(lead, evaluation.scores().at(first));
            String among = share.isEmpty()
                    ? ""
                    : " and is first in " + Words.percent(share.getAsDouble()) + " of the feasible weights";
            String chiefly = Chiefly.words(evaluation, first, seconds);
            String allowed = alike
                    ? ", within the " + amount(indifference, evaluation.scores().at(first))
                            + " that the stated indifference allows"
                    : "";
            String reasons = chiefly + allowed;
            boolean isClear = !alike && !near;
            return new Verdict(
                    (isClear ? "" : "No clear winner: ") + who + " leads " + join(seconds) + " by "
                            + (isClear ? "" : "only ") + amount + reasons
                            + (reasons.isEmpty() || among.isEmpty() ? "" : ",") + among + change(flip)
                            + Decisive.words(evaluation, cancellation) + ".",
                    isClear);
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

        private String change(Optional<NearestFlip> found) {
            if (found.isEmpty() || found.get().step().isEmpty() && !found.get().isProved()) {
                return "";
            }
            if (found.get().step().isEmpty()) {
                return FeasibleWeights.of(study.nodeWeights()).isStated()
                        ? "; no weights within the stated bounds and orders put another option first"
                        : "; no weights put another option first";
            }
            NearestFlip.Step step = found.get().step().get();
            boolean second = seconds.equals(List.of(step.challenger()));
            String level = arrival(step, second);
            return step.moves().size() <= MOST_MOVES
                    ? "; " + FlipDistance.sentence(step.moves()) + (step.moves().size() == 1 ? " and " : ", and ")
                            + level
                    : "; with " + Words.points(step.moved()) + " of weight moved, " + level;
        }

        private String arrival(NearestFlip.Step step, boolean second) {
            String who = Words.name(step.challenger());
            return switch (step.arrival()) {
                case LEVEL -> second ? "the two are level" : who + " draws level";
                case OVERTAKES -> who + " overtakes it";
                case SHARES -> who + " shares the first place with it";
            };
        }

        /** The largest difference of scores between options alike on every criterion; negative when none is stated. */
        private double indifference() {
            if (!study.choice().id().equals("weighted-sum")
                    || !study.parameters().text("normalization").equals("value")) {
                return -1;
            }
            double sum = 0;
            boolean stated = false;
            List<Criterion> criteria = study.problem().criteria();
            for (int j = 0; j < criteria.size(); j++) {
                OptionalDouble q = criteria.get(j).thresholds().indifference();
                ValueCurve curve = study.problem().curves().get(j);
                if (q.isPresent() && q.getAsDouble() > 0 && curve.worst() != curve.best()) {
                    stated = true;
                    sum += study.weights().at(j)
                            * Math.min(1, q.getAsDouble() / Math.abs(curve.best() - curve.worst()));
                }
            }
            return stated ? sum : -1;
        }
    }

    /** A lead, as exactly as the scores are shown (three figures of the best), or with two figures where it is less. */
    private static String amount(double lead, double best) {
        if (!Double.isFinite(lead) || !Double.isFinite(best)) {
            return "more than can be counted";
        }
        int shown = 2 - exponent(best);
        int decimals = Math.max(0, exponent(lead) >= -shown ? shown : 1 - exponent(lead));
        return Numbers.plain(BigDecimal.valueOf(lead)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue());
    }

    /** e for 10^e &lt;= |x| &lt; 10^(e+1). */
    private static int exponent(double x) {
        BigDecimal exact = BigDecimal.valueOf(x);
        return exact.precision() - exact.scale() - 1;
    }
}
