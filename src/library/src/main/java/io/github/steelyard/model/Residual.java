package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.formula.Expression.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is left of terms once events and states are given, and its mean where that is exact: the term is multilinear, and
 * factors are independent.
 */
final class Residual {

    private final Uncertainties uncertainties;
    private final Map<Seen, Integer> given;
    private final Map<String, String> together;

    /** @param given outcomes of events and states */
    Residual(Uncertainties uncertainties, Map<Seen, Integer> given) {
        this.uncertainties = uncertainties;
        this.given = given;
        this.together = new Components(uncertainties.correlations()).names();
    }

    /** A term without events, states and whatever follows from them. */
    Term of(Term term) {
        if (term instanceof Term.IsTrue e) {
            return new Term.Constant(requireNonNull(given.get(e.seen())));
        }
        if (term instanceof Term.IsState s) {
            return new Term.Constant(requireNonNull(given.get(s.seen())) == s.state() ? 1 : 0);
        }
        if (term instanceof Term.Amount a) {
            Performance spread = ((Uncertainty.Quantity) uncertainties.all().get(a.uncertainty())).spread();
            return spread.isUncertain() ? a : new Term.Constant(spread.central());
        }
        if (term instanceof Term.Sibling s) {
            return sibling(s, s.cell().root());
        }
        if (term instanceof Term.Either e) {
            Term condition = of(e.condition());
            if (condition instanceof Term.Constant c) {
                return c.value() == 0 ? of(e.otherwise()) : c.value() == 1 ? of(e.then()) : c;
            }
            return new Term.Either(condition, of(e.then()), of(e.otherwise()));
        }
        if (term instanceof Term.Called called) {
            List<Term> arguments = called.arguments().stream().map(this::of).toList();
            Term.Called left = new Term.Called(called.function(), arguments);
            return arguments.stream().allMatch(a -> a instanceof Term.Constant) ? folded(left) : left;
        }
        return term instanceof Term.Joined j ? joined(j.operator(), of(j.left()), of(j.right())) : term;
    }

    private static Term folded(Term term) {
        return new Term.Constant(TermLoops.values(term, new PointBlock(1, Residual::noSpread))[0]);
    }

    /** Constants have no spread that could be asked for. */
    private static double[] noSpread(CellProgram cell, int leaf, double @Nullable [] base) {
        throw new IllegalStateException("a constant has no spread: " + cell.cell());
    }

    private static Term joined(Operator operator, Term left, Term right) {
        Term.Joined both = new Term.Joined(operator, left, right);
        if (left instanceof Term.Constant && right instanceof Term.Constant) {
            return folded(both);
        }
        for (Term side : both.operands()) {
            boolean settles = side instanceof Term.Constant c
                    && (operator == Operator.AND && c.value() == 0
                            || operator == Operator.OR && c.value() == 1
                            || operator == Operator.TIMES && c.value() == 0);
            if (settles) {
                return side;
            }
        }
        return both;
    }

    private Term sibling(Term.Sibling sibling, CellProgram.Node node) {
        if (node instanceof CellProgram.Leaf leaf) {
            Performance p = sibling.cell().leaves().get(leaf.number());
            return p.isMissing() || !p.isUncertain() ? new Term.Constant(p.central()) : sibling;
        }
        if (node instanceof CellProgram.Switch s) {
            return sibling(sibling, s.states().get(requireNonNull(given.get(s.seen()))));
        }
        if (node instanceof CellProgram.Choice choice) {
            Term condition = of(choice.condition());
            return condition instanceof Term.Constant c
                    ? c.value() == c.value() ? sibling(sibling, c.value() == 0 ? choice.otherwise() : choice.then()) : c
                    : sibling;
        }
        CellProgram.Sum sum = (CellProgram.Sum) node;
        return sum.leaf() < 0 ? of(sum.term()) : sibling;
    }

    /** The leaf that another performance is, once events and states are given; null when it is more. */
    private @Nullable Performance leaf(CellProgram cell, CellProgram.Node node) {
        if (node instanceof CellProgram.Leaf leaf) {
            return cell.leaves().get(leaf.number());
        }
        if (node instanceof CellProgram.Switch s) {
            return leaf(cell, s.states().get(requireNonNull(given.get(s.seen()))));
        }
        if (node instanceof CellProgram.Choice choice && of(choice.condition()) instanceof Term.Constant c) {
            return leaf(cell, c.value() == 0 ? choice.otherwise() : choice.then());
        }
        return null;
    }

    /** The mean of what {@link #of} left, where it is exact. */
    OptionalDouble mean(Term term) {
        if (term instanceof Term.Constant c) {
            return OptionalDouble.of(c.value());
        }
        if (term instanceof Term.Amount a) {
            return OptionalDouble.of(((Uncertainty.Quantity) uncertainties.all().get(a.uncertainty()))
                    .spread()
                    .central());
        }
        if (term instanceof Term.Sibling s) {
            Performance leaf = leaf(s.cell(), s.cell().root());
            return leaf == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(new Expectation(s.cell().low(), s.cell().high()).performance(leaf));
        }
        if (!(term instanceof Term.Joined j)) {
            return OptionalDouble.empty();
        }
        OptionalDouble a = mean(j.left());
        OptionalDouble b = mean(j.right());
        if (a.isEmpty() || b.isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean exact = switch (j.operator()) {
            case PLUS, MINUS -> true;
            case TIMES -> areIndependent(j.left(), j.right());
            case DIVIDED -> j.right() instanceof Term.Constant;
            case POWER -> j.right() instanceof Term.Constant c && c.value() == 1;
            default -> false;
        };
        return exact
                ? OptionalDouble.of(TermLoops.joined(j.operator(), a.getAsDouble(), b.getAsDouble()))
                : OptionalDouble.empty();
    }

    private boolean areIndependent(Term a, Term b) {
        Set<String> both = new HashSet<>(names(a));
        both.retainAll(names(b));
        return both.isEmpty();
    }

    private Set<String> names(Term term) {
        List<Term> open = new ArrayList<>(List.of(term));
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Term next = open.remove(open.size() - 1);
            open.addAll(next.operands());
            if (next instanceof Term.Amount a) {
                String id = uncertainties.all().get(a.uncertainty()).id();
                names.add(together.getOrDefault(id, id));
            } else if (next instanceof Term.Sibling s) {
                names.add("/" + s.cell().cell());
                names.addAll(s.cell().reached().stream()
                        .map(u -> uncertainties.all().get(u).id())
                        .map(id -> together.getOrDefault(id, id))
                        .collect(Collectors.toSet()));
            }
        }
        return names;
    }
}
