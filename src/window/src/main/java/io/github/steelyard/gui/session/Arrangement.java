package io.github.steelyard.gui.session;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the table of performances is looked at; the decision is the same in every arrangement.
 *
 * @param sorted the criterion by which options are sorted; empty for their order in the file
 * @param worstFirst whether the worst stand above
 * @param filter what the name or the kind of an option has in it, in small or capital letters; empty for all
 * @param turned whether criteria go down and options across
 */
public record Arrangement(Optional<String> sorted, boolean worstFirst, String filter, boolean turned) {

    /** As the file has it. */
    public static final Arrangement NONE = new Arrangement(Optional.empty(), false, "", false);

    /** The next after a click on the heading of a criterion: the best first, the worst first, as in the file. */
    public Arrangement sorting(String criterion) {
        if (!sorted.equals(Optional.of(criterion))) {
            return new Arrangement(Optional.of(criterion), false, filter, turned);
        }
        return new Arrangement(worstFirst ? Optional.empty() : sorted, !worstFirst, filter, turned);
    }

    public Arrangement filtering(String other) {
        return new Arrangement(sorted, worstFirst, other.strip(), turned);
    }

    public Arrangement turning() {
        return new Arrangement(sorted, worstFirst, filter, !turned);
    }

    /** The sheet in this arrangement, without options that are hidden for now. */
    public PerformanceSheet of(PerformanceSheet sheet, SessionState state) {
        Decision decision = state.decision();
        Set<String> hidden = state.attention().hidden();
        boolean isOpen = state.look().blind() != Look.Blind.NAMES;
        List<Option> options = decision.options();
        Comparator<Integer> order = Comparator.naturalOrder();
        int column = sorted.map(id -> decision.tree().criteria().stream()
                        .map(c -> c.id())
                        .toList()
                        .indexOf(id))
                .orElse(-1);
        if (column >= 0) {
            // What nobody knows stands below, whichever way.
            Comparator<Integer> byShare = Comparator.comparingDouble(
                    i -> sheet.cells().get(i).get(column).central());
            order = Comparator.<Integer, Boolean>comparing(
                            i -> Double.isNaN(sheet.cells().get(i).get(column).central()))
                    .thenComparing(worstFirst ? byShare : byShare.reversed());
        }
        List<Integer> rows = IntStream.range(0, options.size())
                .boxed()
                .filter(i -> !hidden.contains(options.get(i).id()))
                .filter(i -> !isOpen || filter.isEmpty() || has(options.get(i)))
                .sorted(order)
                .toList();
        PerformanceSheet arranged = sheet.rows(rows);
        return turned ? arranged.turned() : arranged;
    }

    private boolean has(Option option) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        return option.name().toLowerCase(Locale.ROOT).contains(wanted)
                || option.kind().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
