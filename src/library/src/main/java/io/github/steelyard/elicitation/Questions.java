package io.github.steelyard.elicitation;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.sampling.WeightPolytope;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to ask next so that a recommendation becomes firm: the pair of options whose worse answer lowers the largest regret
 * most, over all weights that the statements and judgements of a study allow, in the additive value model.
 *
 * <p><b>Formula:</b> MMR = min<sub>a</sub> max<sub>w</sub> max<sub>b</sub> Σ w<sub>j</sub> (v<sub>j</sub>(b) −
 * v<sub>j</sub>(a)); asked is the pair with the least max(MMR if the first is preferred, MMR if the second is).
 *
 * <p><b>Source:</b> Boutilier, Patrascu, Poupart &amp; Schuurmans (2006), Constraint-based optimization and utility
 * elicitation using the minimax decision criterion, Artificial Intelligence 170, 686-713.
 */
public final class Questions {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_VERTICES = 400;
    /** Profiles lie a quarter of a scale apart; where no such question is left that teaches anything, nearer. */
    private static final int[] FINER = {4, 16, 64};

    private final Problem problem;
    private final double[][] values;

    private Questions(Study study) {
        this.problem = study.problem();
        this.values = problem.values().toRows();
    }

    /**
     * Where things stand and what to ask.
     *
     * @param recommended whose regret is smallest
     * @param regret its largest regret: whatever is answered still, it loses at most this; where answers may be wrong, its
     *     mean regret
     * @param choice that the first of the two is preferred; empty when no question lowers the regret
     * @param first one option of the question; empty without a question and where profiles are asked
     * @param second the other
     * @param leftAtMost the largest regret after the worse answer; where answers may be wrong, the mean regret after the answer
     */
    public record Question(
            Option recommended,
            double regret,
            Optional<Judgement> choice,
            Optional<Option> first,
            Optional<Option> second,
            double leftAtMost) {

        static Question of(
                Problem problem, Option recommended, double regret, Optional<Judgement> choice, double left) {
            return new Question(
                    recommended,
                    regret,
                    choice,
                    choice.flatMap(c -> option(problem, c.better())),
                    choice.flatMap(c -> option(problem, c.than())),
                    left);
        }

        private static Optional<Option> option(Problem problem, Judgement.Side side) {
            return side instanceof Judgement.Chosen chosen
                    ? problem.options().stream()
                            .filter(o -> o.id().equals(chosen.option()))
                            .findFirst()
                    : Optional.empty();
        }

        /** The judgement that the first is preferred, or the second. */
        public Judgement answered(boolean isFirst) {
            Judgement one = choice.orElseThrow();
            return isFirst ? one : new Judgement(one.than(), one.better(), false, one.by(), one.evidence(), one.note());
        }
    }

    /**
     * The next question of a study, about two options.
     *
     * @throws io.github.steelyard.catalogue.Refusal when no weights keep what is stated
     */
    public static Question next(Study study) {
        return next(study, false);
    }

    /**
     * The next question of a study.
     *
     * @param profiles whether two profiles on two criteria are asked about, the rest equal, and not two options
     * @throws io.github.steelyard.catalogue.Refusal when no weights keep what is stated
     */
    public static Question next(Study study, boolean profiles) {
        Questions questions = new Questions(study);
        FeasibleWeights region = FeasibleWeights.of(study.nodeWeights());
        if (!profiles) {
            return questions.next(region, Choices.ofOptions(study.problem()));
        }
        for (int steps : FINER) {
            Question question = questions.next(region, Choices.ofProfiles(study.problem(), steps));
            if (question.choice().isPresent() || question.regret() <= TOLERANCE) {
                return question;
            }
        }
        return questions.next(region, List.of());
    }

    /**
     * The next question to somebody whose answers may be wrong: the one after which the mean regret is smallest. Questions
     * may come again, since the second answer may be another one.
     *
     * <p><b>Formula:</b> weights are drawn evenly from those that the study allows; each draw counts
     * Π<sub>answers</sub> (1 − ε where it agrees, ε where not). Recommended is the option of the largest mean score,
     * regret is the mean of max<sub>b</sub> score(b) less its mean score.
     *
     * <p><b>Source:</b> Chajewska, Koller &amp; Parr (2000), Making rational decisions using adaptive utility
     * elicitation, AAAI 2000, 363-369.
     *
     * @param answers those given so far, which the study does not hold
     * @param wrong ε, the share of answers that may be wrong, above 0 and below a half
     * @throws io.github.steelyard.catalogue.Refusal when no weights keep what is stated
     */
    public static Question next(Study study, boolean profiles, List<Judgement> answers, double wrong) {
        return new DoubtedAnswers(study, answers, wrong).next(profiles);
    }

