package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Nearest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Where the performances of a row stand: one column a criterion, which bears its id. */
final class CriterionColumns implements Serializable {

    private static final long serialVersionUID = 1;

    private final String[] names;
    private final int[] places;

    /** By criterion, values by word; null where performances are numbers. */
    private final ArrayList<HashMap<String, Double>> words;

    private CriterionColumns(String[] names, int[] places, ArrayList<HashMap<String, Double>> words) {
        this.names = names;
        this.places = places;
        this.words = words;
    }

    /**
     * The columns of such rows.
     *
     * @param own columns that will be added
     * @throws Refusal naming each criterion whose column is not there or holds something else
     */
    static CriterionColumns of(Study study, StructType rows, List<String> own) {
        List<String> there = Arrays.asList(rows.fieldNames());
        List<String> wrong = new ArrayList<>();
        own.stream()
                .filter(there::contains)
                .forEach(name ->
                        wrong.add("the rows have a column '" + name + "' already; rename it, since one is added"));
        List<Criterion> criteria = study.decision().tree().criteria();
        int[] places = new int[criteria.size()];
        ArrayList<HashMap<String, Double>> words = new ArrayList<>();
        for (int j = 0; j < places.length; j++) {
            Criterion criterion = criteria.get(j);
            boolean hasLevels = criterion.scale() instanceof Scale.Levels;
            words.add(criterion.scale() instanceof Scale.Levels levels ? new HashMap<>(levels.values()) : null);
            places[j] = there.indexOf(criterion.id());
            if (places[j] < 0) {
                wrong.add("the rows have no column for criterion '" + criterion.id() + "'"
                        + Nearest.hint(criterion.id(), there) + "; they have " + String.join(", ", there));
            } else if (!isFit(rows.fields()[places[j]], hasLevels)) {
                wrong.add("column '" + criterion.id() + "' holds "
                        + rows.fields()[places[j]].dataType().simpleString() + "; it must hold "
                        + (hasLevels ? "the levels of the criterion, as text" : "numbers"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong);
        }
        return new CriterionColumns(criteria.stream().map(Criterion::id).toArray(String[]::new), places, words);
    }

    private static boolean isFit(StructField field, boolean hasLevels) {
        return hasLevels
                ? field.dataType() instanceof StringType
                : field.dataType() instanceof NumericType || field.dataType() instanceof DecimalType;
    }

    /** Ids of the criteria, in order. */
    String[] names() {
        return names.clone();
    }

    int size() {
        return names.length;
    }

    /** The same where a row has these columns and no others. */
    CriterionColumns alone() {
        int[] own = new int[places.length];
        Arrays.setAll(own, j -> j);
        return new CriterionColumns(names, own, words);
    }

    /** A performance; NaN where there is none. */
    double performance(Row row, int j) {
        Object cell = row.get(places[j]);
        Map<String, Double> values = words.get(j);
        if (cell == null) {
            return Double.NaN;
        }
        if (values == null) {
            return ((Number) cell).doubleValue();
        }
        return values.getOrDefault((String) cell, Double.NaN);
    }

    /** What is wrong with the words of a row; empty when nothing is. */
    String wrongWord(Row row) {
        for (int j = 0; j < places.length; j++) {
            Map<String, Double> values = words.get(j);
            String word = values == null ? null : (String) row.get(places[j]);
            if (word != null && !values.containsKey(word)) {
                return "'" + word + "' is no level of '" + names[j] + "'" + Nearest.hint(word, values.keySet());
            }
        }
        return "";
    }
}
