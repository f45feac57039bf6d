package io.github.steelyard.record;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.syntax.TextPart;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kept journal, read again step by step up to the first that does not follow from the one before.
 *
 * @param moments the beginning and every good step
 * @param fault what is wrong behind the last good step, with its line; empty when nothing is
 * @param line where that is, from 1; 0 when nothing is
 */
public record Replay(List<Moment> moments, Optional<String> fault, int line) {

    public Replay {
        moments = List.copyOf(moments);
    }

    /**
     * The decision after a step.
     *
     * @param step its number, 0 for the beginning
     * @param time when; empty for the beginning
     * @param person whose view was changed; empty for everybody's
     * @param what was done
     * @param why it was done; may be empty
     * @param isShown whether the ranking was shown to the room here
     * @param texts of the files by name, the main one first
     */
    public record Moment(
            int step,
            Optional<Instant> time,
            Optional<String> person,
            String what,
            String why,
            boolean isShown,
            Map<String, String> texts) {

        /** The same with the reason for it. */
        Moment because(String reason) {
            return new Moment(step, time, person, what, reason, isShown, texts);
        }
    }

    /**
     * Reads a journal.
     *
     * @param name as messages say it
     * @throws Refusal when it is none, or its first line is damaged
     */
    public static Replay of(String name, byte[] journal) {
        List<String> lines = new String(journal, StandardCharsets.UTF_8).lines().toList();
        Map<?, ?> head = lines.isEmpty() ? Map.of() : map(lines.get(0)).orElse(Map.of());
        if (!KeptJournal.FORMAT.equals(head.get("format")) || !(head.get("texts") instanceof Map<?, ?> given)) {
            throw new Refusal("'" + name + "' is no journal: its first line must begin with {\"format\": \""
                    + KeptJournal.FORMAT + "\"");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach((file, text) -> texts.put((String) file, (String) text));
        if (!KeptJournal.digest(texts).equals(head.get("sha256"))) {
            throw new Refusal(
                    name + ":1: the files at the beginning were edited by hand, so no step can be made again");
        }
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(0, Optional.empty(), Optional.empty(), "the beginning", "", false, texts));
        for (int k = 1; k < lines.size(); k++) {
            Moment last = moments.get(moments.size() - 1);
            String where = name + ":" + (k + 1) + ": ";
            String good = "; the last good step is " + last.step()
                    + last.time().map(time -> " of " + time).orElse(", the beginning");
            Optional<Map<?, ?>> line = map(lines.get(k));
            if (line.isEmpty()) {
                return new Replay(moments, Optional.of(where + "this line is broken off or is no JSON" + good), k + 1);
            }
            Optional<Moment> next = step(line.get(), last);
            if (next.isEmpty()) {
                return new Replay(
                        moments,
                        Optional.of(where + "this is not step " + (last.step() + 1)
                                + " as it was written: it was edited by hand, or lines are missing" + good),
                        k + 1);
            }
            Moment made = next.get();
            int of = of(line.get(), made);
            if (of > 0) {
                moments.set(of, moments.get(of).because(made.why()));
                made = made.because("");
            }
            moments.add(made);
        }
        boolean isTorn = journal.length > 0 && journal[journal.length - 1] != '\n';
        return new Replay(
                moments,
                isTorn
                        ? Optional.of(name + ":" + lines.size() + ": the last line has no end, so more may be missing")
                        : Optional.empty(),
                isTorn ? lines.size() : 0);
    }

    /** The earlier step that a line gives the reason for; 0 where it is another line. */
    private static int of(Map<?, ?> line, Moment made) {
        String of = String.valueOf(line.get("of"));
        return of.matches("[0-9]{1,9}") && Integer.parseInt(of) < made.step() ? Integer.parseInt(of) : 0;
    }

    private static Optional<Map<?, ?>> map(String json) {
        return TextPart.of(json).map(TextPart::plain).map(plain -> (Map<?, ?>) plain);
    }

    private static Optional<Moment> step(Map<?, ?> line, Moment last) {
        try {
            int step = Integer.parseInt((String) line.get("step"));
            Map<String, String> texts = new LinkedHashMap<>(last.texts());
            for (Object one : line.get("edits") instanceof List<?> edits ? edits : List.of()) {
                Map<?, ?> edit = (Map<?, ?>) one;
                String file = (String) edit.get("file");
                if (edit.containsKey("gone")) {
                    texts.remove(file);
                } else {
                    String before = texts.getOrDefault(file, "");
                    texts.put(
                            file,
                            before.substring(0, Integer.parseInt((String) edit.get("from")))
                                    + edit.get("text")
                                    + before.substring(Integer.parseInt((String) edit.get("to"))));
                }
            }
            boolean isNext =
                    step == last.step() + 1 && KeptJournal.digest(texts).equals(line.get("sha256"));
            Object person = line.get("for");
            return isNext
                    ? Optional.of(new Moment(
                            step,
                            Optional.of(Instant.parse((String) line.get("time"))),
                            Optional.ofNullable((String) person).filter(p -> !p.equals("null") && !p.isEmpty()),
                            (String) line.get("what"),
                            String.valueOf(line.get("why")),
                            line.containsKey("shown"),
                            texts))
                    : Optional.empty();
        } catch (ClassCastException
                | NumberFormatException
                | IndexOutOfBoundsException
                | NullPointerException
                | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /**
     * The decision after a step.
     *
     * @throws Refusal when there is no such step
     */
    public Moment at(int step) {
        if (step < 0 || step >= moments.size()) {
            throw new Refusal("there is no step " + step + "; the journal has " + (moments.size() - 1)
                    + (fault.isPresent() ? " good steps: " + fault.get() : " steps"));
        }
        return moments.get(step);
    }

    /** The decision at a time: after the last step that was not later. */
    public Moment at(Instant time) {
        Moment found = moments.get(0);
        for (Moment moment : moments) {
            if (moment.time().isPresent() && !moment.time().get().isAfter(time)) {
                found = moment;
            }
        }
        return found;
    }

    /** The decision after the last good step. */
    public Moment last() {
        return moments.get(moments.size() - 1);
    }
}
