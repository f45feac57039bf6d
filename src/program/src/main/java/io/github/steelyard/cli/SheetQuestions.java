package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks the open points of a sheet one by one on the terminal, until nothing is open or nobody answers. */
final class SheetQuestions {

    /** More questions than this are no conversation. */
    private static final int MOST = 200;

    private final Terminal terminal;

    SheetQuestions(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The decision with the answers.
     *
     * @param said before anything is asked
     * @param read reads with what is said
     */
    Loaded ask(SheetOptions said, Function<SheetOptions, Loaded> read) {
        SheetOptions answers = said;
        Loaded loaded = read.apply(answers);
        for (int k = 0; k < MOST && loaded.value().isEmpty(); k++) {
            Optional<SheetPoint> point = loaded.readings().stream()
                    .flatMap(reading -> reading.points().stream())
                    .filter(p -> p.degree() == SheetDegree.OPEN && !p.answers().isEmpty())
                    .findFirst();
            Optional<SheetOptions> more = point.isEmpty() ? Optional.empty() : answer(point.get(), answers);
            if (more.isEmpty()) {
                return loaded;
            }
            answers = more.get();
            loaded = read.apply(answers);
        }
        return loaded;
    }

    private Optional<SheetOptions> answer(SheetPoint point, SheetOptions said) {
        Failures.line(terminal, point.place() + ": " + point.text());
        List<SheetAnswer> answers = point.answers();
        for (int k = 0; k < answers.size(); k++) {
            Failures.line(
                    terminal,
                    "  " + (k + 1) + "  " + answers.get(k).label() + " ("
                            + answers.get(k).option() + ")");
        }
        Failures.line(terminal, "Number, or an option such as " + answers.get(0).option() + "; nothing to stop:");
        while (true) {
            String line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            try {
                if (line.matches("\\d{1,3}")
                        && Integer.parseInt(line) >= 1
                        && Integer.parseInt(line) <= answers.size()) {
                    SheetAnswer answer = answers.get(Integer.parseInt(line) - 1);
                    return Optional.of(said.with(answer.key(), answer.text()));
                }
                if (line.startsWith("--")) {
                    return Optional.of(said.saying(line));
                }
                Failures.line(
                        terminal, "'" + line + "' is neither a number from 1 to " + answers.size() + " nor an option");
            } catch (Refusal refusal) {
                refusal.reasons().forEach(reason -> Failures.line(terminal, reason));
            }
        }
    }

    private String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int c = terminal.in().read();
                    c >= 0 && c != '\n' && line.size() < 10_000;
                    c = terminal.in().read()) {
                line.write(c);
            }
        } catch (IOException e) {
            return "";
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
