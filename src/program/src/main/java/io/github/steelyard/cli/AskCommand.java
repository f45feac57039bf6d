package io.github.steelyard.cli;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.JudgementLines;
import io.github.steelyard.elicitation.Questions;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code steelyard ask}. */
@Command(
        name = "ask",
        header = "Asks for choices until the answer is firm.",
        description = {
            "",
            "Asks the pair of options whose worse answer lowers the largest regret most, and writes the answers into the"
                    + " file as judgements. Answer by the id of an option, 'same', or 'stop'.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  steelyard ask flats.yaml", "  steelyard ask flats.yaml --answers answers.txt --until-regret 0.05"})
final class AskCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Decision file in YAML; the answers are written into it.")
    private String file;

    @picocli.CommandLine.Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Take the answers from a file, one a line, instead of asking.")
    private String answers;

    @picocli.CommandLine.Option(
            names = "--until-regret",
            paramLabel = "X",
            description = "Stop when the recommended option loses at most this much, of 1; 0.01 when left out.")
    private double until = 0.01;

    @picocli.CommandLine.Option(
            names = "--most",
            paramLabel = "N",
            description = "Ask at most so many questions; 25 when left out.")
    private int most = 25;

    @picocli.CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Terminal terminal;

    AskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Boolean> done = Asked.of(file, SheetOptions.NONE, terminal, loaded -> asked(loaded.orThrow()));
        return done.isPresent() && done.get() ? Cli.DONE : Cli.WRONG_INPUT;
    }

    private boolean asked(Decision start) {
        PrintWriter out = new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8);
        List<Judgement> given = new ArrayList<>();
        try (BufferedReader in = answers == null
                ? new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(answers))) {
            Decision decision = start;
            Questions.Question question = Questions.next(Study.of(decision));
            boolean goesOn = true;
            while (goesOn
                    && given.size() < most
                    && question.regret() > until
                    && question.first().isPresent()) {
                Option first = question.first().get();
                Option second = question.second().orElseThrow();
                out.println("Which is better: " + Words.name(first) + " (" + first.id() + ") or " + Words.name(second)
                        + " (" + second.id() + ")?");
                Optional<Judgement> answer = answer(in, out, question);
                goesOn = answer.isPresent();
                if (goesOn) {
                    given.add(answer.get());
                    decision = decision.toBuilder().judgement(answer.get()).build();
                    question = Questions.next(Study.of(decision));
                }
            }
            write(given);
            out.println("Whatever you still would answer, " + Words.name(question.recommended()) + " loses at most "
                    + Words.score(question.regret()) + ". "
                    + (given.isEmpty()
                            ? "No answer was"
                            : Words.count(given.size(), "answer") + " written into " + file)
                    + (given.isEmpty() ? " needed." : "."));
            return true;
        } catch (IOException unreadable) {
            throw new Refusal("the answers cannot be read: " + unreadable.getMessage());
        }
    }

    /** The answer; empty for 'stop' and at the end. */
    private static Optional<Judgement> answer(BufferedReader in, PrintWriter out, Questions.Question question)
            throws IOException {
        String first = question.first().orElseThrow().id();
        String second = question.second().orElseThrow().id();
        for (String line = in.readLine(); line != null && !line.strip().equals("stop"); line = in.readLine()) {
            String word = line.strip();
            if (word.equals(first) || word.equals(second)) {
                return Optional.of(question.answered(word.equals(first)));
            }
            if (word.equals("same")) {
                Judgement better = question.answered(true);
                return Optional.of(new Judgement(better.better(), better.than(), true, "", List.of(), ""));
            }
            if (!word.isEmpty()) {
                out.println("Answer " + first + ", " + second + ", same or stop; was '" + word + "'.");
            }
        }
        return Optional.empty();
    }

    private void write(List<Judgement> given) throws IOException {
        if (given.isEmpty()) {
            return;
        }
        Path path = Path.of(file);
        if (!file.endsWith(".yaml") && !file.endsWith(".yml")) {
            throw new Refusal("answers are written into YAML files only; convert the file first");
        }
        String text = JudgementLines.added(Files.readString(path), given);
        Decision before = Steelyard.read(path).study().origin();
        SafeFiles.replace(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
        int added = Steelyard.read(path).study().origin().judgements().all().size()
                - before.judgements().all().size();
        if (added != given.size()) {
            throw new Refusal("the answers could not be written into " + file);
        }
    }
}
