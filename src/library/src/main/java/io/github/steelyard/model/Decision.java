package io.github.steelyard.model;

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
 * @param baseline id of the “do nothing” option; empty when none is named
 * @param lint what it says about the rules that look it over
 * @param uncertainties what is uncertain and shared by performances
 * @param strategies options that change course when something comes true
 * @param packages options that can be done together
 * @param judgements what somebody prefers
 * @param missing what missing performances count as; empty where nothing is said of them
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
        LintSettings lint,
        Uncertainties uncertainties,
        Optional<MissingPolicy> missing,
        List<Strategy> strategies,
        Optional<Packages> packages,
        Judgements judgements) {

    /** The seed that holds unless a file or a caller says otherwise. */
    public static final long DEFAULT_SEED = 20170816;

    /** The spread of weights that holds unless a file says otherwise. */
    public static final double DEFAULT_WEIGHT_UNCERTAINTY = 0.25;

    /**
     * A decision, held against every rule of decision files. {@link #builder} is the way to make one.
     *
     * @param title what the decision is about, in a line
     * @param question what is to be decided; may be empty
     * @param description a longer text; may be empty
     * @param tree groups and criteria
     * @param options in the order of the rows
     * @param performances a row an option, a column a criterion
     * @param notes evidence, confidence and remarks, by cell
     * @param sources what evidence may point to
     * @param stakeholders people with weights of their own
     * @param scenarios futures with performances of their own
     * @param method how options are ranked
     * @param seed of everything random
     * @param weightUncertainty spread of the weights where no bounds or orders are stated, from 0 (exact) to 1 (any)
     * @param confidence what grades of confidence mean, as shares
     * @param baseline id of the option that changes nothing; empty when none is named
     * @param lint which lint rules are silent, and their thresholds
     * @param uncertainties what performances may depend on
     * @param missing what missing performances count as; empty for the default
     * @param strategies options that go on as an uncertainty turns out
     * @param packages which options can be done together; empty when they cannot
     * @param judgements what is preferred to what
     * @throws InvalidDecision with every fault
     */
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
            Confidence.Shares confidence,
            Optional<String> baseline,
            LintSettings lint,
            Uncertainties uncertainties,
            Optional<MissingPolicy> missing,
            List<Strategy> strategies,
            Optional<Packages> packages,
            Judgements judgements) {
        this.title = Given.value(title, "'title'");
        this.question = Given.value(question, "'question'");
        this.description = Given.value(description, "'description'");
        this.tree = Given.value(tree, "the value tree");
        this.options = Given.list(options, "the options");
        this.uncertainties = Given.value(uncertainties, "the uncertainties");
        this.missing = Given.value(missing, "the policy for missing performances");
        this.baseline = Given.value(baseline, "the baseline");
        this.performances = filled(Binding.ifSound(
                Given.value(performances, "the table of performances"),
                this.options,
                this.tree.criteria(),
                this.uncertainties));
        this.notes = Given.map(notes, "the notes");
        this.sources = Given.list(sources, "the sources");
        this.stakeholders = Given.list(stakeholders, "the stakeholders");
        this.scenarios = Given.list(scenarios, "the scenarios");
        this.method = Given.value(method, "the method");
        this.seed = seed;
        this.weightUncertainty = weightUncertainty;
        this.confidence = Given.value(confidence, "the shares of the grades of confidence");
        this.lint = Given.value(lint, "the settings of the rules");
        this.strategies = Given.list(strategies, "the strategies");
        this.packages = Given.value(packages, "the packages");
        this.judgements = Given.value(judgements, "the judgements");
        DecisionCheck.check(this);
    }

    /**
     * Begins a decision made in code.
     *
     * @param title what the decision is about, in a line
     * @return a builder that knows this title and nothing else
     */
    public static DecisionBuilder builder(String title) {
        return new DecisionBuilder(title);
    }

    /**
     * Begins another decision that starts as this one.
     *
     * @return a builder that starts as this decision
     */
    public DecisionBuilder toBuilder() {
        return new DecisionBuilder(this);
    }

    /**
     * {@return a decision about a problem, with everything else left at its default}
     *
     * @param title what the decision is about, in a line
     * @param problem options, criteria and performances
     */
    public static Decision of(String title, Problem problem) {
        return builder(title)
                .tree(problem.tree())
                .table(problem.options(), problem.performances())
                .assemble();
    }

    /**
     * {@return the stakeholder of that id, if there is one}
     *
     * @param id kebab-case id
     */
    public Optional<Stakeholder> stakeholder(String id) {
        return stakeholders.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /**
     * {@return the scenario of that id, if there is one}
     *
     * @param id kebab-case id
     */
    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /**
     * {@return the performances in a scenario, where uncertainties are what the scenario takes them to be}
     *
     * @param scenario empty for the base
     */
    public PerformanceTable performances(Optional<Scenario> scenario) {
        if (scenario.isEmpty()) {
            return performances;
        }
        return filled(scenario.get()
                .changed(performances, options, tree.criteria())
                .bound(
                        options,
                        tree.criteria(),
                        uncertainties.set(scenario.get().settings())));
    }

    private PerformanceTable filled(PerformanceTable table) {
        return Gaps.filled(table, options, tree.criteria(), missing, baseline);
    }

    /**
     * {@return a table of other options on the criteria of this decision, where every missing performance knows what it
     * counts as}
     *
     * @param table a column a criterion
     * @param others one a row of the table
     */
    public PerformanceTable filled(PerformanceTable table, List<Option> others) {
        return Gaps.filled(table, others, tree.criteria(), missing, Optional.empty());
    }

    /** {@return the “do nothing” option: the one that is named, else one of the kind "baseline"} */
    public Optional<Option> baselineOption() {
        return Gaps.baseline(options, baseline);
    }

    /**
     * {@return the same where missing performances count as this, on criteria that state nothing of their own}
     *
     * @param policy what is taken in the place of what is missing
     */
    public Decision filling(MissingPolicy policy) {
        return toBuilder().missing(policy).assemble();
    }

    /**
     * {@return the same with other performances}
     *
     * @param table a row an option, a column a criterion
     */
    public Decision performing(PerformanceTable table) {
        return toBuilder().table(options, table).assemble();
    }

    /**
     * {@return the same with other performances and uncertainties of the same ids}
     *
     * @param table a row an option, a column a criterion
     * @param others in place of those of this decision
     */
    public Decision performing(PerformanceTable table, Uncertainties others) {
        return toBuilder().table(options, table).uncertainties(others).assemble();
    }

    /**
     * {@return the same with further options that are made of its own: its strategies, which then are none any more,
     * and packages}
     *
     * @param all its options, then those that are made of them
     * @param table the performances of all
     * @param left what is said of packages from there on
     */
    public Decision extended(List<Option> all, PerformanceTable table, Optional<Packages> left) {
        DecisionBuilder extended = toBuilder().table(all, table).strategies(List.of());
        return left.map(extended::packages).orElseGet(extended::withoutPackages).assemble();
    }

    /** {@return the same with its packages ranked beside its options} */
    public Decision rankingPackages() {
        return toBuilder()
                .packages(packages.orElseThrow(() ->
                                new InvalidDecision(new Broken("packages", "the decision has no 'packages' to rank")))
                        .ranked(true))
                .assemble();
    }

    /**
     * {@return the same with another value tree over the same criteria}
     *
     * @param other groups and weights over the same criteria
     */
    public Decision with(ValueTree other) {
        return toBuilder().tree(other).assemble();
    }

    /** The title with the numbers of options and criteria. */
    @Override
    public String toString() {
        return title + " (" + options.size() + " options, " + tree.criteria().size() + " criteria)";
    }
}
