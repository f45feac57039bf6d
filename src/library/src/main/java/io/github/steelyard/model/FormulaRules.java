package io.github.steelyard.model;

import io.github.steelyard.formula.Expression;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What formulas and conditions have to keep to, in files and in code: their names are known and mean what is wanted. */
final class FormulaRules {

    private final Uncertainties uncertainties;
    private final Collection<String> criteria;

    /** @param criteria ids */
    public FormulaRules(Uncertainties uncertainties, Collection<String> criteria) {
        this.uncertainties = uncertainties;
        this.criteria = criteria;
    }

    /**
     * Everything that a formula breaks; the part is the text that is to blame.
     *
     * @param isCondition whether it must be true or false
     */
    public List<Broken> broken(Formula formula, boolean isCondition) {
        List<Broken> found = new ArrayList<>();
        formula.tree().visit(e -> {
            if (e instanceof Expression.Name name) {
                name(name.id(), formula).ifPresent(found::add);
            } else if (e instanceof Expression.Is is) {
                state(is, formula).ifPresent(found::add);
            }
        });
        if (found.isEmpty()) {
            if (isCondition) {
                condition(formula.tree(), formula).ifPresent(found::add);
            }
            formula.tree().visit(e -> {
                if (e instanceof Expression.Unary u && u.operator().joinsConditions()
                        || e instanceof Expression.Binary b && b.operator().joinsConditions()) {
                    e.operands().forEach(o -> condition(o, formula).ifPresent(found::add));
                } else if (e instanceof Expression.If i) {
                    condition(i.condition(), formula).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    private Optional<Broken> name(String id, Formula formula) {
        Optional<Uncertainty> one = uncertainties.find(id);
        if (one.isPresent()) {
            return one.get() instanceof Uncertainty.States states
                    ? fault(
                            id,
                            formula,
                            "'" + id + "' has several states; ask for one of them: " + id + " is "
                                    + states.names().get(0))
                    : Optional.empty();
        }
        if (criteria.contains(id)) {
            return Optional.empty();
        }
        TreeSet<String> known = new TreeSet<>(uncertainties.ids());
        known.addAll(criteria);
        String minus = minus(id, known);
        String message = minus.isEmpty()
                ? "unknown name '" + id + "'; a formula names uncertainties and criteria" + Nearest.hint(id, known)
                : "unknown name '" + id + "'; ids hold hyphens, so a minus stands between spaces: " + minus;
        return fault(id, formula, message);
    }

    /** The subtraction that a word with hyphens may mean; empty when it means none. */
    private static String minus(String id, Collection<String> known) {
        for (int at = id.indexOf('-'); at > 0; at = id.indexOf('-', at + 1)) {
            String left = id.substring(0, at);
            String right = id.substring(at + 1);
            if (isOperand(left, known) && isOperand(right, known)) {
                return left + " - " + right;
            }
        }
        return "";
    }

    private static boolean isOperand(String text, Collection<String> known) {
        return known.contains(text) || !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Optional<Broken> state(Expression.Is is, Formula formula) {
        Optional<Uncertainty> one = uncertainties.find(is.id());
        if (one.isEmpty()) {
            return criteria.contains(is.id())
                    ? fault(
                            is.id(),
                            formula,
                            "'" + is.id() + "' is a criterion and has no states; compare it by < or >")
                    : name(is.id(), formula);
        }
        if (!(one.get() instanceof Uncertainty.States states)) {
            return fault(is.id(), formula, "'" + is.id() + "' has no states; 'is' asks for one of several");
        }
        return states.states().containsKey(is.state())
                ? Optional.empty()
                : fault(
                        is.state(),
                        formula,
                        "'" + is.id() + "' has no state '" + is.state() + "'"
                                + UncertaintyRules.hint(is.state(), states.names()));
    }

    private Optional<Broken> condition(Expression e, Formula formula) {
        if (e instanceof Expression.Name name) {
            boolean isEvent = uncertainties.find(name.id()).orElse(null) instanceof Uncertainty.Event;
            return isEvent
                    ? Optional.empty()
                    : fault(
                            name.id(),
                            formula,
                            "'" + name.id() + "' is a number, not true or false; compare it, such as " + name.id()
                                    + " > 0");
        }
        boolean isCondition = e instanceof Expression.Is
                || e instanceof Expression.Number n && (n.value() == 0 || n.value() == 1)
                || e instanceof Expression.Unary u && u.operator().isCondition()
                || e instanceof Expression.Binary b && b.operator().isCondition()
                || e instanceof Expression.If i
                        && condition(i.then(), formula).isEmpty()
                        && condition(i.otherwise(), formula).isEmpty();
        return isCondition
                ? Optional.empty()
                : fault(
                        "",
                        formula,
                        "a condition is true or false, such as an event or a comparison; this is a number");
    }

    private static Optional<Broken> fault(String part, Formula formula, String message) {
        return Optional.of(new Broken("formula", part, "formula '" + formula.text() + "': " + message));
    }
}