    /**
     * Those answers, each once, with which the likeliest weights agree: they can always hold together. Answers that two
     * are the same are not among them, since they are meant roughly.
     *
     * @param wrong as for {@link #next(Study, boolean, List, double)}
     */
    public static List<Judgement> believed(Study study, List<Judgement> answers, double wrong) {
        return new DoubtedAnswers(study, answers, wrong).believed();
    }

    /** Of choices that leave as much after the worse answer, the one that leaves less after the better one. */
    private Question next(FeasibleWeights region, List<Choices.Choice> choices) {
        double[] regrets = regrets(region);
        int best = smallest(regrets);
        double least = regrets[best];
        double other = regrets[best];
        Optional<Judgement> asked = Optional.empty();
        List<Choices.Choice> open =
                choices.stream().filter(choice -> isOpen(region, choice.lead())).toList();
        for (Choices.Choice choice : open) {
            double first = after(region, less(new double[choice.lead().length], choice.lead()));
            double second = after(region, choice.lead());
            double worse = Math.max(first, second);
            double better = Math.min(first, second);
            if (worse < least - TOLERANCE || worse < least + TOLERANCE && better < other - TOLERANCE) {
                least = Math.min(least, worse);
                other = better;
                asked = Optional.of(choice.judgement());
            }
        }
        return Question.of(problem, problem.options().get(best), regrets[best], asked, least);
    }

    /** Whether the weights leave it open which of two is better. */
    private static boolean isOpen(FeasibleWeights region, double[] lead) {
        LinearProgram program = region.program();
        return program.maximize(lead) instanceof LinearProgram.Optimal most
                && most.value() > TOLERANCE
                && program.minimize(lead) instanceof LinearProgram.Optimal least
                && least.value() < -TOLERANCE;
    }

    /** The smallest largest regret once Σ a·w ≤ 0 holds; 0 when that cannot be. */
    private double after(FeasibleWeights region, double[] a) {
        FeasibleWeights left = region.within(List.of(new FeasibleWeights.Constraint(a, false, "")));
        double[] regrets = regrets(left);
        return regrets.length == 0 ? 0 : regrets[smallest(regrets)];
    }

    private static int smallest(double[] regrets) {
        int best = 0;
        for (int k = 1; k < regrets.length; k++) {
            best = regrets[k] < regrets[best] - TOLERANCE ? k : best;
        }
        return best;
    }

    /** The largest regret of each option; none when no weights are feasible. */
    private double[] regrets(FeasibleWeights region) {
        Optional<WeightPolytope> polytope = WeightPolytope.of(region, MOST_VERTICES);
        if (polytope.isEmpty()) {
            return programmes(region);
        }
        List<double[]> vertices = new ArrayList<>(polytope.get().vertices());
        if (vertices.isEmpty()) {
            return new double[0];
        }
        double[] regrets = new double[values.length];
        for (double[] w : vertices) {
            double[] scores = new double[values.length];
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    scores[i] += w[j] * values[i][j];
                }
                top = Math.max(top, scores[i]);
            }
            for (int i = 0; i < scores.length; i++) {
                regrets[i] = Math.max(regrets[i], top - scores[i]);
            }
        }
        return regrets;
    }

    private double[] programmes(FeasibleWeights region) {
        if (region.isEmpty()) {
            return new double[0];
        }
        LinearProgram program = region.program();
        double[] regrets = new double[values.length];
        for (int a = 0; a < regrets.length; a++) {
            for (int b = 0; b < regrets.length; b++) {
                if (a != b && program.maximize(less(values[b], values[a])) instanceof LinearProgram.Optimal most) {
                    regrets[a] = Math.max(regrets[a], most.value());
                }
            }
        }
        return regrets;
    }

    static double[] less(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int j = 0; j < difference.length; j++) {
            difference[j] = a[j] - b[j];
        }
        return difference;
    }
}
