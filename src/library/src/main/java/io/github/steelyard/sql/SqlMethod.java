package io.github.steelyard.sql;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a ranking method makes of the columns of a table, as expressions. */
final class SqlMethod {

    /** The columns that the statement has by criterion, beside its own. */
    record Totals(String low, String high, String sum, String inverses, String norm) {}

    private static final Set<String> WITH_LENGTHS = Set.of("vector");
    private static final Set<String> RATIOS = Set.of("ratio-to-best", "sum");
    private static final Set<String> SPOKEN = Set.of("value", "min-max", "ratio-to-best", "sum", "vector", "none");

    private final SqlDialect sql;
    private final List<Criterion> criteria;
    private final List<ValueCurve> curves;
    private final Weights weights;
    private final String id;
    private final String normalization;
    private final Optional<MissingPolicy> missing;
    private final List<Double> baseline;

    /** @throws Refusal when SQL cannot say the method */
    SqlMethod(SqlDialect sql, SqlModel model) {
        this.sql = sql;
        this.criteria = model.criteria();
        this.curves = model.curves();
        this.weights = model.weights();
        this.id = model.method();
        this.normalization = model.normalization();
        this.missing = model.missing();
        this.baseline = model.baseline();
        if (!Set.of("weighted-sum", "weighted-product", "topsis").contains(id)) {
            throw new Refusal(
                    "'" + id + "' cannot be said as one statement of SQL yet; weighted-sum, weighted-product and"
                            + " topsis can. 'steelyard batch --table' ranks a table by it");
        }
        if (!SPOKEN.contains(normalization) || id.equals("weighted-product") && normalization.equals("value")) {
            throw new Refusal("normalization '" + normalization + "' of '" + id
                    + "' cannot be said as one statement of SQL yet; "
                    + String.join(", ", SPOKEN.stream().sorted().toList())
                    + " can");
        }
    }

    /** Whether columns must be looked at as wholes. */
    boolean needsTotals(int j) {
        return isByValue() ? criteria.get(j).isLocal() : !normalization.equals("none") || id.equals("topsis");
    }

    boolean isByValue() {
        return normalization.equals("value");
    }

    boolean takesGaps() {
        return isByValue();
    }

    /** The least performance that may stand in a column, beyond its scale; NaN for any. */
    double least(int j) {
        return RATIOS.contains(normalization) || id.equals("weighted-product") ? 0 : Double.NaN;
    }

    /** Whether a column must be above {@link #least}. */
    boolean isAbove(int j) {
        return criteria.get(j).direction() == Direction.MIN;
    }

    boolean needsSums() {
        return normalization.equals("sum");
    }

    boolean needsLengths() {
        return WITH_LENGTHS.contains(normalization);
    }

    /** What column j counts as: more is better but for TOPSIS, where costs may stay costs. */
    String term(int j, String x, Totals all) {
        Criterion criterion = criteria.get(j);
        boolean max = criterion.direction() == Direction.MAX;
        String range = "(" + all.high() + " - " + all.low() + ")";
        return switch (normalization) {
            case "value" -> {
                String value = value(j, x, all);
                String gap = switch (missing(criterion)) {
                    case WORST -> sql.number(0);
                    case BASELINE ->
                        Double.isNaN(baseline.get(j)) ? sql.number(0.5) : value(j, sql.number(baseline.get(j)), all);
                    default -> sql.number(0.5);
                };
                String filled = "CASE WHEN " + x + " IS NULL THEN " + gap + " ELSE " + value + " END";
                yield criterion.isLocal()
                        ? "CASE WHEN " + all.high() + " > " + all.low() + " THEN " + filled + " ELSE " + sql.number(0)
                                + " END"
                        : filled;
            }
            case "min-max" ->
                "CASE WHEN " + range + " > 0 THEN (" + (max ? x + " - " + all.low() : all.high() + " - " + x) + ") / "
                        + range + " ELSE " + sql.number(0) + " END";
            case "ratio-to-best" -> ratio(max, x, all);
            case "sum" ->
                "(" + ratio(max, x, all) + ") / ("
                        + (max ? all.sum() + " / " + all.high() : all.low() + " * " + all.inverses()) + ")";
            case "vector" -> {
                String share = "CASE WHEN " + all.norm() + " > 0 THEN " + x + " / " + all.norm() + " ELSE "
                        + sql.number(0) + " END";
                yield max || id.equals("topsis") ? share : sql.number(1) + " - " + share;
            }
            default -> x;
        };
    }

    private String value(int j, String x, Totals all) {
        return new SqlCurve(sql).value(criteria.get(j), curves.get(j), x, all.low(), all.high());
    }

    private static String ratio(boolean max, String x, Totals all) {
        return max ? x + " / " + all.high() : all.low() + " / " + x;
    }

    MissingPolicy missing(Criterion criterion) {
        return criterion.missing().or(() -> missing).orElse(MissingPolicy.MIDDLE);
    }

    /** Whether less of a term is better, as costs of TOPSIS that stay costs. */
    private boolean isCost(int j) {
        return criteria.get(j).direction() == Direction.MIN
                && (normalization.equals("vector") || normalization.equals("none"));
    }

    /**
     * The score.
     *
     * @param terms by criterion
     * @param ends least and greatest term by criterion, for TOPSIS
     */
    String score(List<String> terms, List<Totals> ends) {
        int[] counted =
                IntStream.range(0, terms.size()).filter(j -> weights.at(j) != 0).toArray();
        List<String> parts = new ArrayList<>();
        switch (id) {
            case "weighted-sum" -> {
                for (int j : counted) {
                    parts.add(sql.number(weights.at(j)) + " * " + terms.get(j));
                }
                return String.join("\n    + ", parts);
            }
            case "weighted-product" -> {
                List<String> nothing = new ArrayList<>();
                for (int j : counted) {
                    parts.add(sql.number(weights.at(j)) + " * LN(" + terms.get(j) + ")");
                    nothing.add(terms.get(j) + " <= 0");
                }
                return "CASE WHEN " + String.join(" OR ", nothing) + " THEN " + sql.number(0) + "\n    ELSE EXP("
                        + String.join("\n    + ", parts) + ") END";
            }
            default -> {
                String best = distance(counted, terms, ends, true);
                String worst = distance(counted, terms, ends, false);
                return "CASE WHEN " + best + " + " + worst + " = 0 THEN " + sql.number(1) + "\n    ELSE " + worst
                        + "\n    / (" + best + "\n    + " + worst + ") END";
            }
        }
    }

    private String distance(int[] counted, List<String> terms, List<Totals> ends, boolean best) {
        List<String> squares = new ArrayList<>();
        for (int j : counted) {
            String end = best == isCost(j) ? ends.get(j).low() : ends.get(j).high();
            String weight = sql.number(weights.at(j));
            String difference = "(" + weight + " * (" + terms.get(j) + " - " + end + "))";
            squares.add(difference + " * " + difference);
        }
        return "SQRT(" + String.join(" + ", squares) + ")";
    }

    boolean needsEndsOfTerms() {
        return id.equals("topsis");
    }
}
