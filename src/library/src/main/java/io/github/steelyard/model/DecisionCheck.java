package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds a decision against every rule of decision files that needs neither their text nor the lists of methods. The
 * rules themselves are shared with the reader ({@link ScaleRules}, {@link PerformanceRules}, {@link WeightRules},
 * {@link IdRules}); this says where in the decision they are broken.
 */
final class DecisionCheck {

    private final Faults faults = new Faults();
    private final Decision decision;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> nodes;
    private final List<String> options;

    /** The same, to be looked up: a large table may have a note in each cell. */
    private final Set<String> optionIds;

    private DecisionCheck(Decision decision) {
        this.decision = decision;
        this.nodes = decision.tree().nodes().stream().map(Node::id).toList();
        this.options = decision.options().stream().map(Option::id).toList();
        this.optionIds = new LinkedHashSet<>(options);
        for (Criterion criterion : decision.tree().criteria()) {
            columns.put(criterion.id(), columns.size());
        }
    }

    /**
     * Refuses a decision that breaks a rule.
     *
     * @throws InvalidDecision with every fault
     */
    static void check(Decision decision) {
        new DecisionCheck(decision).run();
    }

    private void run() {
        if (decision.title().isBlank()) {
            faults.add("title", "missing-key", "'title' is empty; a decision needs a short name");
        }
        new TreeCheck(faults).check(decision.tree());
        IdRules.Space ids = new IdRules.Space("option");
        options.stream().filter(id -> !isPackage(id)).forEach(id -> faults.add("options/" + id, ids.take(id)));
        CellCheck cells = new CellCheck(faults, decision.tree().criteria());
        cells.check(decision.options(), decision.performances());
        UncertaintyRules.check(faults, decision.uncertainties(), options, columns.keySet());
        DependentCheck dependent = new DependentCheck(faults, decision.tree().criteria(), decision.uncertainties());
        dependent.check("options/", decision.options(), decision.performances());
        sources();
        stakeholders();
        scenarios(cells, dependent);
        faults.add(
                "weight-uncertainty",
                PerformanceRules.within("'weight-uncertainty'", decision.weightUncertainty(), 0, 1));
        for (Confidence grade : Confidence.values()) {
            faults.add(
                    "confidence/" + grade.word(),
                    PerformanceRules.within(
                            "share of the grade '" + grade.word() + "'",
                            decision.confidence().of(grade),
                            0,
                            1));
        }
        StrategyRules.check(faults, decision);
        decision.packages().ifPresent(p -> PackageRules.check(faults, decision));
        JudgementRules.check(faults, decision);
        decision.baseline().ifPresent(id -> faults.add("baseline", IdRules.known("option", id, "'baseline'", options)));
        baseline();
        faults.refuse();
        attained();
        faults.refuse();
    }

    /** Whether an option is a package of measures, by its id. */
    private boolean isPackage(String id) {
        return id.contains("+")
                && decision.packages().isPresent()
                && decision.packages().get().measures().containsAll(List.of(id.split("\\+")));
    }

    /** Where missing performances count as those of the baseline, there is one. */
    private void baseline() {
        if (Gaps.baseline(decision.options(), decision.baseline()).isPresent()
                || decision.options().isEmpty()) {
            return;
        }
        String message = "'missing: baseline' needs a “do nothing” option: name it by 'baseline' at"
                + " the top, or give it the kind 'baseline'";
        if (decision.missing().filter(MissingPolicy.BASELINE::equals).isPresent()) {
            faults.add("missing", "baseline-absent", message);
        }
        for (Criterion criterion : decision.tree().criteria()) {
            if (criterion.missing().filter(MissingPolicy.BASELINE::equals).isPresent()) {
                faults.add("criteria/" + criterion.id() + "/missing", "baseline-absent", message);
            }
        }
    }

    /** Formulas have a result on their scale, in the base and in every scenario. */
    private void attained() {
        attained(decision.performances(), cell -> "options/" + cell.option() + "/performance/" + cell.criterion());
        for (Scenario scenario : faults.isEmpty() ? decision.scenarios() : List.<Scenario>of()) {
            String where = "scenarios/" + scenario.id();
            attained(
                    decision.performances(Optional.of(scenario)),
                    cell -> scenario.performances().containsKey(cell)
                            ? where + "/performance/" + cell.option() + "/" + cell.criterion()
                            : where + "/uncertainties");
        }
    }

    private void attained(PerformanceTable table, Function<Cell, String> where) {
        for (int j = 0; j < table.columns() && table.hasDependent(); j++) {
            for (int i = 0; i < table.rows() && !table.isExact(j); i++) {
                if (table.at(i, j) instanceof BoundCell bound) {
                    CellProgram program = bound.program();
                    faults.add(where.apply(program.cell()), Attainable.broken(program));
                }
            }
        }
    }

