package io.github.steelyard.io;

import java.util.SplittableRandom;

/** A decision of a hundred lines as a workshop would write it: two groups, ten criteria, levels, some ranges. */
public final class HundredLines {

    private static final String[] LEVELS = {"poor", "fair", "good", "splendid"};

    private HundredLines() {}

    public static String text() {
        SplittableRandom random = new SplittableRandom(100);
        StringBuilder out = new StringBuilder("title: A hundred lines\nquestion: What now?\ncriteria:\n");
        for (int group = 0; group < 2; group++) {
            out.append("  group-" + group + ":\n    name: Group " + group + "\n    weight: 50\n    criteria:\n");
            for (int k = 5 * group; k < 5 * group + 5; k++) {
                out.append("      c" + k + ": {name: Criterion " + k + ", weight: " + random.nextInt(1, 100));
                out.append(
                        isWord(k)
                                ? ", levels: {poor: 0, fair: 40, good: 80, splendid: 100}}\n"
                                : ", unit: EUR, direction: min, scale: {worst: 100, best: 0}}\n");
            }
        }
        out.append("options:\n");
        for (int option = 0; option < 5; option++) {
            out.append("  option-" + option + ":\n    name: Option number " + option + "\n    kind: some\n");
            out.append("    performance:\n");
            for (int k = 0; k < 10; k++) {
                int low = random.nextInt(50);
                out.append("      c" + k + ": ")
                        .append(
                                isWord(k)
                                        ? LEVELS[random.nextInt(4)]
                                        : k % 4 == 1
                                                ? "{min: " + low + ", max: " + (low + 20) + ", note: a guess}"
                                                : low + "." + random.nextInt(10, 100))
                        .append('\n');
            }
        }
        return out.append("stakeholders:\n  one: {name: One, voice: 2, weights: {group-0: 30, group-1: 70}}\n")
                .append("  two: {name: Two, weights: {c1: 5, c2: 50}}\n")
                .append("sources:\n  survey: {title: A survey, date: 2020-01-01, paragraphs: 12}\n")
                .toString();
    }

    private static boolean isWord(int criterion) {
        return criterion % 5 == 4;
    }
}
