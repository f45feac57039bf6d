package io.github.steelyard.ordinary;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.report.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A decision made up at random of what people's files hold: whole numbers, few options and criteria, constant columns,
 * ties, twins, missing cells, spreads, levels, value functions, groups, weights that are small, zero, bounded or
 * ordered, spans from tiny to huge, stakeholders, scenarios, baselines, policies for what is missing, and in one of
 * twenty uncertainties. Every method has parameters that fit.
 *
 * @param text the decision file, as JSON
 * @param parameters by method id
 */
public record OrdinaryDecision(String text, Map<String, Map<String, Object>> parameters) {

    private static final List<String> POLICIES = List.of("middle", "worst");

    /** One decision in so many has uncertainties. */
    private static final int UNCERTAIN = Integer.getInteger("ordinary.uncertain", 20);

    /**
     * The decision of a seed; the same seed gives the same decision.
     *
     * @param wild one in so many decisions has numbers near the largest and the smallest double
     */
    public static OrdinaryDecision of(long seed, int wild) {
        return new Making(seed, wild).decision();
    }

    /** One decision being made. */
    private static final class Making {
        private final SplittableRandom random;
        private final long seed;
        private final int n;
        private final int m;
        private final List<OrdinaryColumn> columns = new ArrayList<>();
        /** Null where the decision has none. */
        private final OrdinaryUncertainties uncertainties;

        Making(long seed, int oneIn) {
            this.random = new SplittableRandom(seed);
            this.seed = seed;
            this.n = new int[] {1, 2, 2, 3, 3, 4, 5}[random.nextInt(7)];
            this.m = new int[] {1, 2, 2, 3, 3, 4, 5, 6}[random.nextInt(8)];
            boolean wild = random.nextInt(oneIn) == 0;
            for (int j = 0; j < n; j++) {
                columns.add(new OrdinaryColumn(random, m, wild));
            }
            this.uncertainties = seed % UNCERTAIN == 0 ? new OrdinaryUncertainties(seed, m) : null;
        }

        OrdinaryDecision decision() {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("title", "Ordinary decision " + seed);
            boolean twins = m > 1 && random.nextInt(6) == 0;
            boolean exact = random.nextInt(5) < 3;
            Map<String, Object> criteria = new LinkedHashMap<>();
            for (int j = 0; j < n; j++) {
                criteria.put("c" + j, columns.get(j).criterion());
            }
            if (twins) {
                columns.forEach(c -> c.copy(0, m - 1));
            }
            List<List<Object>> cells = new ArrayList<>();
            columns.forEach(c -> cells.add(c.cells(exact)));
            Map<String, Object> options = new LinkedHashMap<>();
            for (int i = 0; i < m; i++) {
                Map<String, Object> performance = new LinkedHashMap<>();
                for (int j = 0; j < n; j++) {
                    Object cell = cells.get(j).get(twins && i == m - 1 ? 0 : i);
                    if (cell != null) {
                        performance.put(
                                "c" + j, uncertainties == null ? cell : uncertainties.hanging(cell, columns.get(j), i));
                    }
                }
                options.put("o" + i, Map.of("performance", performance));
            }
            OrdinaryWeights.put(random, file, criteria);
            file.put("criteria", criteria);
            file.put("options", options);
            people(file);
            scenarios(file);
            if (uncertainties != null) {
                file.put("uncertainties", uncertainties.entries());
                file.put("correlations", uncertainties.correlations());
            }
            Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
            for (String id : AggregationMethods.all().ids()) {
                parameters.put(id, OrdinaryParameters.of(id, random, columns));
            }
            List<String> ids = AggregationMethods.all().ids();
            String own = ids.get(random.nextInt(ids.size()));
            Map<String, Object> method = new LinkedHashMap<>();
            method.put("id", own);
            method.put("parameters", parameters.get(own));
            file.put("method", method);
            if (random.nextInt(4) == 0) {
                file.put("baseline", "o0");
            }
            // By the seed and not by a draw, so that decisions are otherwise what they were before there were policies.
            if (seed % 5 < POLICIES.size()) {
                file.put("missing", POLICIES.get((int) (seed % 5)));
            }
            return new OrdinaryDecision(Json.document(file), parameters);
        }

        private void people(Map<String, Object> file) {
            int count = random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0;
            Map<String, Object> people = new LinkedHashMap<>();
            for (int k = 0; k < count; k++) {
                Map<String, Object> weights = new LinkedHashMap<>();
                for (int j = 0; j < n; j++) {
                    weights.put("c" + j, j == k % n ? random.nextInt(1, 100) : random.nextInt(100));
                }
                people.put("p" + k, Map.of("weights", weights, "voice", random.nextInt(1, 4)));
            }
            if (count > 0) {
                file.put("stakeholders", people);
            }
        }

        private void scenarios(Map<String, Object> file) {
            int count = random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0;
            boolean likely = random.nextBoolean();
            Map<String, Object> scenarios = new LinkedHashMap<>();
            for (int k = 0; k < count; k++) {
                Map<String, Object> scenario = new LinkedHashMap<>();
                if (likely) {
                    scenario.put("probability", 1.0 / count);
                }
                int j = random.nextInt(n);
                Object cell = columns.get(j).cell(random.nextInt(m), random.nextBoolean());
                if (cell != null) {
                    scenario.put("performance", Map.of("o" + random.nextInt(m), Map.of("c" + j, cell)));
                }
                if (uncertainties != null) {
                    scenario.put("uncertainties", uncertainties.set());
                }
                scenarios.put("f" + k, scenario);
            }
            if (count > 0) {
                file.put("scenarios", scenarios);
            }
        }
    }
}
