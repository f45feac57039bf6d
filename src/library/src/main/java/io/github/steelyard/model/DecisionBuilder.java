package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes a decision in code, held to the rules of decision files. {@link #build} names everything that is wrong at once.
 *
 * <p>A performance is given as any {@link Number}, a {@link Performance} with a spread, the word of a level, or
 * "unknown".
 *
 * <pre>{@code
 * Decision decision = Decision.builder("Which bus?")
 *         .criteria(Criterion.min("cost").in("MEUR").weighing(60), Criterion.max("comfort").weighing(40))
 *         .option("diesel", 31, 4)
 *         .option("electric", Performance.between(38, 52), 8)
 *         .build();
 * }</pre>
 */
public final class DecisionBuilder extends DecisionDraft {

    DecisionBuilder(String title) {
        this.title = title;
    }

    DecisionBuilder(Decision start) {
        this(start.title());
        question(start.question()).description(start.description());
        tree(start.tree()).table(start.options(), start.performances());
        notes.putAll(start.notes());
        sources.addAll(start.sources());
        stakeholders.addAll(start.stakeholders());
        scenarios(start.scenarios());
        method(start.method()).seed(start.seed()).weightUncertainty(start.weightUncertainty());
        confidence(start.confidence()).lint(start.lint());
        baseline = start.baseline();
        missing = start.missing();
        uncertainties(start.uncertainties());
        strategies.addAll(start.strategies());
        packages = start.packages();
        judgements = start.judgements();
    }

    /**
     * Another title.
     *
     * @param text shown as it is
     * @return this builder
     */
    public DecisionBuilder title(String text) {
        title = text;
        return this;
    }

    /**
     * What is to be decided.
     *
     * @param text shown as it is
     * @return this builder
     */
    public DecisionBuilder question(String text) {
        question = text;
        return this;
    }

    /**
     * A longer text.
     *
     * @param text shown as it is
     * @return this builder
     */
    public DecisionBuilder description(String text) {
        description = text;
        return this;
    }

    /**
     * More criteria or groups at the top level.
     *
     * @param more behind those already there
     * @return this builder
     */
    public DecisionBuilder criteria(Node... more) {
        nodes.addAll(Given.list(Arrays.asList(Given.value(more, "criteria")), "criteria"));
        return this;
    }

    /**
     * One more group at the top level, of that many points among its siblings.
     *
     * @param id kebab-case id; the name is made from it
     * @param points any finite number of 0 or more
     * @param children criteria or groups within it
     * @return this builder
     */
    public DecisionBuilder group(String id, double points, Node... children) {
        return criteria(Group.of(id, points, children));
    }

    /**
     * Another value tree in place of all criteria and groups so far.
     *
     * @param tree groups and criteria
     * @return this builder
     */
    public DecisionBuilder tree(ValueTree tree) {
        Group root = Given.value(tree, "the value tree").root();
        nodes.clear();
        nodes.addAll(root.children());
        weighting = root.weighting();
        weightOrder = root.weightOrder();
        return this;
    }

    /**
     * How the top level is weighed, where not by points.
     *
     * @param statement a weighting method and its judgements
     * @return this builder
     */
    public DecisionBuilder weighting(WeightStatement statement) {
        weighting = statement;
        return this;
    }

    /**
     * One more option, with its performances in the order of the criteria.
     *
     * @param id kebab-case id; the name is made from it
     * @param performances numbers, texts or {@link Performance}s; null where missing
     * @return this builder
     */
    public DecisionBuilder option(String id, Object... performances) {
        return option(Option.of(id), performances);
    }

    /**
     * One more option, with its performances in the order of the criteria.
     *
     * @param option with its label and kind
     * @param performances numbers, texts or {@link Performance}s; null where missing
     * @return this builder
     */
    public DecisionBuilder option(Option option, Object... performances) {
        return row(option, performances == null ? Arrays.asList((Object) null) : Arrays.asList(performances));
    }

    /**
     * One more option, with its performances by criterion; what is not named is missing.
     *
     * @param id kebab-case id; the name is made from it
     * @param performances numbers, texts or {@link Performance}s; null where missing
     * @return this builder
     */
    public DecisionBuilder option(String id, Map<String, ?> performances) {
        return option(Option.of(id), performances);
    }

    /**
     * One more option, with its performances by criterion; what is not named is missing.
     *
     * @param option with its label and kind
     * @param performances numbers, texts or {@link Performance}s; null where missing
     * @return this builder
     */
    public DecisionBuilder option(Option option, Map<String, ?> performances) {
        return row(option, Given.value(performances, "performances"));
    }

    private DecisionBuilder row(Option option, Object row) {
        if (table != null) {
            throw new InvalidDecision(
                    new Broken("set-twice", "options are added one by one or given as a table, not both"));
        }
        options.add(Given.value(option, "an option"));
        rows.add(row);
        return this;
    }

    /**
     * Options and performances in place of all that were given so far.
     *
     * @param all in the order of the rows
     * @param performances a row an option, a column a criterion
     * @return this builder
     */
    public DecisionBuilder table(List<Option> all, PerformanceTable performances) {
        options.clear();
        rows.clear();
        options.addAll(Given.list(all, "the options"));
        table = Given.value(performances, "the table of performances");
        return this;
    }

    /**
     * Another performance of an option.
     *
     * @param option id of an option that is there
     * @param criterion id of a criterion
     * @param performance a number, a text or a {@link Performance}; null where missing
     * @return this builder
     */
    public DecisionBuilder performance(String option, String criterion, Object performance) {
        cells.put(new Cell(option, criterion), performance);
        return this;
    }

    /**
     * Evidence, confidence and remarks on a performance.
     *
     * @param option id of an option that is there
     * @param criterion id of a criterion
     * @param note what is said of that performance
     * @return this builder
     */
    public DecisionBuilder note(String option, String criterion, CellNote note) {
        notes.put(new Cell(option, criterion), note);
        return this;
    }

    /**
     * One more text that evidence may point to.
     *
     * @param source with an id of its own
     * @return this builder
     */
    public DecisionBuilder source(Source source) {
        sources.add(Given.value(source, "a source"));
        return this;
    }

    /**
     * One more person with points of their own on some criteria or groups.
     *
     * @param id kebab-case id; the name is made from it
     * @param weights points by id of a criterion or group
     * @return this builder
     */
    public DecisionBuilder stakeholder(String id, Map<String, ? extends Number> weights) {
        return stakeholder(Stakeholder.of(id, weights));
    }

    /**
     * One more person.
     *
     * @param stakeholder with an id of its own
     * @return this builder
     */
    public DecisionBuilder stakeholder(Stakeholder stakeholder) {
        stakeholders.add(Given.value(stakeholder, "a stakeholder"));
        return this;
    }

    /**
     * Other people in place of all so far.
     *
     * @param all in the order in which they are shown
     * @return this builder
     */
    public DecisionBuilder stakeholders(List<Stakeholder> all) {
        stakeholders.clear();
        stakeholders.addAll(Given.list(all, "the stakeholders"));
        return this;
    }

    /**
     * One more future in which these performances differ.
     *
     * @param id kebab-case id; the name is made from it
     * @param performances those that differ, by option and criterion
     * @return this builder
     */
    public DecisionBuilder scenario(String id, Map<Cell, ?> performances) {
        return scenario(id, OptionalDouble.empty(), performances);
    }

    /**
     * One more future of that probability, 0..1; all probabilities sum to 1.
     *
     * @param id kebab-case id; the name is made from it
     * @param probability 0..1
     * @param performances those that differ, by option and criterion
     * @return this builder
     */
    public DecisionBuilder scenario(String id, double probability, Map<Cell, ?> performances) {
        return scenario(id, OptionalDouble.of(probability), performances);
    }

    private DecisionBuilder scenario(String id, OptionalDouble probability, Map<Cell, ?> performances) {
        Scenario base = new Scenario(Label.of(id), probability, Map.of(), Map.of());
        scenarios.add(new DraftScenario(base, Given.value(performances, "performances of '" + id + "'")));
        return this;
    }

    /**
     * Other futures in place of all so far.
     *
     * @param all in the order in which they are shown
     * @return this builder
     */
    public DecisionBuilder scenarios(List<Scenario> all) {
        scenarios.clear();
        Given.list(all, "the scenarios").forEach(s -> scenarios.add(new DraftScenario(s, s.performances())));
        return this;
    }

    /**
     * Another ranking method.
     *
     * @param choice the method and its parameters
     * @return this builder
     */
    public DecisionBuilder method(MethodChoice choice) {
        method = choice;
        return this;
    }

    /**
     * Another ranking method with its defaults.
     *
     * @param id id of a ranking method
     * @return this builder
     */
    public DecisionBuilder method(String id) {
        return method(MethodChoice.of(id));
    }

    /**
     * Another ranking method with these parameters; any kind of number will do.
     *
     * @param id id of a ranking method
     * @param parameters values by name; the others are at their defaults
     * @return this builder
     */
    public DecisionBuilder method(String id, Map<String, ?> parameters) {
        return method(new MethodChoice(
                id, io.github.steelyard.text.PlainValues.of(Given.value(parameters, "the parameters"))));
    }

    /**
     * One more event, choice of states or quantity that performances may depend on.
     *
     * @param uncertainty with an id of its own
     * @return this builder
     */
    public DecisionBuilder uncertainty(Uncertainty uncertainty) {
        uncertainties.add(Given.value(uncertainty, "an uncertainty"));
        return this;
    }

    /**
     * Two quantities go together: Spearman's correlation, −1..1.
     *
     * @param first id of a quantity
     * @param second id of another quantity
     * @param rank Spearman's correlation, −1..1
     * @return this builder
     */
    public DecisionBuilder correlation(String first, String second, double rank) {
        correlations.add(new Correlation(first, second, rank));
        return this;
    }

    /**
     * Other uncertainties and correlations in place of all so far.
     *
     * @param all with their correlations
     * @return this builder
     */
    public DecisionBuilder uncertainties(Uncertainties all) {
        uncertainties.clear();
        correlations.clear();
        uncertainties.addAll(Given.value(all, "the uncertainties").all());
        correlations.addAll(all.correlations());
        return this;
    }

    /**
     * One more strategy.
     *
     * @param strategy start, condition and what follows
     * @return this builder
     */
    public DecisionBuilder strategy(Strategy strategy) {
        strategies.add(Given.value(strategy, "a strategy"));
        return this;
    }

    /**
     * Other strategies in place of all so far.
     *
     * @param all in the order in which they are shown
     * @return this builder
     */
    public DecisionBuilder strategies(List<Strategy> all) {
        strategies.clear();
        strategies.addAll(Given.list(all, "the strategies"));
        return this;
    }

    /**
     * Which options can be done together, and how.
     *
     * @param together measures, how they combine, and rules
     * @return this builder
     */
    public DecisionBuilder packages(Packages together) {
        packages = Optional.of(Given.value(together, "the packages"));
        return this;
    }

    /** Nothing is said of packages. */
    DecisionBuilder withoutPackages() {
        packages = Optional.empty();
        return this;
    }

    /**
     * One more thing that somebody prefers.
     *
     * @param judgement what is at least as good as what
     * @return this builder
     */
    public DecisionBuilder judgement(Judgement judgement) {
        List<Judgement> all = new ArrayList<>(judgements.all());
        all.add(Given.value(judgement, "a judgement"));
        return judgements(new Judgements(all, judgements.isFree()));
    }

    /**
     * Other judgements in place of all so far.
     *
     * @param all in the order of a file
     * @return this builder
     */
    public DecisionBuilder judgements(Judgements all) {
        judgements = Given.value(all, "the judgements");
        return this;
    }

    /**
     * The seed of everything random.
     *
     * @param number any whole number
     * @return this builder
     */
    public DecisionBuilder seed(long number) {
        seed = number;
        return this;
    }

    /**
     * The spread of the weights where no bounds or orders are stated: 0 exact … 1 any weights.
     *
     * @param spread from 0 (the stated weights) to 1 (any weights)
     * @return this builder
     */
    public DecisionBuilder weightUncertainty(double spread) {
        weightUncertainty = spread;
        return this;
    }

    /**
     * What the grades of confidence mean.
     *
     * @param shares by grade
     * @return this builder
     */
    public DecisionBuilder confidence(Confidence.Shares shares) {
        confidence = shares;
        return this;
    }

    /**
     * The “do nothing” option.
     *
     * @param option id of an option
     * @return this builder
     */
    public DecisionBuilder baseline(String option) {
        baseline = Optional.ofNullable(option);
        return this;
    }

    /**
     * What missing performances count as on criteria that state nothing of their own.
     *
     * @param policy what is taken in the place of what is missing
     * @return this builder
     */
    public DecisionBuilder missing(MissingPolicy policy) {
        missing = Optional.ofNullable(policy);
        return this;
    }

    /**
     * What is said about the rules that look the decision over.
     *
     * @param settings rules that are silent, and thresholds
     * @return this builder
     */
    public DecisionBuilder lint(LintSettings settings) {
        lint = settings;
        return this;
    }

    /**
     * {@return the decision}
     *
     * @throws InvalidDecision with every fault
     */
    public Decision build() {
        return DecisionAssembly.whole(this);
    }

    /** The decision, which may be without options or have a midpoint outside a range that is not final. */
    Decision assemble() {
        return DecisionAssembly.unchecked(this);
    }
}
