package io.github.steelyard.cli;

import io.github.steelyard.elicitation.Questions;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scale;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks somebody which of two is better, until there is an answer. */
final class AskedPair {

    private final BufferedReader in;
    private final PrintWriter out;
    private final Decision decision;

    AskedPair(BufferedReader in, PrintWriter out, Decision decision) {
        this.in = in;
        this.out = out;
        this.decision = decision;
    }

    /** The answer; empty for 'stop' and at the end. */
    Optional<Judgement> ask(Questions.Question question) throws IOException {
        Judgement choice = question.choice().orElseThrow();
        boolean isOptions = question.first().isPresent();
        out.println(
                isOptions
                        ? "Which is better: " + told(question.first().get()) + " or "
                                + told(question.second().orElseThrow()) + "?"
                        : "Which is better, the rest equal: (1) " + told(choice.better()) + ", or (2) "
                                + told(choice.than()) + "?");
        String first = isOptions ? question.first().get().id() : "1";
        String second = isOptions ? question.second().orElseThrow().id() : "2";
        for (String line = in.readLine(); line != null && !line.strip().equals("stop"); line = in.readLine()) {
            String word = line.strip();
            // An option may be called 1 or 2; then its id counts.
            if (word.equals(first) || word.equals(second)) {
                return Optional.of(question.answered(word.equals(first)));
            }
            if (word.equals("1") || word.equals("2")) {
                return Optional.of(question.answered(word.equals("1")));
            }
            if (word.equals("same")) {
                return Optional.of(new Judgement(choice.better(), choice.than(), true, "", List.of(), ""));
            }
            if (!word.isEmpty()) {
                out.println("Answer " + first + ", " + second + ", same or stop; was '" + word + "'.");
            }
        }
        return Optional.empty();
    }

    private static String told(Option option) {
        return Words.name(option) + " (" + option.id() + ")";
    }

    private String told(Judgement.Side profile) {
        List<String> parts = new ArrayList<>();
        ((Judgement.Profile) profile).performances().forEach((id, x) -> {
            Criterion criterion = (Criterion) decision.tree().find(id).orElseThrow();
            Optional<String> level =
                    criterion.scale() instanceof Scale.Levels levels ? levels.word(x) : Optional.empty();
            parts.add(Words.name(criterion) + ": " + level.orElse(Numbers.plain(x) + Units.after(criterion.unit())));
        });
        return Words.list(parts);
    }
}
