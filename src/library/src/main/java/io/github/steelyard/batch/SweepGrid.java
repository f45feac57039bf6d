package io.github.steelyard.batch;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.section.TypedValue;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.views.CommonScales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All combinations of the values of some settings, the last one changing fastest. Each cell is a study of one decision
 * that was read once; where several scenarios are in it, local scales are on what the options show in any of them.
 */
public final class SweepGrid {

    /** So many cells at the most. */
    private static final long MOST = 10_000_000;

    private final Decision decision;
    private final List<SweepAxis> axes;
    private final Study base;
    private final int size;
    private final Map<List<String>, Study> seen = new HashMap<>();

    /**
     * A grid.
     *
     * @param base whose weights, which scenario and method hold where no axis varies them
     * @throws Refusal when there are too many cells
     */
    public SweepGrid(Study base, List<SweepAxis> axes) {
        boolean together = axes.stream()
                .anyMatch(a -> a.name().equals("scenario") && a.values().size() > 1);
        this.base = base;
        this.decision = together ? CommonScales.of(base.decision()).decision() : base.decision();
        this.axes = List.copyOf(axes);
        long cells = 1;
        for (SweepAxis axis : axes) {
            cells *= axis.values().size();
            if (cells > MOST) {
                throw new Refusal("the grid has more than " + MOST + " cells; vary less, or in larger steps");
            }
        }
        this.size = (int) cells;
    }

    public List<SweepAxis> axes() {
        return axes;
    }

    /** How many cells there are. */
    public int size() {
        return size;
    }

    /** The number of the value of each axis in a cell. */
    public int[] at(int cell) {
        int[] at = new int[axes.size()];
        int rest = cell;
        for (int a = axes.size() - 1; a >= 0; a--) {
            at[a] = rest % axes.get(a).values().size();
            rest /= axes.get(a).values().size();
        }
        return at;
    }

    /** The value of each axis in a cell. */
    public List<String> values(int cell) {
        int[] at = at(cell);
        List<String> values = new ArrayList<>();
        for (int a = 0; a < at.length; a++) {
            values.add(axes.get(a).values().get(at[a]));
        }
        return values;
    }

    /**
     * The ranking of a cell.
     *
     * @throws SteelyardException when it cannot be ranked, with the reason
     */
    public Evaluation evaluate(int cell) {
        Optional<String> scenario = Optional.empty();
        Optional<String> stakeholder = Optional.empty();
        Optional<String> method = Optional.empty();
        Map<String, Double> points = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> values = values(cell);
        for (int a = 0; a < axes.size(); a++) {
            String name = axes.get(a).name();
            String value = values.get(a);
            switch (name) {
                case "scenario" -> scenario = Optional.of(value);
                case "stakeholder" -> stakeholder = Optional.of(value);
                case "method" -> method = Optional.of(value);
                default -> {
                    if (name.startsWith(SweepAxis.WEIGHT)) {
                        points.put(
                                name.substring(SweepAxis.WEIGHT.length()),
                                TypedValue.number(value).orElseThrow());
                    } else {
                        settings.put(name, value);
                    }
                }
            }
        }
        Study study = view(stakeholder, scenario);
        study = points.isEmpty() ? study : study.weighting(points);
        return study.with(choice(method, settings)).evaluate();
    }

    private Study view(Optional<String> stakeholder, Optional<String> scenario) {
        return seen.computeIfAbsent(List.of(stakeholder.orElse(""), scenario.orElse("")), key -> {
            Optional<Stakeholder> who =
                    stakeholder.isPresent() ? stakeholder.flatMap(decision::stakeholder) : base.stakeholder();
            Optional<Scenario> when = scenario.isPresent() ? scenario.flatMap(decision::scenario) : base.scenario();
            return Study.seen(decision, who, when).withSeed(base.seed());
        });
    }

    /** The method with those settings that it has. */
    private MethodChoice choice(Optional<String> method, Map<String, String> settings) {
        MethodChoice own = base.choice();
        String id = method.orElse(own.id());
        AggregationMethod subject = AggregationMethods.all().get(id);
        Map<String, Object> parameters = new LinkedHashMap<>(id.equals(own.id()) ? own.parameters() : Map.of());
        settings.forEach((name, text) -> {
            Optional<ParameterSpec> spec = subject.description().parameterNamed(name);
            spec.ifPresent(s -> parameters.put(name, TypedValue.parameter(spec, text)));
        });
        return new MethodChoice(id, parameters);
    }
}
