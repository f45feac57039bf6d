package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;

/** Decisions for the window's tests, made in code. */
public final class Demo {

    private Demo() {}

    /** Four buses, a tree of two groups, two stakeholders, one scenario. */
    public static Decision buses() {
        Group cost = group(
                "cost",
                40,
                Criterion.min("purchase").between(60, 20).weighing(60),
                Criterion.min("upkeep").between(10, 0).weighing(40));
        Group city = group(
                "city",
                60,
                Criterion.min("noise").between(85, 60).weighing(30),
                Criterion.max("comfort").between(0, 100).weighing(10),
                Criterion.max("uptime").between(80, 100).weighing(20));
        Group root = group(ValueTree.ROOT, 0, cost, city);
        List<Option> options = List.of(
                option("diesel", "fossil"),
                option("battery", "electric"),
                option("hydrogen", "electric"),
                option("hybrid", "fossil"));
        double[][] rows = {{31, 6, 78, 20, 98}, {36, 3, 62, 80, 95}, {46, 5, 62, 95, 90}, {34, 5, 70, 55, 97}};
        List<List<Performance>> table = new ArrayList<>();
        for (double[] row : rows) {
            List<Performance> cells = new ArrayList<>();
            for (double x : row) {
                cells.add(Performance.exact(x));
            }
            table.add(cells);
        }
        table.get(1).set(0, new Performance.Triangular(28, 34, 47));
        table.get(2).set(2, new Performance.Uniform(60, 66));
        Stakeholder treasury = new Stakeholder(Label.of("treasury"), 2, Map.of("cost", 80.0, "city", 20.0), Map.of());
        Stakeholder union = new Stakeholder(Label.of("drivers"), 1, Map.of("noise", 60.0, "uptime", 60.0), Map.of());
        Scenario cheap = new Scenario(
                Label.of("cheap-power"),
                OptionalDouble.empty(),
                Map.of(new Cell("battery", "purchase"), Performance.exact(26)),
                Map.of());
        return Decision.builder("Which bus fleet?")
                .question("Which drive should the next forty buses have?")
                .tree(new ValueTree(root))
                .table(options, PerformanceTable.of(table, 5))
                .stakeholders(List.of(treasury, union))
                .scenarios(List.of(cheap))
                .build();
    }

    private static Group group(String id, double points, Node... children) {
        return Group.of(
                id.isEmpty() ? new Label("", "", "", List.of(), "") : Label.of(id),
                points > 0 ? NodeWeight.points(points) : NodeWeight.NONE,
                List.of(children));
    }

    private static Option option(String id, String kind) {
        return new Option(Label.of(id), kind);
    }

    /** The state of the buses just opened. */
    public static SessionState opened() {
        return SessionState.opening(
                Origin.of(buses(), Optional.empty(), List.of()), Look.DEFAULT.themed(Look.Theme.LIGHT));
    }

    /** The North Korea decision just opened. */
    public static SessionState korea() {
        Path file = Path.of("options/north-korea-2017.yaml");
        Loaded loaded = DecisionReader.read(file);
        Origin origin = Origin.of(loaded.orThrow(), Optional.of(file), loaded.diagnostics());
        return SessionState.opening(origin, Look.DEFAULT.themed(Look.Theme.LIGHT));
    }

    /** A session that computes at once on the calling thread. */
    public static Session session(SessionState start) {
        Executor here = Runnable::run;
        return new Session(start, here, here, here, () -> true);
    }
}