    private void sources() {
        IdRules.Space ids = new IdRules.Space("source");
        List<String> listed = decision.sources().stream().map(Source::id).toList();
        for (Source source : decision.sources()) {
            String where = "sources/" + source.id();
            faults.add(where, ids.take(source.id()));
            if (source.paragraphs().isPresent() && source.paragraphs().getAsInt() < 1) {
                faults.add(
                        where,
                        "out-of-range",
                        "paragraphs must be a whole number >= 1, was "
                                + source.paragraphs().getAsInt());
            }
        }
        decision.notes().forEach((cell, note) -> {
            String where = "options/" + cell.option() + "/performance/" + cell.criterion();
            known(where, cell);
            for (Evidence evidence : note.evidence()) {
                faults.add(where, IdRules.known("source", evidence.source(), "evidence", listed));
            }
        });
    }

    private boolean known(String where, Cell cell) {
        Optional<Broken> option = IdRules.known("option", cell.option(), "a cell", optionIds);
        Optional<Broken> criterion = columns.containsKey(cell.criterion())
                ? Optional.empty()
                : IdRules.known("criterion", cell.criterion(), "a cell", columns.keySet());
        faults.add(where, option);
        faults.add(where, criterion);
        return option.isEmpty() && criterion.isEmpty();
    }

    private void stakeholders() {
        IdRules.Space ids = new IdRules.Space("stakeholder");
        List<String> groups = decision.tree().groups().stream().map(Group::id).toList();
        List<String> criteria =
                decision.tree().criteria().stream().map(Criterion::id).toList();
        for (Stakeholder someone : decision.stakeholders()) {
            String where = "stakeholders/" + someone.id();
            faults.add(where, ids.take(someone.id()));
            faults.add(where, PerformanceRules.within("voice", someone.voice(), 0, Double.POSITIVE_INFINITY));
            someone.weights().forEach((node, points) -> {
                String place = where + "/weights/" + node;
                faults.add(place, IdRules.known("criterion", node, "weights of '" + someone.id() + "'", nodes));
                faults.add(place, WeightRules.points("weight", points));
            });
            WeightRules.order(someone.weightOrder(), criteria)
                    .forEach(fault -> faults.add(where + "/weight-order", Optional.of(fault)));
            for (Group group : decision.tree().groups()) {
                faults.add(where + "/weights", WeightRules.replaced(someone.id(), group, someone.weights()));
            }
            someone.weighting()
                    .keySet()
                    .forEach(group -> faults.add(
                            where + "/weighting/" + group,
                            IdRules.known("group", group, "weighting of '" + someone.id() + "'", groups)));
        }
    }

    private void scenarios(CellCheck cells, DependentCheck dependent) {
        IdRules.Space ids = new IdRules.Space("scenario");
        List<Double> probabilities = new ArrayList<>();
        for (Scenario scenario : decision.scenarios()) {
            String where = "scenarios/" + scenario.id();
            faults.add(where, ids.take(scenario.id()));
            OptionalDouble p = scenario.probability();
            p.ifPresent(probabilities::add);
            p.ifPresent(x -> faults.add(
                    where + "/probability",
                    PerformanceRules.within("probability of '" + scenario.id() + "'", x, 0, 1)));
            scenario.performances().forEach((cell, performance) -> {
                String place = where + "/performance/" + cell.option() + "/" + cell.criterion();
                if (known(place, cell)) {
                    cells.check(place, requireNonNull(columns.get(cell.criterion())), performance);
                    faults.add(place, dependent.broken(performance.stated()));
                }
            });
            scenario.settings().forEach((id, setting) -> {
                String place = where + "/uncertainties/" + id;
                Optional<Uncertainty> one = decision.uncertainties().find(id);
                faults.add(
                        place,
                        one.isEmpty()
                                ? IdRules.known(
                                        "uncertainty",
                                        id,
                                        "scenario '" + scenario.id() + "'",
                                        decision.uncertainties().ids())
                                : UncertaintyRules.setting(one.get(), setting));
            });
            if (faults.isEmpty() && !scenario.performances().isEmpty()) {
                dependent.check(
                        "scenarios/" + scenario.id() + "/",
                        decision.options(),
                        scenario.changed(
                                decision.performances(),
                                decision.options(),
                                decision.tree().criteria()));
            }
        }
        if (probabilities.isEmpty()) {
            return;
        }
        for (Scenario scenario : decision.scenarios()) {
            if (scenario.probability().isEmpty()) {
                faults.add(
                        "scenarios/" + scenario.id(),
                        "scenario-probability",
                        "scenario '" + scenario.id()
                                + "' has no 'probability', but others have; give one to all of them or to none");
            }
        }
        double sum = probabilities.stream().mapToDouble(p -> p).sum();
        if (probabilities.size() == decision.scenarios().size() && !(Math.abs(sum - 1) <= 1e-9)) {
            faults.add(
                    "scenarios",
                    "scenario-probability",
                    "the probabilities of the scenarios must sum to 1, their sum was "
                            + io.github.steelyard.text.Numbers.sum(sum));
        }
    }
}
