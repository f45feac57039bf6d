package io.github.steelyard.spark;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.robustness.SmaaPart;
import io.github.steelyard.robustness.SmaaResult;
import io.github.steelyard.robustness.SmaaRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** Draws of one decision, counted by the executors in ranges. */
final class SpreadDraws {

    private SpreadDraws() {}

    static SmaaResult run(SparkSession spark, Study study, long draws, int pieces) {
        if (draws < 1 || pieces < 1) {
            throw new IllegalArgumentException("draws and pieces must be at least 1, were " + draws + ", " + pieces);
        }
        SmaaRun run = SmaaRun.of(study);
        if (!run.isExact()) {
            List<Range> ranges = ranges(draws, (int) Math.min(pieces, draws));
            List<byte[]> parts = Faults.told(
                    () -> spark.createDataset(ranges.stream().map(Sent::bytes).toList(), Encoders.BINARY())
                            .repartition(ranges.size())
                            .map(new Count(SentStudy.of(study)), Encoders.BINARY())
                            .collectAsList());
            parts.forEach(part -> run.include(SmaaPart.of(part)));
        }
        run.advance(draws, 0, Cancellation.NEVER, Progress.NONE, rougher -> {});
        return run.result();
    }

    /** Ranges whose sizes differ by one draw at most. */
    private static List<Range> ranges(long draws, int pieces) {
        List<Range> ranges = new ArrayList<>();
        long first = 0;
        for (int k = 0; k < pieces; k++) {
            long until = first + draws / pieces + (k < draws % pieces ? 1 : 0);
            ranges.add(new Range(first, until));
            first = until;
        }
        return ranges;
    }

    /** Draws {@code first} to {@code until − 1}. */
    private record Range(long first, long until) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    private record Count(SentStudy sent) implements MapFunction<byte[], byte[]> {

        private static final long serialVersionUID = 1;

        @Override
        public byte[] call(byte[] bytes) {
            Range range = Sent.object(bytes, Range.class);
            return SmaaRun.of(sent.study())
                    .part(range.first(), range.until(), 1, Cancellation.NEVER, Progress.NONE)
                    .toBytes();
        }
    }
}
