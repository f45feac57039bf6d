package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.ByState;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Uncertainties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions of performances that hold in every case, or in none, so that one of their branches is never reached. */
final class ConstantCondition implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "constant-condition",
                        "Condition that is always true or false",
                        "A performance depends on a condition that its uncertainties make true in every case, or in none.")
                .formula(
                        "the probability of the condition, where it stands, is 0 or 1, in the base and in every scenario"
                                + " (of quantities: in 4,096 fixed draws)")
                .source("Own rule, after unreachable code in Aho, Sethi and Ullman (1986), Compilers, Addison-Wesley");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "A branch that nothing reaches is a slip as a rule: a limit beyond the range of its quantity, a chance of 0"
                + " or 1 that was meant otherwise, the same fact asked for twice. The ranking looks as if the case had"
                + " been thought of, and it has not.";
    }

    @Override
    public String remedy() {
        return "Mend the condition or the uncertainty; where the branch really is impossible, state the other one alone.";
    }

    @Override
    public String example() {
        return """
                bus: {performance: {cost: 24, riders: {if: 'growth > 4', then: 44, else: 40}}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        Decision decision = examination.decision();
        PerformanceTable table = decision.performances();
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                if (!table.isExact(i, j) && table.at(i, j) instanceof BoundCell bound) {
                    Option option = decision.options().get(i);
                    Criterion criterion = decision.tree().criteria().get(j);
                    List<String> messages = new ArrayList<>();
                    new Walk(decision, i, j, messages).through(bound.stated(), "");
                    messages.forEach(message -> findings.add(Finding.of(this, Ways.of(option, criterion), message)));
                }
            }
        }
        return findings;
    }

    /** Goes through the branches of one performance. */
    private record Walk(Decision decision, int i, int j, List<String> messages) {

        /** @param path what holds where the performance stands; empty for everywhere */
        void through(Performance performance, String path) {
            if (performance instanceof ByState by) {
                by.states().forEach((state, own) -> through(own, and(path, by.uncertainty() + " is " + state)));
            } else if (performance instanceof Conditional conditional) {
                String condition = conditional.condition().text();
                String with = and(path, condition);
                if (isAlways(path, with)) {
                    messages.add(said(condition, path, "holds in every case", "'else' is never reached"));
                } else if (isNever(with)) {
                    messages.add(said(condition, path, "holds in no case", "'then' is never reached"));
                } else {
                    through(conditional.then(), with);
                    through(conditional.otherwise(), and(path, "not (" + condition + ")"));
                }
            }
        }

        private String said(String condition, String path, String what, String so) {
            return "the condition '" + condition + "' of "
                    + Say.id(decision.options().get(i)) + " on "
                    + Say.id(decision.tree().criteria().get(j)) + " " + what
                    + (path.isEmpty() ? "" : " where " + path) + ", so " + so
                    + "; mend it, or leave the condition out";
        }

        private static String and(String path, String condition) {
            return path.isEmpty() ? condition : "(" + path + ") and (" + condition + ")";
        }

        private boolean isNever(String condition) {
            return chances(condition).stream().allMatch(p -> p < 1e-12);
        }

        private boolean isAlways(String path, String with) {
            if (path.isEmpty()) {
                return chances(with).stream().allMatch(p -> p > 1 - 1e-12);
            }
            return chances("(" + path + ") and not (" + with + ")").stream().allMatch(p -> p < 1e-12);
        }

        /** The chance of a condition in the base and in every scenario. */
        private List<Double> chances(String condition) {
            List<Double> chances = new ArrayList<>();
            chances.add(chance(condition, decision.uncertainties()));
            decision.scenarios().stream()
                    .filter(s -> !s.settings().isEmpty())
                    .forEach(s -> chances.add(
                            chance(condition, decision.uncertainties().set(s.settings()))));
            return chances;
        }

        private double chance(String condition, Uncertainties uncertainties) {
            Performance asked = new Computed(Formula.of("if(" + condition + ", 1, 0)"), Optional.empty());
            return decision.performances()
                    .with(i, j, asked)
                    .bound(decision.options(), decision.tree().criteria(), uncertainties)
                    .at(i, j)
                    .central();
        }
    }
}
