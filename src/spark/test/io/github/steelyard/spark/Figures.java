package io.github.steelyard.spark;

import io.github.steelyard.Steelyard;
import io.github.steelyard.evaluation.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long rankings take on Spark, each beside Spark's own SQL on the same rows, in turns: {@code mvn -P spark -pl src/spark
 * -am test -Dtest=Figures -Dsurefire.failIfNoSpecifiedTests=false -Dspark.rows=1000000 -Dspark.executors=1
 * -Dspark.java=-XX:+UseSerialGC}.
 */
@ExtendWith(Executors.class)
class Figures {

    private static final int ROUNDS = 5;

    @Test
    void print() throws IOException {
        Buses buses = Buses.of(Integer.getInteger("spark.rows", 20_000));
        buses.rows().createOrReplaceTempView("buses");
        String statement = Executors.printed(
                "sql", buses.decision().toString(), "--dialect", "spark", "--table", "buses", "--top", "100");
        Study additive = buses.study("weighted-sum");
        double[][] seconds = new double[3][ROUNDS + 2];
        for (int k = 0; k < ROUNDS + 2; k++) {
            seconds[0][k] = seconds(() -> Executors.session().sql(statement).collectAsList());
            seconds[1][k] = seconds(
                    () -> SteelyardSpark.top(buses.rows(), additive, 100).collectAsList());
            seconds[2][k] = seconds(() ->
                    SteelyardSpark.top(buses.rows(), buses.study("topsis"), 100).collectAsList());
        }
        print("SQL, best 100 of an additive model", seconds[0]);
        print("top, best 100 of an additive model", seconds[1]);
        print("top, best 100 by TOPSIS", seconds[2]);
        Study uncertain =
                Steelyard.read(Path.of("options/examples/bus-fleet.yaml")).study();
        long draws = Long.getLong("spark.draws", 200_000);
        print("smaa, draws " + draws, new double[] {
            seconds(() -> SteelyardSpark.smaa(Executors.session(), uncertain, draws, 8))
        });
    }

    private static double seconds(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The median of all but the first two, in which code is compiled. */
    private static void print(String what, double[] seconds) {
        double[] warm = Arrays.copyOfRange(seconds, seconds.length > 2 ? 2 : 0, seconds.length);
        Arrays.sort(warm);
        System.out.printf("%-40s %6.2f s%n", what, warm[warm.length / 2]);
    }
}
