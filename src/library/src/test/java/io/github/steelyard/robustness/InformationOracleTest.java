package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.sampling.WeightPolytope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payoff tables whose value of information is known exactly. The cases without a table are in {@link DiscussNextTest}. */
class InformationOracleTest {

    static Stream<OracleCase> tables() {
        return OracleCase.of("discuss-next").stream()
                .filter(c -> c.map("inputs").containsKey("payoff"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void reproduces(OracleCase oracle) {
        Map<String, Object> inputs = oracle.map("inputs");
        PayoffTable table = new PayoffTable(OracleCase.numbers(inputs.get("prior")), rows(inputs.get("payoff")));
        Map<String, Object> found = new LinkedHashMap<>();
        double without = table.expected(table.best());
        found.put("best-without", without);
        found.put("evpi", table.perfect());
        found.put("with-perfect", without + table.perfect());
        List<Double> means = new ArrayList<>();
        for (int a = 0; a < table.payoffs().length; a++) {
            means.add(table.expected(a));
        }
        found.put("emv", means);
        if (inputs.containsKey("signal-likelihood")) {
            double[][] likelihoods = rows(inputs.get("signal-likelihood"));
            List<Double> signals = new ArrayList<>();
            for (double[] likelihood : likelihoods) {
                signals.add(WeightPolytope.dot(likelihood, table.probabilities()));
            }
            found.put("p-signal", signals);
            found.put("evsi", table.sample(likelihoods));
            found.put("with-sample", without + table.sample(likelihoods));
            found.put("net-of-cost-10", table.sample(likelihoods) - (Double) inputs.get("test-cost"));
        }
        oracle.expect().forEach((key, expected) -> {
            double[] figures = numbers(expected);
            double[] own = numbers(found.get(key));
            assertThat(own).as(key).containsExactly(figures, within(oracle.tolerance(key)));
            if (figures[0] == 0 && key.equals("evpi")) {
                assertThat(own[0]).as("exactly nothing").isZero();
            }
        });
    }

    private static double[] numbers(Object figure) {
        return figure instanceof List<?> ? OracleCase.numbers(figure) : new double[] {(Double) figure};
    }

    private static double[][] rows(Object stated) {
        return stated instanceof Map<?, ?> map
                ? map.values().stream().map(OracleCase::numbers).toArray(double[][]::new)
                : OracleCase.table(stated);
    }
}
