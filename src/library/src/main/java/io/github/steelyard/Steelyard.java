package io.github.steelyard;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.briefing.Subject;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.handout.Handout;
import io.github.steelyard.handout.HandoutFormat;
import io.github.steelyard.inspection.Fingerprints;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.kind.XmcdaVersion;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.lint.Lint;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.record.Comparing;
import io.github.steelyard.report.Version;
import io.github.steelyard.results.AnalysesResult;
import io.github.steelyard.results.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The front door.
 *
 * <pre>{@code
 * Steelyard decision = Steelyard.read(Path.of("options/north-korea-2017.yaml"));
 * Evaluation evaluation = decision.study().evaluate();
 * String best = evaluation.first().name();
 * }</pre>
 */
public final class Steelyard {

    private final Decision decision;
    /** What it was read from; empty for one made in code. */
    private final Optional<Loaded> loaded;

    private Steelyard(Decision decision, Optional<Loaded> loaded) {
        this.decision = decision;
        this.loaded = loaded;
    }

    /**
     * Reads a decision file with everything it includes. Safe on files that nobody has looked at: it reads no file outside
     * the folder of the one that names it, runs nothing, opens no connection, and refuses what is larger than {@link
     * ReadLimits#DEFAULT} allows.
     *
     * @param file the decision file; its ending says the format
     * @return the decision, and where each part of it stands
     * @throws InvalidDecision with every error and its place when the file cannot be used
     */
    public static Steelyard read(Path file) {
        return read(file, ReadLimits.DEFAULT);
    }

    /**
     * The same within other limits: smaller ones where many files are read at once, larger ones where files are known.
     *
     * @param file the decision file; its ending says the format
     * @param limits what is refused for its size
     * @return the decision, and where each part of it stands
     * @throws InvalidDecision with every error and its place when the file cannot be used
     */
    public static Steelyard read(Path file, ReadLimits limits) {
        Loaded loaded = DecisionReader.read(given(file, "a file"), given(limits, "limits"));
        return new Steelyard(loaded.orThrow(), Optional.of(loaded));
    }

    /**
     * {@return a decision made in code}
     *
     * @param decision a decision made in code
     * @throws InvalidDecision when it is null
     */
    public static Steelyard of(Decision decision) {
        if (decision == null) {
            throw InvalidDecision.missing("a decision");
        }
        return new Steelyard(decision, Optional.empty());
    }

    /**
     * Opens a decision file to change numbers in it and save them with everything else as its author left it.
     *
     * @param file the decision file
     * @return the decision, ready to be changed
     * @throws InvalidDecision with every error and its place when the file cannot be used
     */
    public static Editing edit(Path file) {
        return Editing.open(given(file, "a file"));
    }

    /** {@return the decision itself} */
    public Decision decision() {
        return decision;
    }

    /** {@return what the reader had to say short of an error} */
    public List<Diagnostic> diagnostics() {
        return loaded.map(Loaded::diagnostics).orElse(List.of());
    }

    /**
     * {@return the decision as it stands; {@link Study#withStakeholder} and {@link Study#withScenario} look at it
     * another way}
     *
     * @throws Refusal when the stated weights contradict each other or are all zero
     */
    public Study study() {
        return Study.of(decision);
    }

    /**
     * {@return what differs between this decision and another, and what each group of changes did to the ranking}
     *
     * @param other the later one
     * @throws Refusal when one of them cannot be ranked
     */
    public Difference diff(Steelyard other) {
        return Comparing.of(decision, given(other, "the other decision").decision);
    }

    /**
     * Answers of analyses, without ids of {@link Analyses#usual(Study) the usual ones}: what {@code steelyard analyze}
     * prints. One analysis by itself, with parameters, is {@code Analyses.SMAA.run(study, parameters)}.
     *
     * @param ids of analyses
     * @return one answer an analysis, in the order asked
     * @throws Refusal when an id is unknown, or with every reason when an analysis has no answer here
     */
    public AnalysesResult analyze(String... ids) {
        Study study = study();
        List<Analysis<?>> asked = given(ids, "ids of analyses").length == 0
                ? Analyses.usual(study)
                : each(Arrays.asList(ids), id -> Analyses.all().get(given(id, "the id of an analysis")));
        return AnalysesResult.of(
                each(asked, analysis -> Answer.of(analysis, study, Map.of(), Cancellation.NEVER, Progress.NONE)));
    }

    /**
     * {@return what the rules of lint find, without what the decision or comments in its file silence}
     *
     * @throws Refusal when the decision gives a rule a threshold that it cannot have
     */
    public List<Finding> inspect() {
        return loaded.map(l -> Inspection.unsilenced(l, Cancellation.NEVER)).orElseGet(() -> Lint.of(decision));
    }

    /**
     * Writes the decision whole or not at all, in the format of the file's ending: .yaml, .json, .csv, .xlsx or .xml.
     *
     * @param file where to write; a file that is there is replaced
     * @return what the format cannot hold, a sentence each
     * @throws Refusal when no format has that ending, or its library is missing
     * @throws UncheckedIOException when the file cannot be written; what stood there before still does
     */
    public List<String> write(Path file) {
        DecisionFormat format = DecisionFormat.of(given(file, "a file").toString())
                .orElseThrow(() -> new Refusal("the ending of '" + file + "' is none of a format of decisions"));
        DecisionWriter.Written written = loaded.map(l -> DecisionWriter.write(l, format, XmcdaVersion.V4_0, false))
                .orElseGet(() -> DecisionWriter.write(decision, format));
        replace(file, written.bytes());
        return written.losses();
    }

    /**
     * Writes the brief, which is the report of the command line without {@code --full}, whole or not at all, in the format
     * of the file's ending: .html or .pdf, which need the library {@code steelyard-formats}, or .md.
     *
     * @param file where to write; a file that is there is replaced
     * @throws Refusal when no report has that ending, its library is missing, or the decision cannot be ranked
     * @throws UncheckedIOException when the file cannot be written; what stood there before still does
     */
    public void report(Path file) {
        HandoutFormat format = HandoutFormat.of(given(file, "a file").toString())
                .filter(f -> !f.isChart())
                .orElseThrow(() -> new Refusal("the ending of '" + file + "' is none of a report: .html, .pdf, .md"));
        Subject subject = new Subject(
                study().evaluate(),
                List.of(),
                diagnostics().stream().map(Diagnostic::toString).toList(),
                inspect(),
                Version.program(),
                "",
                loaded.map(l -> Fingerprints.of(l.sources())).orElse(Map.of()));
        replace(
                file,
                Handout.brief(
                        subject, Locale.ROOT, List.of(), format, Cancellation.NEVER, Progress.NONE, unshown -> {}));
    }

    /** What each gives, or the reasons of all that refuse. */
    private static <A, B> List<B> each(List<A> all, Function<A, B> made) {
        List<B> each = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (A one : all) {
            try {
                each.add(made.apply(one));
            } catch (Refusal refusal) {
                refused.addAll(refusal.reasons());
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusal(refused);
        }
        return each;
    }

    private static <T> T given(T value, String what) {
        if (value == null) {
            throw new Refusal(what + " must be given, was null");
        }
        return value;
    }

    private static void replace(Path file, byte[] bytes) {
        try {
            SafeFiles.replace(Map.of(file, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "': " + IoReason.of(e), e);
        }
    }

    /** The title with the numbers of options and criteria. */
    @Override
    public String toString() {
        return decision.toString();
    }
}
