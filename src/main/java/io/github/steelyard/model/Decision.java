package io.github.steelyard.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a decision file says.
 *
 * @param title short name
 * @param question what is to be decided, may be empty
 * @param description longer text, may be empty
 * @param tree criteria and their weights
 * @param options in the order of the file
 * @param performances options × criteria
 * @param notes evidence, confidence and remarks by cell
 * @param sources what evidence points to
 * @param stakeholders whose weights differ
 * @param scenarios which performances differ
 * @param method how options are ranked
 * @param seed of everything random
 * @param weightUncertainty spread of the weights where no bounds or orders are stated: 0 exact … 1 as wide as any weights at all are around equal ones
 * @param confidence what the grades of confidence mean
 * @param baseline id of the option that stands for deciding nothing; empty when none is named
 * @param lint what it says about the rules that look it over
 */
public record Decision(
        String title,
        String question,
        String description,
        ValueTree tree,
        List<Option> options,
        PerformanceTable performances,
        Map<Cell, CellNote> notes,
        List<Source> sources,
        List<Stakeholder> stakeholders,
        List<Scenario> scenarios,
        MethodChoice method,
        long seed,
        double weightUncertainty,
        Confidence.Shares confidence,
        Optional<String> baseline,
        LintSettings lint) {

    /** The seed that holds unless a file or a caller says otherwise. */
    public static final long DEFAULT_SEED = 20170816;

    /** The spread of weights that holds unless a file says otherwise. */
    public static final double DEFAULT_WEIGHT_UNCERTAINTY = 0.25;

    public Decision {
        options = List.copyOf(options);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        sources = List.copyOf(sources);
        stakeholders = List.copyOf(stakeholders);
        scenarios = List.copyOf(scenarios);
    }

    /** A decision that names no baseline and says nothing about rules. */
    public Decision(
            String title,
            String question,
            String description,
            ValueTree tree,
            List<Option> options,
            PerformanceTable performances,
            Map<Cell, CellNote> notes,
            List<Source> sources,
            List<Stakeholder> stakeholders,
            List<Scenario> scenarios,
            MethodChoice method,
            long seed,
            double weightUncertainty,
            Confidence.Shares confidence) {
        this(
                title,
                question,
                description,
                tree,
                options,
                performances,
                notes,
                sources,
                stakeholders,
                scenarios,
                method,
                seed,
                weightUncertainty,
                confidence,
                Optional.empty(),
                LintSettings.NONE);
    }

    /** A decision made in code, with everything else left at its default. */
    public static Decision of(String title, Problem problem) {
        return new Decision(
                title,
                "",
                "",
                problem.tree(),
                problem.options(),
                problem.performances(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                MethodChoice.DEFAULT,
                DEFAULT_SEED,
                DEFAULT_WEIGHT_UNCERTAINTY,
                Confidence.Shares.DEFAULT);
    }

    /** The stakeholder of that id, if there is one. */
    public Optional<Stakeholder> stakeholder(String id) {
        return stakeholders.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The scenario of that id, if there is one. */
    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The same with other performances. */
    public Decision performing(PerformanceTable table) {
        return new Decision(
                title,
                question,
                description,
                tree,
                options,
                table,
                notes,
                sources,
                stakeholders,
                scenarios,
                method,
                seed,
                weightUncertainty,
                confidence,
                baseline,
                lint);
    }

    /** The same with another value tree over the same criteria. */
    public Decision with(ValueTree other) {
        return new Decision(
                title,
                question,
                description,
                other,
                options,
                performances,
                notes,
                sources,
                stakeholders,
                scenarios,
                method,
                seed,
                weightUncertainty,
                confidence,
                baseline,
                lint);
    }
}
