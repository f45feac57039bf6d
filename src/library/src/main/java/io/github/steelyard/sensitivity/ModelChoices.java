package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What else a modeller might have chosen within a method: its words (such as the normalisation) and value functions. */
final class ModelChoices {

    /** Where on the scale the value ½ lies when a value function is bent for a trial. */
    private static final double EARLY = 0.3;

    private static final double LATE = 0.7;

    private ModelChoices() {}

    /** Every parameter that is one word of a list, each other word in turn. */
    static List<ModelChoice> ofParameters(Study study, Cancellation cancellation) {
        List<ModelChoice> choices = new ArrayList<>();
        Evaluation now = study.evaluate();
        for (ParameterSpec spec : study.method().description().parameters()) {
            if (spec.kind() != ParameterKind.CHOICE || spec.choices().size() < 2) {
                continue;
            }
            String chosen = study.parameters().text(spec.name());
            List<ModelChoice.Trial> trials = new ArrayList<>();
            boolean used = false;
            for (String word : spec.choices()) {
                cancellation.check();
                if (!word.equals(chosen)) {
                    Map<String, Object> parameters =
                            new LinkedHashMap<>(study.choice().parameters());
                    parameters.put(spec.name(), word);
                    try {
                        Evaluation then = study.with(
                                        new MethodChoice(study.choice().id(), parameters))
                                .evaluate();
                        used |= !then.scores().equals(now.scores());
                        trials.add(ModelChoice.trial(study, now.ranking(), word, word, then.ranking()));
                    } catch (Refusal refusal) {
                        // This word cannot be chosen here.
                    }
                }
            }
            choices.add(new ModelChoice(spec.name(), "the " + spec.name(), chosen, trials, used));
        }
        return choices;
    }

    /**
     * Every value function straight, and each in turn bent so that its value ½ lies early or late on its scale; none where
     * no criterion tells options apart.
     */
    static Optional<ModelChoice> ofValueFunctions(Study study, Cancellation cancellation) {
        Problem problem = study.problem();
        Evaluation now = study.evaluate();
        List<ModelChoice.Trial> trials = new ArrayList<>();
        boolean used = false;
        boolean allStraight = problem.curves().stream().allMatch(ValueCurve::isLinear);
        if (!allStraight) {
            Evaluation then = study.with(straight(problem)).evaluate();
            used = !then.scores().equals(now.scores());
            trials.add(ModelChoice.trial(study, now.ranking(), "linear", "all straight", then.ranking()));
        }
        for (int j = 0; j < problem.criteria().size(); j++) {
            ValueCurve curve = problem.curves().get(j);
            if (curve.worst() == curve.best()) {
                continue;
            }
            for (double at : new double[] {EARLY, LATE}) {
                cancellation.check();
                Criterion criterion = problem.criteria().get(j);
                String how = at == EARLY ? "concave" : "convex";
                double midpoint = Segment.at(curve.worst(), curve.best(), at);
                if (!ValueCurve.isInside(midpoint, curve.worst(), curve.best())) {
                    continue;
                }
                Evaluation then = study.with(valued(problem, j, new ValueFunction.Exponential(midpoint)))
                        .evaluate();
                used |= !then.scores().equals(now.scores());
                trials.add(ModelChoice.trial(
                        study,
                        now.ranking(),
                        criterion.id() + ": " + how,
                        how + " on " + criterion.name(),
                        then.ranking()));
            }
        }
        return trials.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelChoice(
                        "value-function",
                        "the value functions",
                        allStraight ? "linear" : "as in the file",
                        trials,
                        used));
    }

    private static Problem straight(Problem problem) {
        return changed(problem, c -> c.valued(new ValueFunction.Linear()));
    }

    private static Problem valued(Problem problem, int j, ValueFunction function) {
        String id = problem.criteria().get(j).id();
        return changed(problem, c -> c.id().equals(id) ? c.valued(function) : c);
    }

    /** The same options under other value functions, on the scales that hold now. */
    private static Problem changed(Problem problem, UnaryOperator<Criterion> change) {
        List<Criterion> criteria = problem.criteria();
        return new Problem(
                problem.tree().replacing(c -> {
                    ValueCurve curve = problem.curves().get(criteria.indexOf(c));
                    Criterion other = change.apply(c);
                    boolean fixed = other == c || curve.worst() == curve.best();
                    return fixed ? other : other.with(scale(c, curve), other.value(), other.weight());
                }),
                problem.options(),
                problem.performances());
    }

    private static Scale scale(Criterion criterion, ValueCurve curve) {
        return criterion.scale() instanceof Scale.Local
                ? new Scale.Declared(curve.worst(), curve.best(), true)
                : criterion.scale();
    }
}
