package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Scale;
import java.util.Map;

/** A criterion as far as it could be read: what performances on it are held against. */
public final class CriterionDraft {

    private final String id;
    private final int index;
    private final Holder holder;
    private final Syntax.Scalar key;
    private Criterion criterion;
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private Map<String, Double> levels;
    private boolean numericLevels;
    private boolean usable = true;
    private Syntax midpoint;
    private Scale.Compared compared;
    private Syntax comparedAt;

    /** What holds the numbers that are read. */
    private enum Holder {
        PERFORMANCE,
        QUANTITY,
        SPREAD
    }

    CriterionDraft(String id, int index, Syntax.Scalar key) {
        this(id, index, key, Holder.PERFORMANCE);
    }

    private CriterionDraft(String id, int index, Syntax.Scalar key, Holder holder) {
        this.holder = holder;
        this.id = id;
        this.index = index;
        this.key = key;
    }

    public String id() {
        return id;
    }

    /** Its name as people read it; empty where it could not be read. */
    public String name() {
        return criterion == null ? "" : criterion.name();
    }

    /** What a performance on it is called in messages. */
    String what() {
        return switch (holder) {
            case PERFORMANCE -> "performance on '" + id + "'";
            case QUANTITY -> "quantity '" + id + "'";
            case SPREAD -> "'spread' on '" + id + "'";
        };
    }

    /** What stands behind a part of it in messages. */
    String on() {
        return holder == Holder.PERFORMANCE ? " on '" + id + "'" : " of " + what();
    }

    /** The same of parts that are told whose they are. */
    String of() {
        return " of " + (holder == Holder.PERFORMANCE ? "a " : "") + what();
    }

    /** What a quantity's numbers are held against: nothing. */
    static CriterionDraft quantity(String id, Syntax.Scalar key) {
        return new CriterionDraft(id, -1, key, Holder.QUANTITY);
    }

    /** The same of what is drawn beside a formula. */
    CriterionDraft spread() {
        return new CriterionDraft(id, -1, key, Holder.SPREAD);
    }

    /** Its column; −1 of what is no performance. */
    public int index() {
        return index;
    }

    Syntax.Scalar key() {
        return key;
    }

    /** The finished criterion, null when an error was reported. */
    Criterion criterion() {
        return criterion;
    }

    void finish(Criterion finished) {
        criterion = finished;
    }

    /** Performances must lie between these. */
    void scale(double worst, double best) {
        low = Math.min(worst, best);
        high = Math.max(worst, best);
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** Whether its scale is stated, not taken from the options. */
    boolean hasScale() {
        return low != Double.NEGATIVE_INFINITY;
    }

    /** Values 0..100 by word, null when performances are measured. */
    public Map<String, Double> levels() {
        return levels;
    }

    public void levels(Map<String, Double> words) {
        levels = words;
        numericLevels = words.keySet().stream().anyMatch(word -> NumberText.parse(word) == NumberText.parse(word));
    }

    /** Whether some level's word could be read as a number, so that a number alone would be ambiguous. */
    boolean hasNumericLevels() {
        return numericLevels;
    }

    /** Whether performances can be held against it: its scale or levels were read. */
    boolean isUsable() {
        return usable;
    }

    void unusable() {
        usable = false;
    }

    /** The comparisons that its performances follow from, or null. */
    Scale.Compared compared() {
        return compared;
    }

    /** Where these are stated; null when performances do not follow from comparisons. */
    Syntax comparedAt() {
        return comparedAt;
    }

    void comparing(Scale.Compared comparisons, Syntax at) {
        compared = comparisons;
        comparedAt = at;
    }

    /** The token of an exponential midpoint that waits for the local scale, or null. */
    Syntax midpoint() {
        return midpoint;
    }

    void midpoint(Syntax token) {
        midpoint = token;
    }
}
