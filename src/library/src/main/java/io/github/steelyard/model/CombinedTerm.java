package io.github.steelyard.model;

import io.github.steelyard.formula.Expression.Function;
import io.github.steelyard.formula.Expression.Operator;
import java.util.List;
import java.util.Optional;

/** How the performances of measures make that of a package, as a formula of their performances. */
final class CombinedTerm {

    private final Criterion criterion;

    CombinedTerm(Criterion criterion) {
        this.criterion = criterion;
    }

    /** @param part the performance of a measure */
    Term of(Combined combined, java.util.function.Function<Cell, Term> part) {
        List<Term> parts = combined.parts().stream().map(part).toList();
        Term whole = parts.isEmpty() ? new Term.Constant(0) : joined(combined.how(), parts);
        return combined.add() == 0 ? whole : new Term.Joined(Operator.PLUS, whole, new Term.Constant(combined.add()));
    }

    private Term joined(Combination how, List<Term> parts) {
        Optional<Boolean> largest = how.takesLargest(criterion.direction());
        if (largest.isPresent()) {
            return parts.size() == 1
                    ? parts.get(0)
                    : new Term.Called(largest.get() ? Function.MAX : Function.MIN, parts);
        }
        if (how == Combination.JOINT) {
            return joint(parts);
        }
        Term sum = parts.get(0);
        for (Term more : parts.subList(1, parts.size())) {
            sum = new Term.Joined(Operator.PLUS, sum, more);
        }
        return how == Combination.SUM || parts.size() == 1
                ? sum
                : new Term.Joined(Operator.DIVIDED, sum, new Term.Constant(parts.size()));
    }

    private Term joint(List<Term> parts) {
        Term whole = new Term.Constant(Packages.whole(criterion));
        Term none = new Term.Constant(1);
        for (Term part : parts) {
            Term rest = new Term.Joined(
                    Operator.MINUS, new Term.Constant(1), new Term.Joined(Operator.DIVIDED, part, whole));
            none = new Term.Joined(Operator.TIMES, none, rest);
        }
        return new Term.Joined(Operator.TIMES, whole, new Term.Joined(Operator.MINUS, new Term.Constant(1), none));
    }
}
