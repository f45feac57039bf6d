package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.model.Matrix;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distances block by block against the definition row by row. */
class DistancesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1023, 1024, 1025, 3000})
    void blocksGiveWhatTheDefinitionGives(int m) {
        SplittableRandom random = new SplittableRandom(m);
        double[][] rows = new double[m][];
        for (int i = 0; i < m; i++) {
            rows[i] = random.doubles(4, -10, 10).toArray();
        }
        double[] factors = {0.5, 2, 0, 1};
        double[] first = {1, 2, 3, 4};
        double[] second = {-1, 0, 0, 2};
        for (double unit : new double[] {1, 4, 1e20}) {
            Distances distances = Distances.of(Matrix.ofRows(rows), factors, first, second, unit);
            for (int i = 0; i < m; i++) {
                assertThat(distances.toFirst()[i]).isEqualTo(plain(rows[i], factors, first), within(1e-12));
                assertThat(distances.toSecond()[i]).isEqualTo(plain(rows[i], factors, second), within(1e-12));
            }
        }
    }

    private static double plain(double[] row, double[] factors, double[] point) {
        double squares = 0;
        for (int j = 0; j < row.length; j++) {
            squares += Math.pow(factors[j] * row[j] - point[j], 2);
        }
        return Math.sqrt(squares);
    }
}
