package io.github.steelyard.cli;

import io.github.steelyard.batch.Inputs;
import io.github.steelyard.batch.Stamp;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.place.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ParameterException;

/**
 * What a batch does with each input. Safe on any thread.
 *
 * @param options how each decision is looked at
 * @param said of sheets from outside
 * @param analyses what else is asked of it
 * @param isCsv whether its lines are CSV, else JSON
 * @param hasRawCells whether texts that a spreadsheet would run are written as they are
 */
record BatchWork(
        StudyOptions options, SheetOptions said, List<Analysis<?>> analyses, boolean isCsv, boolean hasRawCells) {

    /**
     * What came of one input.
     *
     * @param text its lines
     * @param errors what is wrong with it; none when it was ranked
     * @param notes what else was noticed
     * @param stamp tells its files from what they are after an edit
     */
    record Outcome(String text, List<Said> errors, List<Said> notes, String stamp) {}

    /** The first line, where there is one. */
    String head() {
        return BatchRecord.head(ids(), hasRawCells);
    }

    /** Whether a line says that its input is wrong. */
    boolean isWrong(String line) {
        return isCsv ? line.contains(",,,,,,,,,,,") : line.contains("\", \"ranked\": false, \"errors\": [");
    }

    Outcome outcome(Inputs.Entry entry) {
        if (!entry.fault().isEmpty()) {
            return failed(entry, List.of(Said.of(entry.name(), "error", entry.fault())), List.of(), Stamp.NONE);
        }
        String[] stamp = {Stamp.NONE};
        try {
            return outcome(entry, stamp);
        } catch (InternalError | UnknownError dying) {
            throw dying;
        } catch (Throwable failure) {
            // One input that fails never ends the run.
            Said reason = Said.of(entry.name(), "error", Failures.unexpected(failure));
            return failed(entry, List.of(reason), List.of(), stamp[0]);
        }
    }

    /** @param known takes the stamp as soon as it is known */
    private Outcome outcome(Inputs.Entry entry, String[] known) {
        Loaded loaded = entry.read(said);
        String stamp = Stamp.of(loaded);
        known[0] = stamp;
        List<Said> said =
                loaded.diagnostics().stream().map((Diagnostic d) -> Said.of(d)).toList();
        if (loaded.value().isEmpty()) {
            return failed(entry, said, List.of(), stamp);
        }
        try {
            Set<String> theirs = new HashSet<>();
            analyses.forEach(a -> a.description().parameters().forEach(p -> theirs.add(p.name())));
            StringBuilder text = new StringBuilder();
            for (Study study : options.studies(loaded.orThrow(), theirs)) {
                text.append(line(entry, study));
            }
            return new Outcome(text.toString(), List.of(), said, stamp);
        } catch (Refusal refusal) {
            List<Said> reasons = refusal.reasons().stream()
                    .map(reason -> Said.of(entry.name(), "error", reason))
                    .toList();
            return failed(entry, reasons, said, stamp);
        } catch (ParameterException e) {
            return failed(entry, List.of(Said.of(entry.name(), "error", e.getMessage())), said, stamp);
        }
    }

    private String line(Inputs.Entry entry, Study study) {
        Evaluation evaluation = study.evaluate();
        List<Answer> answers = new ArrayList<>();
        for (Analysis<?> analysis : analyses) {
            answers.add(Answer.of(analysis, study, given(analysis), Cancellation.NEVER, Progress.NONE));
        }
        return isCsv
                ? BatchRecord.csv(entry.name(), evaluation, answers, hasRawCells)
                : BatchRecord.json(entry.name(), evaluation, answers);
    }

    private Outcome failed(Inputs.Entry entry, List<Said> errors, List<Said> notes, String stamp) {
        List<String> lines = errors.stream().map(Said::line).toList();
        String text = isCsv
                ? BatchRecord.csv(entry.name(), lines, ids(), hasRawCells)
                : BatchRecord.json(entry.name(), lines);
        return new Outcome(text, errors, notes, stamp);
    }

    private List<String> ids() {
        return analyses.stream().map(Analysis::id).toList();
    }

    /** One thread for an analysis: the batch has its own. */
    private Map<String, Object> given(Analysis<?> analysis) {
        Map<String, Object> given = options.settings(analysis);
        if (analysis.description().parameterNamed("threads").isPresent()) {
            given.putIfAbsent("threads", 1.0);
        }
        return given;
    }
}
