package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.ValueTree;
import java.util.List;

/** Passes tables on with the group of the value tree and the weighting method that they belong to. */
record GroupTracer(Tracer tracer, Group group, Description method) implements Tracer {

    @Override
    public boolean isOn() {
        return tracer.isOn();
    }

    @Override
    public void table(String symbol, String caption, List<String> rows, List<String> columns, double[][] cells) {
        String where = group.id().equals(ValueTree.ROOT) ? "the top level" : group.name();
        tracer.table(symbol, caption + " (weights of " + where + ", " + method.name() + ")", rows, columns, cells);
    }
}
