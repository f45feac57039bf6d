package io.github.steelyard.report.document;

import java.util.Arrays;
import java.util.List;

/**
 * One line an option through its ranks in several rankings, rank 1 on top (a bump chart).
 *
 * @param title what it shows
 * @param summary what it says
 * @param columns one a ranking, from left to right
 * @param lines in the order of the first ranking
 */
public record RankLines(String title, String summary, List<String> columns, List<Line> lines) implements Chart {

    public RankLines {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param name shown at its end
     * @param color index of its colour
     * @param isStrong whether it is one of those that matter
     * @param ranks one a column; ties share the smaller rank, 0 where it is not ranked
     */
    public record Line(String name, int color, boolean isStrong, int[] ranks) {
        public Line {
            ranks = ranks.clone();
        }

        @Override
        public int[] ranks() {
            return ranks.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Line l
                    && name.equals(l.name)
                    && color == l.color
                    && isStrong == l.isStrong
                    && Arrays.equals(ranks, l.ranks);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(ranks);
        }
    }
}
