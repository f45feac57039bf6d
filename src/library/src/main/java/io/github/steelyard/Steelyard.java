package io.github.steelyard;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionFault;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.record.Comparing;
import io.github.steelyard.results.Difference;
import java.nio.file.Path;
import java.util.List;

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
    private final List<Diagnostic> diagnostics;

    private Steelyard(Decision decision, List<Diagnostic> diagnostics) {
        this.decision = decision;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a decision file with everything it includes. Safe on files that nobody has looked at: it reads no file outside
     * the folder of the one that names it, runs nothing, opens no connection, and refuses what is larger than {@link
     * ReadLimits#DEFAULT} allows.
     *
     * @throws InvalidDecision with every error and its place when the file cannot be used
     */
    public static Steelyard read(Path file) {
        return read(file, ReadLimits.DEFAULT);
    }

    /**
     * The same within other limits: smaller ones where many files are read at once, larger ones where files are known.
     *
     * @throws InvalidDecision with every error and its place when the file cannot be used
     */
    public static Steelyard read(Path file, ReadLimits limits) {
        Loaded loaded = DecisionReader.read(file, limits);
        return new Steelyard(loaded.orThrow(), loaded.diagnostics());
    }

    /**
     * A decision made in code.
     *
     * @throws InvalidDecision when it is null
     */
    public static Steelyard of(Decision decision) {
        if (decision == null) {
            throw new InvalidDecision(
                    List.of(new DecisionFault("", "missing-key", "a decision must be given, was null")));
        }
        return new Steelyard(decision, List.of());
    }

    /**
     * Opens a decision file to change numbers in it and save them with everything else as its author left it.
     *
     * @throws InvalidDecision with every error and its place when the file cannot be used
     */
    public static Editing edit(Path file) {
        return Editing.open(file);
    }

    public Decision decision() {
        return decision;
    }

    /** What the reader had to say short of an error. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * The decision as it stands; {@link Study#withStakeholder} and {@link Study#withScenario} look at it another way.
     *
     * @throws io.github.steelyard.catalogue.Refusal when the stated weights contradict each other or are all zero
     */
    public Study study() {
        return Study.of(decision);
    }

    /**
     * What differs between this decision and another, and what each group of changes did to the ranking.
     *
     * @param other the later one
     * @throws io.github.steelyard.catalogue.Refusal when one of them cannot be ranked
     */
    public Difference diff(Steelyard other) {
        return Comparing.of(decision, other.decision);
    }

    /** The title with the numbers of options and criteria. */
    @Override
    public String toString() {
        return decision.toString();
    }
}
