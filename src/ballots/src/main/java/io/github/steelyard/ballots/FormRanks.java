package io.github.steelyard.ballots;

import io.github.steelyard.io.grid.CsvGrid;
import io.github.steelyard.model.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders that a form tool writes by place, not by criterion: Microsoft Forms all in one cell ("Cost;Noise;Image;"), LimeSurvey
 * a column for each place ("Order [Rank 1]") whose cells name what stands there.
 *
 * @param columns in the order of the places; a single one where a cell holds the whole order
 */
record FormRanks(List<Integer> columns) {

    private static final Pattern RANK =
            Pattern.compile("(?:.*\\[)?(?:rank(?:ing)? ?)?([0-9]{1,4})\\]?", Pattern.CASE_INSENSITIVE);

    /** The columns, where every answer in them names criteria; empty where there are none, or more than can be told apart. */
    static Optional<FormRanks> find(CsvGrid grid, List<Criterion> criteria) {
        List<FormRanks> found = new ArrayList<>();
        Map<Integer, Integer> byPlace = new TreeMap<>();
        boolean isTwice = false;
        for (int k = 0; grid.rows() > 1 && k < grid.extent(0); k++) {
            int column = k;
            boolean[] isWhole = new boolean[1];
            boolean isOrder = all(grid, k, text -> {
                int size = parts(text, criteria).size();
                isWhole[0] |= size == criteria.size();
                return size > 0;
            });
            if (isOrder && isWhole[0]) {
                found.add(new FormRanks(List.of(k)));
            }
            Matcher rank = RANK.matcher(FormHeadings.plain(grid.cell(0, k).text()));
            if (rank.matches() && all(grid, k, text -> named(text, criteria).isPresent())) {
                isTwice |= byPlace.put(Integer.valueOf(rank.group(1)), column) != null;
            }
        }
        boolean isEveryPlace = byPlace.size() == criteria.size() && criteria.size() > 1 && !isTwice;
        if (isEveryPlace && byPlace.keySet().stream().allMatch(place -> place >= 1 && place <= criteria.size())) {
            found.add(new FormRanks(List.copyOf(byPlace.values())));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether a column has answers and all of them are of a kind. */
    private static boolean all(CsvGrid grid, int column, Predicate<String> kind) {
        boolean isSome = false;
        for (int row = 1; row < grid.rows(); row++) {
            String text = column < grid.extent(row) ? grid.cell(row, column).text() : "";
            if (!text.isBlank()) {
                isSome = true;
                if (!kind.test(text)) {
                    return false;
                }
            }
        }
        return isSome;
    }

    private static Optional<Criterion> named(String text, List<Criterion> criteria) {
        String plain = FormHeadings.plain(text);
        return criteria.stream().filter(c -> FormHeadings.isMeant(c, plain)).findFirst();
    }

    /** The criteria that a cell lists, each once; empty where it lists anything else. */
    private static List<String> parts(String text, List<Criterion> criteria) {
        List<String> ids = new ArrayList<>();
        for (String part : text.split(";")) {
            Optional<Criterion> criterion = named(part, criteria);
            if (!part.isBlank()
                    && (criterion.isEmpty() || ids.contains(criterion.get().id()))) {
                return List.of();
            }
            criterion.ifPresent(c -> ids.add(c.id()));
        }
        return criteria.size() > 1 ? ids : List.of();
    }

    /** The order of a row, the most important first; empty where it names a criterion twice or leaves one out. */
    Optional<List<List<String>>> order(CsvGrid grid, int row, List<Criterion> criteria) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            text.append(column < grid.extent(row) ? grid.cell(row, column).text() : "")
                    .append(';');
        }
        List<String> ids = parts(text.toString(), criteria);
        return ids.size() == criteria.size()
                ? Optional.of(ids.stream().map(List::of).toList())
                : Optional.empty();
    }
}
