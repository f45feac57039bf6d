package io.github.steelyard.io.plain;

import io.github.steelyard.io.grammar.ConfidenceKeys;
import io.github.steelyard.io.grammar.EvidenceKeys;
import io.github.steelyard.io.grammar.KeyTable;
import io.github.steelyard.io.grammar.LabelKeys;
import io.github.steelyard.io.grammar.LintKeys;
import io.github.steelyard.io.grammar.MethodKeys;
import io.github.steelyard.io.grammar.OptionKeys;
import io.github.steelyard.io.grammar.ScenarioKeys;
import io.github.steelyard.io.grammar.SourceKeys;
import io.github.steelyard.io.grammar.StakeholderKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as plain values with the keys of the decision file: what is at its default is left out. Reading what is
 * printed of it gives the same decision.
 */
public final class PlainDecision {

    private final Decision decision;
    private final PlainCells cells;
    private final PlainCriteria criteria;

    /** The word that says in a cell that nothing is known. */
    static final String UNKNOWN_WORD = "unknown";

    /** The same for editors of texts. */
    public static final Object UNKNOWN = new Verbatim(UNKNOWN_WORD);

    private PlainDecision(Decision decision, Said said) {
        this.decision = decision;
        this.cells = new PlainCells(decision, said);
        this.criteria = new PlainCriteria(decision.tree());
    }

    public static Map<Object, Object> of(Decision decision) {
        return of(decision, Said.NOTHING);
    }

    /** The same with what the author wrote of missing performances. */
    public static Map<Object, Object> of(Decision decision, Said said) {
        return new PlainDecision(decision, said).whole();
    }

    /** A performance as a map of the keys of the decision file; one number, one level or nothing known by itself. */
    public static Object performance(Performance performance, Criterion criterion) {
        return PlainCells.performance(performance, criterion);
    }

    private Map<Object, Object> whole() {
        PlainMap all = new PlainMap(TopKeys.TABLE)
                .put(TopKeys.TITLE, decision.title())
                .text(TopKeys.QUESTION, decision.question())
                .text(TopKeys.DESCRIPTION, decision.description());
        MethodChoice method = decision.method();
        if (!method.equals(MethodChoice.DEFAULT)) {
            Map<Object, Object> withParameters = new PlainMap(MethodKeys.TABLE)
                    .put(MethodKeys.ID, method.id())
                    .put(MethodKeys.PARAMETERS, method.parameters())
                    .map();
            all.put(TopKeys.METHOD, method.parameters().isEmpty() ? method.id() : withParameters);
        }
        if (decision.seed() != Decision.DEFAULT_SEED) {
            all.put(TopKeys.SEED, decision.seed());
        }
        if (decision.weightUncertainty() != Decision.DEFAULT_WEIGHT_UNCERTAINTY) {
            all.put(TopKeys.WEIGHT_UNCERTAINTY, decision.weightUncertainty());
        }
        Confidence.Shares shares = decision.confidence();
        if (!shares.equals(Confidence.Shares.DEFAULT)) {
            all.put(
                    TopKeys.CONFIDENCE,
                    new PlainMap(ConfidenceKeys.TABLE)
                            .put(ConfidenceKeys.HIGH, shares.high())
                            .put(ConfidenceKeys.MODERATE, shares.moderate())
                            .put(ConfidenceKeys.LOW, shares.low())
                            .map());
        }
        criteria.root(all);
        return all.some(TopKeys.BASELINE, decision.baseline())
                .some(TopKeys.MISSING, decision.missing().map(MissingPolicy::word))
                .put(TopKeys.OPTIONS, options())
                .some(TopKeys.STRATEGIES, PlainPackages.strategies(decision))
                .some(TopKeys.PACKAGES, PlainPackages.packages(decision))
                .some(TopKeys.STAKEHOLDERS, stakeholders())
                .some(TopKeys.JUDGEMENTS, PlainPackages.judgements(decision))
                .some(TopKeys.PREFERENCES, decision.judgements().isFree() ? Optional.of("free") : Optional.empty())
                .some(TopKeys.UNCERTAINTIES, PlainUncertainties.of(decision.uncertainties()))
                .some(TopKeys.CORRELATIONS, PlainUncertainties.correlations(decision.uncertainties()))
                .some(TopKeys.SCENARIOS, scenarios())
                .some(TopKeys.SOURCES, sources())
                .some(
                        TopKeys.LINT,
                        new PlainMap(LintKeys.TABLE)
                                .some(LintKeys.DISABLE, decision.lint().disabled())
                                .some(LintKeys.THRESHOLDS, decision.lint().thresholds())
                                .map())
                .map();
    }

