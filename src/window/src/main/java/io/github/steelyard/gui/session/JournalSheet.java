package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.History;
import io.github.steelyard.editing.History.Step;
import io.github.steelyard.model.Stakeholder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every state of this session that one can return to, the first one first: as it was opened, after each step, and those
 * that were given a name.
 *
 * @param rows in the order of doing, the snapshots last
 */
public record JournalSheet(List<Row> rows) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /**
     * A state.
     *
     * @param text the change as a sentence, with its time and for whom
     * @param label what returning to it is called
     * @param content the state after it
     * @param isSnapshot whether someone named it
     */
    public record Row(String text, String label, Content content, boolean isSnapshot) {}

    public JournalSheet {
        rows = List.copyOf(rows);
    }

    /** The rows that hold every word of a filter. */
    public static JournalSheet of(SessionState state, String filter) {
        History history = state.history();
        List<Row> rows = new ArrayList<>();
        List<Step> past = history.past();
        Content first = past.isEmpty() ? state.content() : past.get(0).content();
        rows.add(new Row(Text.of("journal.opened"), Text.of("journal.opened"), first, false));
        for (int k = 0; k < past.size(); k++) {
            Content after = k + 1 < past.size() ? past.get(k + 1).content() : state.content();
            rows.add(row(state, past.get(k), after));
        }
        for (Step snapshot : history.snapshots()) {
            rows.add(new Row(
                    Text.of("journal.snapshot", snapshot.label(), time(snapshot.time())),
                    snapshot.label(),
                    snapshot.content(),
                    true));
        }
        String[] words = filter.toLowerCase(Locale.ROOT).strip().split("\\s+");
        rows.removeIf(row -> {
            String text = row.text().toLowerCase(Locale.ROOT);
            return java.util.Arrays.stream(words).anyMatch(word -> !text.contains(word));
        });
        return new JournalSheet(rows);
    }

    private static Row row(SessionState state, Step step, Content after) {
        Optional<String> who = after.stakeholder()
                .flatMap(id -> after.changes().over(state.opened()).decision().stakeholder(id))
                .map(Stakeholder::name);
        String what = step.why().isEmpty() ? step.label() : Text.of("journal.reason", step.label(), step.why());
        String text = who.isPresent()
                ? Text.of("journal.for", time(step.time()), what, who.get())
                : Text.of("journal.step", time(step.time()), what);
        return new Row(text, step.label(), after, false);
    }

    /** The time of the day. */
    public static String time(long millis) {
        return millis == 0 ? "" : TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }
}
