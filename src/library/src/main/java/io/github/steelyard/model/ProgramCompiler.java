package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.formula.Expression;
import io.github.steelyard.formula.Expression.Function;
import io.github.steelyard.formula.Expression.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves the names of the performances of one option. They have been checked: every name is known, nothing is a circle. */
final class ProgramCompiler {

    private final Compilers all;
    private final String option;
    private final String chances;
    private final String answers;
    private final Uncertainties uncertainties;
    private final Map<String, Criterion> criteria;
    private final Map<String, Performance> row;
    private final Map<String, CellProgram> made = new HashMap<>();

    /**
     * @param chances under the chances of which option
     * @param answers to which option those answer who decide an event
     */
    ProgramCompiler(Compilers all, String option, String chances, String answers) {
        this.all = all;
        this.option = option;
        this.chances = chances;
        this.answers = answers;
        this.uncertainties = all.uncertainties();
        this.criteria = all.criteria();
        this.row = all.row(option);
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
        private final Set<Seen> seen = new LinkedHashSet<>();
        private final Set<Integer> reached = new LinkedHashSet<>();
        private final Set<CellProgram> siblings = new LinkedHashSet<>();

        One(String criterion) {
            this.criterion = criterion;
        }

        CellProgram program() {
            CellProgram.Node root = node(requireNonNull(row.get(criterion)));
            siblings.forEach(s -> {
                seen.addAll(s.seen());
                reached.addAll(s.reached());
            });
            double[] ends = requireNonNull(criteria.get(criterion)).ends();
            double low = Math.min(ends[0], ends[1]);
            double high = Math.max(ends[0], ends[1]);
            if (canLeave(requireNonNull(row.get(criterion)))) {
                CellProgram free = made(root, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                double[] far = OutlookMaker.farthest(free);
                if (far[0] < low || far[1] > high) {
                    return made(cut(root, low, high), low, high);
                }
            }
            return made(root, low, high);
        }

        /** Whether what is made of performances on the scale can lie beyond it: a mean or an extreme cannot. */
        private boolean canLeave(Performance performance) {
            if (performance instanceof Combined c) {
                return c.add() != 0 || c.how() == Combination.SUM || c.how() == Combination.JOINT;
            }
            return performance instanceof Switched s && s.switching() != 0;
        }

        private CellProgram made(CellProgram.Node root, double low, double high) {
            return new CellProgram(
                    new Cell(option, criterion),
                    requireNonNull(row.get(criterion)),
                    uncertainties,
                    root,
                    leaves,
                    seen,
                    reached,
                    List.copyOf(siblings),
                    all.rows(),
                    low,
                    high);
        }

        /** The same, cut at the ends of the scale. */
        private CellProgram.Node cut(CellProgram.Node node, double low, double high) {
            if (node instanceof CellProgram.Choice c) {
                return new CellProgram.Choice(c.condition(), cut(c.then(), low, high), cut(c.otherwise(), low, high));
            }
            Term atLeast =
                    new Term.Called(Function.MAX, List.of(((CellProgram.Sum) node).term(), new Term.Constant(low)));
            return new CellProgram.Sum(new Term.Called(Function.MIN, List.of(atLeast, new Term.Constant(high))), -1);
        }

        private CellProgram.Node node(Performance performance) {
            if (performance instanceof Conditional c) {
                return new CellProgram.Choice(truth(c.condition().tree()), node(c.then()), node(c.otherwise()));
            }
            if (performance instanceof ByState b) {
                Seen own = seen(uncertainties.index(b.uncertainty()));
                List<CellProgram.Node> states = new ArrayList<>();
                for (String state : ((Uncertainty.States) uncertainties.all().get(own.uncertainty())).names()) {
                    states.add(node(requireNonNull(b.states().get(state))));
                }
                return new CellProgram.Switch(own, states);
            }
            if (performance instanceof Computed c) {
                return new CellProgram.Sum(
                        term(c.formula().tree()), c.spread().map(this::leaf).orElse(-1));
            }
            if (performance instanceof Combined c) {
                return new CellProgram.Sum(
                        new CombinedTerm(requireNonNull(criteria.get(criterion))).of(c, this::part), -1);
            }
            if (performance instanceof Switched s) {
                ProgramCompiler start =
                        all.of(s.start().option(), s.start().option(), s.start().option());
                Term then = part(
                        s.then(),
                        under(s.start().option(), s.then().option()),
                        s.start().option());
                Term moved = s.switching() == 0
                        ? then
                        : new Term.Joined(Operator.PLUS, then, new Term.Constant(s.switching()));
                return new CellProgram.Choice(
                        condition(start, s.when().tree()),
                        new CellProgram.Sum(moved, -1),
                        new CellProgram.Sum(
                                part(s.start(), s.start().option(), s.start().option()), -1));
            }
            return new CellProgram.Leaf(leaf(performance));
        }

        /** A condition as another option sees it. */
        private Term condition(ProgramCompiler other, Expression tree) {
            One seenThere = other.new One(criterion);
            Term term = seenThere.truth(tree);
            seen.addAll(seenThere.seen);
            reached.addAll(seenThere.reached);
            siblings.addAll(seenThere.siblings);
            return term;
        }

        /** A performance of a measure of this package, under the chances that the measure has as an option. */
        private Term part(Cell cell) {
            return part(cell, chances.equals(option) ? cell.option() : under(chances, cell.option()), answers);
        }

        private Term part(Cell cell, String chancesOf, String answersTo) {
            if (all.row(cell.option()).get(cell.criterion()) instanceof Performance.Exact exact) {
                return new Term.Constant(exact.value());
            }
            CellProgram part = all.of(cell.option(), chancesOf, answersTo).program(cell.criterion());
            siblings.add(part);
            return new Term.Sibling(part);
        }

        /** Whose chances hold: those of a start, or an option's own where the start is a package, which has none. */
        private static String under(String start, String own) {
            return start.contains("+") ? own : start;
        }

        private Seen seen(int uncertainty) {
            boolean isDecided = uncertainties.all().get(uncertainty).decider().isPresent();
            Seen own = new Seen(uncertainty, isDecided ? answers : chances);
            seen.add(own);
            reached.add(uncertainty);
            return own;
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
                Seen own = seen(uncertainties.index(is.id()));
                Uncertainty.States states =
                        (Uncertainty.States) uncertainties.all().get(own.uncertainty());
                return new Term.IsState(own, states.names().indexOf(is.state()));
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
            if (uncertainties.all().get(u) instanceof Uncertainty.Event) {
                return new Term.IsTrue(seen(u));
            }
            reached.add(u);
            return new Term.Amount(u);
        }
    }
}
