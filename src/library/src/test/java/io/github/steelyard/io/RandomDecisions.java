package io.github.steelyard.io;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Decisions made up at random, as a reader would give them. */
public final class RandomDecisions {

    private static final String[] WORDS = {
        "a",
        "No",
        "2017",
        "é: ü",
        "# x",
        "- y",
        "it's",
        "\"q\"",
        "null",
        "two  spaces",
        "Bär,\u00a0;",
        "<b>&amp;",
        "🚋",
        "1e3",
        "~"
    };

    private final SplittableRandom random;
    private int nodes;

    public RandomDecisions(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private String text() {
        return WORDS[random.nextInt(WORDS.length)] + (random.nextInt(3) == 0 ? " " + WORDS[random.nextInt(5)] : "");
    }

    private String maybe() {
        return random.nextBoolean() ? text() : "";
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(100);
            case 1 -> random.nextInt(100_000) / 100.0;
            case 2 -> random.nextDouble();
            default -> Math.scalb(random.nextDouble() + 0.5, random.nextInt(60) - 20);
        };
    }

    private Label label(String id) {
        List<Evidence> evidence = random.nextInt(3) > 0
                ? List.of()
                : List.of(new Evidence(
                        "s1",
                        OptionalInt.empty(),
                        random.nextBoolean() ? Optional.of("table 3") : Optional.empty(),
                        maybe()));
        return new Label(id, random.nextBoolean() ? text() : Label.nameOf(id), maybe(), evidence, maybe());
    }

    public Decision next() {
        nodes = 0;
        ValueTree tree = new ValueTree(new Group(
                new Label(ValueTree.ROOT, "", "", List.of(), ""),
                NodeWeight.NONE,
                io.github.steelyard.model.WeightStatement.DIRECT,
                List.of(),
                children(0)));
        int m = 2 + random.nextInt(4);
        List<Option> options = new ArrayList<>();
        List<List<Performance>> rows = new ArrayList<>();
        Map<Cell, CellNote> notes = new LinkedHashMap<>();
        for (int i = 0; i < m; i++) {
            options.add(new Option(label("o-" + i), maybe()));
            List<Performance> row = new ArrayList<>();
            for (Criterion criterion : tree.criteria()) {
                row.add(cell(criterion, new Cell("o-" + i, criterion.id()), notes));
            }
            rows.add(row);
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 0; k < random.nextInt(3); k++) {
            Map<Cell, Performance> performances = new LinkedHashMap<>();
            Map<Cell, CellNote> beside = new LinkedHashMap<>();
            Criterion criterion = tree.criteria().get(0);
            Cell cell = new Cell("o-1", criterion.id());
            performances.put(cell, cell(criterion, cell, beside));
            scenarios.add(new Scenario(label("f-" + k), OptionalDouble.empty(), performances, beside));
        }
        List<Stakeholder> people = new ArrayList<>();
        for (int k = 0; k < random.nextInt(3); k++) {
            people.add(new Stakeholder(
                    label("p-" + k),
                    random.nextInt(4) / 2.0 + 0.5,
                    Map.of("n-0", number() + 1),
                    Map.of(),
                    Map.of(),
                    k == 0
                            ? List.of()
                            : List.of(
                                    tree.criteria().stream().map(Criterion::id).toList())));
        }
        List<Source> sources =
                List.of(new Source("s1", "S1", maybe(), "", "2020-01", "", OptionalInt.empty(), maybe()));
        DecisionBuilder builder = Decision.builder(text())
                .question(maybe())
                .description(maybe())
                .tree(tree)
                .table(options, PerformanceTable.of(rows, tree.criteria().size()))
                .stakeholders(people)
                .scenarios(scenarios)
                .method(random.nextBoolean() ? MethodChoice.DEFAULT : new MethodChoice("vikor", Map.of("v", 0.25)))
                .seed(random.nextLong())
                .weightUncertainty(random.nextInt(5) / 4.0);
        notes.forEach((cell, note) -> builder.note(cell.option(), cell.criterion(), note));
        sources.forEach(builder::source);
        return builder.build();
    }

