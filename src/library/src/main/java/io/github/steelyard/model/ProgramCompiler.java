package io.github.steelyard.model;

import io.github.steelyard.formula.Expression;
import io.github.steelyard.formula.Expression.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves the names of the performances of one option. They have been checked: every name is known, nothing is a circle. */
final class ProgramCompiler {

    private final String option;
    private final Uncertainties uncertainties;
    private final Map<String, Criterion> criteria;
    private final Map<String, Performance> row;
    private final Map<String, CellProgram> made = new HashMap<>();

    /**
     * @param criteria by id
     * @param row the option's performances as stated, by criterion
     */
    ProgramCompiler(
            String option, Uncertainties uncertainties, Map<String, Criterion> criteria, Map<String, Performance> row) {
        this.option = option;
        this.uncertainties = uncertainties;
        this.criteria = criteria;
        this.row = row;
    }

    /** The performance on a criterion. */
    CellProgram program(String criterion) {
        CellProgram known = made.get(criterion);
        if (known == null) {
            known = new One(criterion).program();
            made.put(criterion, known);
        }
        return known;
    }

    /** One performance while it is compiled. */
    private final class One {
        private final String criterion;
        private final List<Performance> leaves = new ArrayList<>();
        private final Set<Integer> reached = new LinkedHashSet<>();
        private final Set<CellProgram> siblings = new LinkedHashSet<>();

        One(String criterion) {
            this.criterion = criterion;
        }

        CellProgram program() {
            CellProgram.Node root = node(row.get(criterion));
            siblings.forEach(s -> reached.addAll(s.reached()));
            double[] ends = CellCheck.ends(criteria.get(criterion));
            return new CellProgram(
                    new Cell(option, criterion),
                    row.get(criterion),
                    uncertainties,
                    root,
                    leaves,
                    reached,
                    List.copyOf(siblings),
                    Math.min(ends[0], ends[1]),
                    Math.max(ends[0], ends[1]));
        }

        private CellProgram.Node node(Performance performance) {
            if (performance instanceof Conditional c) {
                return new CellProgram.Choice(truth(c.condition().tree()), node(c.then()), node(c.otherwise()));
            }
            if (performance instanceof ByState b) {
                int u = uncertainties.index(b.uncertainty());
                reached.add(u);
                List<CellProgram.Node> states = new ArrayList<>();
                for (String state : ((Uncertainty.States) uncertainties.all().get(u)).names()) {
                    states.add(node(b.states().get(state)));
                }
                return new CellProgram.Switch(u, states);
            }
            if (performance instanceof Computed c) {
                return new CellProgram.Sum(
                        term(c.formula().tree()), c.spread().map(this::leaf).orElse(-1));
            }
            return new CellProgram.Leaf(leaf(performance));
        }

        private int leaf(Performance performance) {
            leaves.add(performance);
            return leaves.size() - 1;
        }

        private Term term(Expression expression) {
            if (expression instanceof Expression.Number n) {
                return new Term.Constant(n.value());
            }
            if (expression instanceof Expression.Name name) {
                return name(name.id());
            }
            if (expression instanceof Expression.Is is) {
                int u = uncertainties.index(is.id());
                reached.add(u);
                Uncertainty.States states =
                        (Uncertainty.States) uncertainties.all().get(u);
                return new Term.IsState(u, states.names().indexOf(is.state()));
            }
            if (expression instanceof Expression.Unary unary) {
                return new Term.Joined(unary.operator(), new Term.Constant(0), term(unary.operand()));
            }
            if (expression instanceof Expression.If choice) {
                return new Term.Either(truth(choice.condition()), term(choice.then()), term(choice.otherwise()));
            }
            if (expression instanceof Expression.Call call) {
                return new Term.Called(
                        call.function(),
                        call.arguments().stream().map(this::term).toList());
            }
            Expression.Binary binary = (Expression.Binary) expression;
            return new Term.Joined(binary.operator(), term(binary.left()), term(binary.right()));
        }

        /** 1 or 0, whatever number stands for it. */
        private Term truth(Expression expression) {
            Term term = term(expression);
            boolean isTruth = term instanceof Term.IsTrue
                    || term instanceof Term.IsState
                    || term instanceof Term.Joined j && j.operator().isCondition();
            return isTruth ? term : new Term.Joined(Operator.UNEQUAL, term, new Term.Constant(0));
        }

        private Term name(String id) {
            int u = uncertainties.index(id);
            if (u < 0) {
                CellProgram sibling = ProgramCompiler.this.program(id);
                siblings.add(sibling);
                return new Term.Sibling(sibling);
            }
            reached.add(u);
            return uncertainties.all().get(u) instanceof Uncertainty.Event ? new Term.IsTrue(u) : new Term.Amount(u);
        }
    }
}
