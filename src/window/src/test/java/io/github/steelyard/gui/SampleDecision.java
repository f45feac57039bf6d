package io.github.steelyard.gui;

import java.util.Locale;

/** A decision file of any size: criteria in groups of four, uncertain performances of several forms. */
final class SampleDecision {

    private SampleDecision() {}

    /**
     * The text of the file.
     *
     * @param method id of a ranking method
     */
    static String of(int options, int criteria, String method) {
        StringBuilder text = new StringBuilder("title: " + options + " options, " + criteria + " criteria\n");
        text.append("seed: 7\nweight-uncertainty: 0.25\nmethod: ")
                .append(method)
                .append("\ncriteria:\n");
        for (int j = 0; j < criteria; j++) {
            if (j % 4 == 0) {
                text.append(String.format(Locale.ROOT, "  g%d:%n    weight: %d%n    criteria:%n", j / 4, 20 + 7 * j));
            }
            text.append(String.format(
                    Locale.ROOT,
                    "      c%d: {direction: %s, scale: {worst: %d, best: %d}, weight: %d,"
                            + " thresholds: {indifference: 2, preference: 12, veto: 70}}%n",
                    j,
                    j % 3 == 0 ? "min" : "max",
                    j % 3 == 0 ? 100 : 0,
                    j % 3 == 0 ? 0 : 100,
                    10 + j * 7 % 13));
        }
        text.append("options:\n");
        for (int i = 0; i < options; i++) {
            text.append(String.format(Locale.ROOT, "  option-%d:%n    kind: kind %d%n    performance:%n", i, i % 3));
            for (int j = 0; j < criteria; j++) {
                text.append(String.format(Locale.ROOT, "      c%d: %s%n", j, cell(i, j)));
            }
        }
        return text.toString();
    }

    private static String cell(int i, int j) {
        int middle = 25 + (i * 29 + j * 17 + i * j * 7) % 51;
        int half = 4 + (i * 13 + j * 5) % 12;
        return switch ((i * 5 + j * 3) % 4) {
            case 0 -> "{min: " + (middle - half) + ", max: " + (middle + half) + "}";
            case 1 -> "{low: " + (middle - half) + ", mode: " + middle + ", high: " + (middle + half + 3) + "}";
            case 2 -> "{mean: " + middle + ", sd: " + half + "}";
            default -> "{value: " + middle + ", confidence: moderate}";
        };
    }
}
