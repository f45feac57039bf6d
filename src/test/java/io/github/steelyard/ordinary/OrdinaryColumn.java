package io.github.steelyard.ordinary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A criterion made up at random with what every option does on it, in the keys and forms of a decision file. */
final class OrdinaryColumn {

    private static final List<String> LEVELS = List.of("poor", "fair", "good");

    private final SplittableRandom random;
    private final double[] numbers;
    /** Ends that no cell may leave; infinite where none are stated. */
    private double least = Double.NEGATIVE_INFINITY;

    private double greatest = Double.POSITIVE_INFINITY;
    private boolean hasLevels;
    private final boolean isProportion;
    private final Map<String, Object> criterion = new LinkedHashMap<>();

    /**
     * A column of so many options.
     *
     * @param wild whether spans near the largest and the smallest double may turn up
     */
    OrdinaryColumn(SplittableRandom random, int options, boolean wild) {
        this.random = random;
        int kind = random.nextInt(wild ? 12 : 10);
        this.isProportion = kind == 5;
        double unit = Math.pow(10, random.nextInt(19) - 9);
        double base = random.nextInt(1, 1000);
        this.numbers = new double[options];
        int most = new int[] {1, 2, 10, 100}[random.nextInt(4)];
        for (int i = 0; i < options; i++) {
            numbers[i] = switch (kind) {
                case 4 -> random.nextInt(-500, 501) / 10.0;
                case 5 -> random.nextInt(101) / 100.0;
                case 6 -> i == 0 ? random.nextInt(11) : numbers[0];
                case 7 -> Math.round(Math.pow(10, random.nextDouble() * 18 - 9) * 1e9) / 1e9;
                case 8 -> base * (1 + random.nextInt(10) * 1e-10);
                case 9 -> random.nextInt(100) * unit;
                case 10 -> random.nextInt(1, 100) * Math.pow(10, random.nextInt(140, 307));
                case 11 -> random.nextInt(1, 100) * Math.pow(10, -random.nextInt(140, 320));
                default -> random.nextInt(most + 1);
            };
        }
        describe();
    }

    private void describe() {
        boolean max = random.nextBoolean();
        criterion.put("direction", max ? "max" : "min");
        double low = low();
        double high = high();
        double span = high - low;
        if (!(span > 0) || Double.isInfinite(span)) {
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> declared(max, low - random.nextInt(3) * span / 4, high + random.nextInt(3) * span / 4);
            case 3 -> {
                declared(max, low - span / 10, high + span / 10);
                criterion.put("value", Map.of("exponential", Map.of("midpoint", within(low, high))));
            }
            case 4 -> criterion.put("value", Map.of("exponential", Map.of("midpoint", within(low, high))));
            case 5 -> points(max, low, high);
            case 6 -> {
                hasLevels = true;
                least = 0;
                greatest = 100;
                criterion.remove("direction");
                Map<String, Object> levels = new LinkedHashMap<>();
                levels.put("poor", 0);
                levels.put("fair", random.nextInt(1, 100));
                levels.put("good", 100);
                criterion.put("levels", levels);
            }
            default -> {}
        }
        if (!hasLevels && random.nextInt(4) == 0) {
            thresholds(span);
        }
        if (!hasLevels && random.nextInt(15) == 0) {
            criterion.put("require", Map.of(max ? "at-least" : "at-most", within(low, high)));
        }
    }

    private void declared(boolean max, double low, double high) {
        least = low;
        greatest = high;
        Map<String, Object> scale = new LinkedHashMap<>();
        scale.put("worst", max ? low : high);
        scale.put("best", max ? high : low);
        criterion.put("scale", scale);
    }

    /** Rising or falling points, with a flat piece now and then. */
    private void points(boolean max, double low, double high) {
        least = low;
        greatest = high;
        double[] at = {within(low, high), within(low, high)};
        double[] values = {random.nextInt(101), random.nextInt(101)};
        Arrays.sort(at);
        Arrays.sort(values);
        Map<String, Object> points = new LinkedHashMap<>();
        points.put(String.valueOf(low), max ? 0 : 100);
        points.put(String.valueOf(at[0]), max ? values[0] : 100 - values[0]);
        points.put(String.valueOf(at[1]), max ? values[1] : 100 - values[1]);
        points.put(String.valueOf(high), max ? 100 : 0);
        criterion.put("value", Map.of("points", points));
    }