    private Map<Object, Object> options() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < decision.options().size(); i++) {
            Option option = decision.options().get(i);
            all.put(
                    option.id(),
                    label(OptionKeys.TABLE, option.label())
                            .text(OptionKeys.KIND, option.kind())
                            .some(OptionKeys.PERFORMANCE, cells.row(i))
                            .map());
        }
        return all;
    }

    private Map<Object, Object> stakeholders() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Stakeholder stakeholder : decision.stakeholders()) {
            PlainMap one = label(StakeholderKeys.TABLE, stakeholder.label());
            if (stakeholder.voice() != 1) {
                one.put(StakeholderKeys.VOICE, stakeholder.voice());
            }
            Map<Object, Object> weighting = new LinkedHashMap<>();
            stakeholder.weighting().forEach((group, statement) -> {
                if (group.equals(ValueTree.ROOT)) {
                    weighting.putAll(criteria.statement(statement));
                } else {
                    weighting.put(group, criteria.statement(statement));
                }
            });
            all.put(
                    stakeholder.id(),
                    one.some(StakeholderKeys.WEIGHTS, points(stakeholder))
                            .some(StakeholderKeys.WEIGHTING, weighting)
                            .some(StakeholderKeys.WEIGHT_ORDER, PlainCriteria.order(stakeholder.weightOrder()))
                            .map());
        }
        return all;
    }

    private static Map<Object, Object> points(Stakeholder stakeholder) {
        Map<Object, Object> points = new LinkedHashMap<>(stakeholder.weights());
        stakeholder
                .bounds()
                .forEach((id, b) -> points.put(
                        id,
                        new PlainMap(StakeholderKeys.BOUNDS)
                                .put(StakeholderKeys.MIN, b.min())
                                .put(StakeholderKeys.MAX, b.max())
                                .map()));
        return points;
    }

    private Map<Object, Object> scenarios() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Scenario scenario : decision.scenarios()) {
            all.put(
                    scenario.id(),
                    label(ScenarioKeys.TABLE, scenario.label())
                            .number(ScenarioKeys.PROBABILITY, scenario.probability())
                            .some(ScenarioKeys.UNCERTAINTIES, PlainUncertainties.of(scenario))
                            .some(ScenarioKeys.PERFORMANCE, cells.of(scenario))
                            .map());
        }
        return all;
    }

    private Map<Object, Object> sources() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Source source : decision.sources()) {
            boolean isOwnTitle = !source.title().equals(Label.nameOf(source.id()));
            PlainMap one = new PlainMap(SourceKeys.TABLE)
                    .text(SourceKeys.TITLE, isOwnTitle ? source.title() : "")
                    .text(SourceKeys.AUTHOR, source.author())
                    .text(SourceKeys.PUBLISHER, source.publisher())
                    .text(SourceKeys.DATE, source.date())
                    .text(SourceKeys.URL, source.url())
                    .text(SourceKeys.NOTE, source.note());
            source.paragraphs().ifPresent(n -> one.put(SourceKeys.PARAGRAPHS, (long) n));
            all.put(source.id(), one.map());
        }
        return all;
    }

    /** What everything with an id may carry, in a table that begins with it. */
    static PlainMap label(KeyTable table, Label label) {
        boolean isOwnName = !label.name().equals(Label.nameOf(label.id()));
        return new PlainMap(table)
                .text(LabelKeys.NAME, isOwnName ? label.name() : "")
                .text(LabelKeys.DESCRIPTION, label.description())
                .some(LabelKeys.EVIDENCE, evidence(label.evidence()))
                .text(LabelKeys.NOTE, label.note());
    }

    static List<Object> evidence(List<Evidence> evidence) {
        List<Object> list = new ArrayList<>();
        for (Evidence entry : evidence) {
            PlainMap plain = new PlainMap(EvidenceKeys.TABLE)
                    .put(EvidenceKeys.SOURCE, entry.source())
                    .some(EvidenceKeys.AT, entry.at())
                    .text(EvidenceKeys.STANCE, entry.isAgainst() ? "against" : "")
                    .text(EvidenceKeys.DATE, entry.date())
                    .text(EvidenceKeys.NOTE, entry.note());
            if (entry.isInferred()) {
                plain.put(EvidenceKeys.INFERRED, true);
            }
            entry.paragraph().ifPresent(n -> plain.put(EvidenceKeys.PARAGRAPH, (long) n));
            list.add(plain.map());
        }
        return list;
    }
}
