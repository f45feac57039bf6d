package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.scoring.Ranges;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** One pass over the rows of a partition: what must be known of them before any can be scored, as bytes. */
record GatherRanges(Ranges before, CriterionColumns columns) implements MapPartitionsFunction<Row, byte[]> {

    private static final long serialVersionUID = 1;

    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) {
        Ranges ranges = before;
        while (rows.hasNext()) {
            RowBlock block = RowBlock.next(rows, columns);
            ranges = plus(ranges, block);
        }
        return List.of(Sent.bytes(ranges)).iterator();
    }

    private static Ranges plus(Ranges ranges, RowBlock block) {
        try {
            return ranges.plus(block.performances(), 0, block.size());
        } catch (Refusal outside) {
            block.leaveOut(ranges::wrong);
            return ranges.plus(block.performances(), 0, block.size());
        }
    }
}