    private List<Node> children(int depth) {
        int form = random.nextInt(4);
        List<Node> children = new ArrayList<>();
        for (int k = 0; k < 2 + random.nextInt(2); k++) {
            String id = "n-" + nodes++;
            NodeWeight weight = form == 0
                    ? NodeWeight.NONE
                    : form < 3
                            ? NodeWeight.points(number() + 1)
                            : new NodeWeight(
                                    random.nextBoolean() ? OptionalDouble.of(number() + 1) : OptionalDouble.empty(),
                                    Optional.of(new NodeWeight.Bounds(random.nextInt(20), 60 + random.nextInt(40))));
            children.add(
                    depth < 2 && random.nextInt(4) == 0
                            ? Group.of(label(id), weight, children(depth + 1))
                            : criterion(id, weight));
        }
        return children;
    }

    private Criterion criterion(String id, NodeWeight weight) {
        Scale scale = new Scale.Local();
        ValueFunction value = new ValueFunction.Linear();
        Direction direction = random.nextBoolean() ? Direction.MAX : Direction.MIN;
        double low = number();
        double high = low + 1 + number();
        switch (random.nextInt(5)) {
            case 0 ->
                scale = new Scale.Declared(
                        direction == Direction.MAX ? low : high, direction == Direction.MAX ? high : low);
            case 1 -> {
                Map<String, Double> levels = new LinkedHashMap<>();
                levels.put("poor", 0.0);
                levels.put("so-so", random.nextInt(1000) / 10.0);
                levels.put("very good", 100.0);
                scale = new Scale.Levels(levels);
                direction = Direction.MAX;
            }
            case 2 -> {
                boolean up = direction == Direction.MAX;
                double middle = random.nextInt(101);
                value = new ValueFunction.Piecewise(List.of(
                        new ValueFunction.Point(low, up ? 0 : 1),
                        new ValueFunction.Point(low / 2 + high / 2, middle / 100),
                        new ValueFunction.Point(high, up ? 1 : 0)));
            }
            case 3 -> {
                scale = new Scale.Declared(
                        direction == Direction.MAX ? low : high, direction == Direction.MAX ? high : low);
                value = new ValueFunction.Exponential(low * 0.7 + high * 0.3);
            }
            default -> {}
        }
        boolean isMeasured = !(scale instanceof Scale.Levels);
        return new Criterion(
                label(id),
                isMeasured ? maybe() : "",
                direction,
                scale,
                value,
                random.nextInt(4) == 0 && isMeasured
                        ? Optional.of(new Requirement(OptionalDouble.of(low), OptionalDouble.empty()))
                        : Optional.empty(),
                random.nextInt(3) == 0
                        ? new Thresholds(
                                OptionalDouble.of(1),
                                OptionalDouble.of(2.5),
                                OptionalDouble.empty(),
                                OptionalDouble.of(3))
                        : Thresholds.NONE,
                random.nextInt(3) == 0 ? Optional.of(PreferenceFunction.GAUSSIAN) : Optional.empty(),
                weight);
    }

    private Performance cell(Criterion criterion, Cell cell, Map<Cell, CellNote> notes) {
        double low = 0;
        double high = 1000;
        if (criterion.scale() instanceof Scale.Declared d) {
            low = Math.min(d.worst(), d.best());
            high = Math.max(d.worst(), d.best());
        } else if (criterion.scale() instanceof Scale.Levels) {
            high = 100;
        } else if (criterion.value() instanceof ValueFunction.Piecewise p) {
            low = p.points().get(0).performance();
            high = p.points().get(2).performance();
        }
        double a = low + (high - low) * random.nextDouble() / 2;
        double b = a + (high - a) * random.nextDouble() / 2;
        if (criterion.scale() instanceof Scale.Levels levels && random.nextBoolean()) {
            List<String> words = List.copyOf(levels.values().keySet());
            String word = words.get(random.nextInt(3));
            notes.put(cell, new CellNote(word, Optional.empty(), List.of(), maybe()));
            return new Performance.Exact(levels.values().get(word));
        }
        Performance performance = switch (random.nextInt(8)) {
            case 0 -> Performance.MISSING;
            case 1 -> new Performance.Uniform(a, b);
            case 2 -> new Performance.Triangular(a, a / 2 + b / 2, b);
            case 3 -> new Performance.Normal(a, (b - a) / 3);
            case 4 ->
                new Performance.Discrete(
                        List.of(new Performance.Outcome(a, 0.25), new Performance.Outcome(high, 0.75)));
            default -> new Performance.Exact(a);
        };
        if (random.nextInt(5) == 0) {
            notes.put(cell, new CellNote("", Optional.empty(), List.of(), text()));
        }
        return performance;
    }
}
