package io.github.steelyard.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The lines of a journal: those that give the texts of a draft, counted from 1, and those that say a step, with the number
 * of the draft that its changes are to. Read again, they give the steps.
 */
final class JournalSteps {

    private static final String TEXT = "text|";
    private static final String STEP = "step|";
    private static final String DRAFT = "draft|";

    private Map<String, byte[]> base;
    private final Map<Draft, Integer> drafts = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final LinkedHashMap<Integer, String> steps = new LinkedHashMap<>();
    private Draft last;

    /** @param base the contents of the files on disk */
    JournalSteps(Map<String, byte[]> base) {
        this.base = base;
    }

    /** Says what is on disk, before the first change of texts. */
    void base(Map<String, byte[]> onDisk) {
        base = onDisk;
    }

    /**
     * The lines to be written for a step.
     *
     * @param number of the step; one that was there already takes its place
     * @param changes unsaved ones, with their draft where the texts differ
     */
    List<String> lines(int number, long time, String label, Changes changes) {
        List<String> lines = new ArrayList<>();
        String draft = "";
        if (changes.draft().isPresent()) {
            Draft now = changes.draft().get();
            Integer known = drafts.get(now);
            if (known == null) {
                int from = last == null ? 0 : drafts.get(last);
                Map<String, byte[]> before = last == null ? base : last.texts();
                lines.add(TEXT + from + "|" + mark(before) + "\t" + TextPatch.of(before, now.texts()));
                texts.add(lines.get(0));
                drafts.put(now, texts.size());
                known = texts.size();
            }
            last = now;
            draft = DRAFT + known + "\t";
        }
        String step =
                STEP + number + "|" + time + "|" + TextPatch.escaped(label) + "\t" + draft + JournalLine.of(changes);
        lines.add(step);
        steps.remove(number);
        steps.put(number, step);
        if (steps.size() > History.DEPTH) {
            steps.remove(steps.keySet().iterator().next());
        }
        return lines;
    }

    /** How many drafts it holds, which are what takes memory. */
    int drafts() {
        return drafts.size();
    }

    /** All lines that still count. */
    List<String> all() {
        List<String> lines = new ArrayList<>(texts);
        lines.addAll(steps.values());
        return lines;
    }

    /** The steps of a journal; a line that is torn or does not fit ends it. */
    static List<Journal.Step> read(List<String> lines, Optional<Draft> base) {
        List<Draft> drafts = new ArrayList<>();
        LinkedHashMap<Integer, Journal.Step> steps = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith(TEXT)) {
                Optional<Draft> draft = draft(line, base, drafts);
                if (draft.isEmpty()) {
                    break;
                }
                drafts.add(draft.get());
            } else {
                Optional<Changes> changes = JournalLine.parse(line);
                Optional<Changes> whole = changes.flatMap(c -> number(line, DRAFT)
                        .map(n -> n >= 1 && n <= drafts.size()
                                ? Optional.of(c.on(Optional.of(drafts.get(n - 1))))
                                : Optional.<Changes>empty())
                        .orElse(Optional.of(c)));
                if (whole.isPresent()) {
                    int number = number(line, STEP).orElse(0);
                    steps.remove(number);
                    steps.put(number, step(line, whole.get()));
                }
            }
        }
        return new ArrayList<>(steps.values());
    }

    private static Journal.Step step(String line, Changes changes) {
        if (!line.startsWith(STEP)) {
            return new Journal.Step("", 0, changes);
        }
        String[] parts = line.substring(0, line.indexOf('\t')).split("\\|", -1);
        return new Journal.Step(TextPatch.unescaped(parts[3]), Long.parseLong(parts[2]), changes);
    }

    private static Optional<Draft> draft(String line, Optional<Draft> base, List<Draft> drafts) {
        int tab = line.indexOf('\t');
        if (tab < 0 || base.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> from = number(line, TEXT);
        if (from.isEmpty() || from.get() > drafts.size()) {
            return Optional.empty();
        }
        Draft before = from.get() == 0 ? base.get() : drafts.get(from.get() - 1);
        boolean isSame = line.substring(0, tab).endsWith("|" + mark(before.texts()));
        return !isSame
                ? Optional.empty()
                : TextPatch.apply(line.substring(tab + 1), before.texts()).map(base.get()::with);
    }

    /** Tells texts that a patch fits from others. */
    private static long mark(Map<String, byte[]> texts) {
        CRC32 sum = new CRC32();
        texts.values().forEach(sum::update);
        return sum.getValue();
    }

    /** The whole number behind a word that an entry of a line begins with. */
    private static Optional<Integer> number(String line, String word) {
        for (String entry : line.split("\t", -1)) {
            if (entry.startsWith(word)) {
                String digits = entry.substring(word.length()).split("\\|", -1)[0];
                return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
