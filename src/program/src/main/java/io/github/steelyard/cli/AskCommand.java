package io.github.steelyard.cli;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.JudgementLines;
import io.github.steelyard.elicitation.Questions;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Numbers;
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
                    + " file as judgements. Answer by the id of an option, 1 or 2, 'same', or 'stop'.",
            "",
            "With --wrong an answer is a hint, not a rule: pairs may come again, the recommendation is that of the"
                    + " largest mean score, and answers that the others speak against are not written.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard ask flats.yaml",
            "  steelyard ask flats.yaml --answers answers.txt --until-regret 0.05",
            "  steelyard ask flats.yaml --profiles --wrong 0.1"
        })
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
            names = "--profiles",
            description = "Ask about two profiles on two criteria, the rest equal, instead of two options.")
    private boolean profiles;

    @picocli.CommandLine.Option(
            names = "--wrong",
            paramLabel = "X",
            description = "Share of the answers that may be wrong, below 0.5; none when left out.")
    private double wrong;

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
        if (!(wrong >= 0 && wrong < 0.5)) {
            throw new Refusal("'--wrong' is from 0 to below 0.5, was " + Numbers.plain(wrong));
        }
        PrintWriter out = new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8);
        List<Judgement> given = new ArrayList<>();
        try (BufferedReader in = answers == null
                ? new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(answers))) {
            AskedPair pair = new AskedPair(in, out, start);
            Questions.Question question = next(start, given);
            boolean goesOn = true;
            while (goesOn
                    && given.size() < most
                    && question.regret() > until
                    && question.choice().isPresent()) {
                Optional<Judgement> answer = pair.ask(question);
                goesOn = answer.isPresent();
                if (goesOn) {
                    given.add(answer.get());
                    question = next(start, given);
                }
            }
            tell(out, start, question, given);
            return true;
        } catch (IOException unreadable) {
            throw new Refusal("the answers cannot be read: " + unreadable.getMessage());
        }
    }

    private Questions.Question next(Decision start, List<Judgement> given) {
        if (wrong > 0) {
            return Questions.next(Study.of(start), profiles, given, wrong);
        }
        DecisionBuilder answered = start.toBuilder();
        given.forEach(answered::judgement);
        return Questions.next(Study.of(answered.build()), profiles);
    }

    private void tell(PrintWriter out, Decision start, Questions.Question question, List<Judgement> given)
            throws IOException {
        List<Judgement> kept = wrong > 0 ? Questions.believed(Study.of(start), given, wrong) : given;
        write(kept);
        String loses = Words.name(question.recommended()) + " loses " + (wrong > 0 ? "on average " : "at most ")
                + Words.score(question.regret()) + ". ";
        out.println((wrong > 0
                        ? "After " + Words.count(given.size(), "answer") + ", "
                        : "Whatever you still would answer, ")
                + loses
                + (given.isEmpty()
                        ? "No answer was needed."
                        : Words.raised(Words.count(kept.size(), wrong > 0 ? "judgement" : "answer")) + " written into "
                                + file + "."));
        List<Judgement> aside =
                given.stream().distinct().filter(one -> !kept.contains(one)).toList();
        aside.forEach(one -> out.println(
                "Not written, since the other answers speak against it or it was meant roughly: " + one.words() + "."));
    }

    private void write(List<Judgement> given) throws IOException {
        if (given.isEmpty()) {
            return;
        }
        Path path = Path.of(file);
        if (!file.endsWith(".yaml") && !file.endsWith(".yml")) {
            throw new Refusal("answers are written into YAML files only; convert the file first");
        }
        String text = JudgementLines.added(
                Files.readString(path),
                given,
                Steelyard.read(path).study().origin().tree());
        Decision before = Steelyard.read(path).study().origin();
        SafeFiles.replace(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
        int added = Steelyard.read(path).study().origin().judgements().all().size()
                - before.judgements().all().size();
        if (added != given.size()) {
            throw new Refusal("the answers could not be written into " + file);
        }
    }
}
