package io.github.steelyard.evaluation;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Problem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ranking method of a study: one of the list, or one given in code, and how it is set. */
final class MethodInUse {

    private final MethodChoice choice;

    /** Empty for a method of the list. */
    private final Optional<AggregationMethod> own;

    /** Once asked for; the same for all studies of one problem and one method. */
    private final AtomicReference<@Nullable Parameters> known;

    /** Once asked for; preparing a method costs more than asking it. */
    private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

    private record Prepared(Problem problem, Scorer scorer) {}

    private MethodInUse(MethodChoice choice, Optional<AggregationMethod> own, @Nullable Parameters known) {
        this.choice = choice;
        this.own = own;
        this.known = new AtomicReference<>(known);
    }

    static MethodInUse listed(MethodChoice choice) {
        return new MethodInUse(choice, Optional.empty(), null);
    }

    /** @throws Refusal when another method of the list has the id of this one */
    static MethodInUse own(AggregationMethod method, Parameters parameters) {
        Optional<AggregationMethod> listed = AggregationMethods.all().find(method.id());
        if (listed.isPresent() && listed.get() != method) {
            throw new Refusal("a method given in code needs an id of its own; '" + method.id()
                    + "' is the id of a method of Steelyard");
        }
        return new MethodInUse(new MethodChoice(method.id(), parameters.given()), Optional.of(method), parameters);
    }

    /** Another choice; the method given in code stays where the choice names it. */
    MethodInUse with(MethodChoice other) {
        return new MethodInUse(other, own.filter(method -> method.id().equals(other.id())), null);
    }

    /** The same for another problem, whose ids the parameters may name. */
    MethodInUse afresh() {
        return new MethodInUse(choice, own, null);
    }

    MethodChoice choice() {
        return choice;
    }

    /** @throws Refusal when there is no method of that id */
    AggregationMethod method() {
        return method(choice.id());
    }

    /** @throws Refusal when there is no method of that id */
    AggregationMethod method(String id) {
        return own.filter(method -> method.id().equals(id))
                .orElseGet(() -> AggregationMethods.all().get(id));
    }

    /** @throws Refusal naming every wrong value */
    Parameters parameters(Supplier<Scope> scope) {
        Parameters parameters = known.get();
        if (parameters == null) {
            parameters = Parameters.of(method(), choice.parameters(), scope.get());
            known.set(parameters);
        }
        return parameters;
    }

    /**
     * The method prepared for a problem; scorers are pure, so all studies of it share one.
     *
     * @throws Refusal when the method cannot take it
     */
    Scorer scorer(Problem problem, Parameters parameters) {
        Prepared last = prepared.get();
        if (last == null || last.problem() != problem) {
            last = new Prepared(problem, method().prepared(problem, parameters));
            prepared.set(last);
        }
        return last.scorer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MethodInUse m && choice.equals(m.choice) && own.equals(m.own);
    }

    @Override
    public int hashCode() {
        return choice.hashCode();
    }
}
