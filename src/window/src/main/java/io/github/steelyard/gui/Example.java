package io.github.steelyard.gui;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueTree;
import java.util.List;

/** What the window shows when no file was named: where to have lunch. */
final class Example {

    private Example() {}

    static Decision decision() {
        List<Criterion> criteria = List.of(
                Criterion.min("price").between(20, 5).weighing(40),
                Criterion.max("taste").between(0, 10).weighing(40),
                Criterion.min("walk").between(20, 0).weighing(20));
        List<Option> options =
                List.of(named("canteen", "Canteen"), named("noodles", "Noodle bar"), named("bistro", "Bistro"));
        double[][] columns = {{6, 10, 16}, {4, 7, 9}, {2, 8, 15}};
        PerformanceTable table = PerformanceTable.ofColumns(3, columns);
        return Decision.of("Where to have lunch?", new Problem(ValueTree.of(criteria), options, table));
    }

    private static Option named(String id, String name) {
        return new Option(Label.of(id).named(name), "");
    }
}