    private void thresholds(double span) {
        Map<String, Object> thresholds = new LinkedHashMap<>();
        double q = random.nextInt(3) * span / 10;
        double p = q + random.nextInt(1, 4) * span / 10;
        thresholds.put("indifference", q);
        thresholds.put("preference", p);
        if (random.nextBoolean()) {
            thresholds.put("veto", p + random.nextInt(5) * span / 10);
        }
        thresholds.put("s", span / 4);
        criterion.put("thresholds", thresholds);
        List<String> words = List.of("usual", "u-shape", "v-shape", "level", "linear", "gaussian");
        criterion.put("preference-function", words.get(random.nextInt(words.size())));
    }

    double low() {
        return Arrays.stream(numbers).min().orElse(0);
    }

    double high() {
        return Arrays.stream(numbers).max().orElse(0);
    }

    /** A number strictly between two, where there is one. */
    private double within(double low, double high) {
        double t = random.nextInt(1, 20) / 20.0;
        return low + (high - low) * t;
    }

    Map<String, Object> criterion() {
        return criterion;
    }

    boolean hasLevels() {
        return hasLevels;
    }

    /** A number on the scale, for parameters that name one. */
    double place(double share) {
        double low = Double.isInfinite(least) ? low() : least;
        double high = Double.isInfinite(greatest) ? high() : greatest;
        return low * (1 - share) + high * share;
    }

    /** What stands in the file for an option; null where the entry is left out. */
    Object cell(int i, boolean exact) {
        int form = exact ? 99 : random.nextInt(16);
        if (form == 0) {
            return random.nextBoolean() ? "unknown" : null;
        }
        if (hasLevels) {
            return LEVELS.get(random.nextInt(3));
        }
        double x = numbers[i];
        double d = spread();
        double low = Math.max(least, x - random.nextInt(3) * d);
        double high = Math.min(greatest, x + random.nextInt(1, 4) * d);
        Map<String, Object> cell = new LinkedHashMap<>();
        switch (form) {
            case 1, 2 -> {
                cell.put("min", low);
                cell.put("max", high);
            }
            case 3, 4 -> {
                cell.put("low", low);
                cell.put("mode", random.nextInt(3) == 0 ? low : Math.min(high, Math.max(low, x)));
                cell.put("high", high);
            }
            case 5, 6 -> {
                cell.put("mean", x);
                cell.put("sd", d * random.nextInt(1, 4));
            }
            case 7 -> {
                cell.put("value", x);
                cell.put("confidence", List.of("high", "moderate", "low").get(random.nextInt(3)));
            }
            case 8 -> {
                Map<String, Object> outcomes = new LinkedHashMap<>();
                outcomes.put(String.valueOf(x), 0.25);
                outcomes.put(String.valueOf(high), 0.75);
                cell.put("outcomes", outcomes);
            }
            case 9 -> {
                if (!isProportion) {
                    return x;
                }
                cell.put("alpha", random.nextInt(1, 40) / 4.0);
                cell.put("beta", random.nextInt(1, 40) / 4.0);
            }
            default -> {
                return x == Math.rint(x) && Math.abs(x) < 1e9 ? (Object) (int) x : (Object) x;
            }
        }
        return cell;
    }

    /** A spread that fits the column: a part of its span, or of its size where it has none. */
    private double spread() {
        double span = high() - low();
        double size = Math.max(Math.abs(high()), Math.abs(low()));
        double whole = span > 0 && !Double.isInfinite(span) ? span : size;
        return whole == 0 ? 1 : whole / new int[] {2, 5, 20, 1000}[random.nextInt(4)];
    }

    /** The same numbers for another option, so that it is a twin of the first. */
    void copy(int from, int to) {
        numbers[to] = numbers[from];
    }

    List<Object> cells(boolean exact) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            cells.add(cell(i, exact));
        }
        return cells;
    }
}
