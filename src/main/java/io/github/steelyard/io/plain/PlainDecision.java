package io.github.steelyard.io.plain;

import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision as plain values with the keys of the decision file: what is at its default is left out. Reading what is
 * printed of it gives the same decision.
 */
public final class PlainDecision {

    private final Decision decision;
    private final PlainCells cells;
    private final PlainCriteria criteria;

    private PlainDecision(Decision decision) {
        this.decision = decision;
        this.cells = new PlainCells(decision);
        this.criteria = new PlainCriteria(decision.tree());
    }

    public static Map<Object, Object> of(Decision decision) {
        return new PlainDecision(decision).whole();
    }

    private Map<Object, Object> whole() {
        Map<Object, Object> all = new LinkedHashMap<>();
        all.put("title", decision.title());
        text(all, "question", decision.question());
        text(all, "description", decision.description());
        MethodChoice method = decision.method();
        if (!method.equals(MethodChoice.DEFAULT)) {
            all.put(
                    "method",
                    method.parameters().isEmpty()
                            ? method.id()
                            : map("id", method.id(), "parameters", method.parameters()));
        }
        if (decision.seed() != Decision.DEFAULT_SEED) {
            all.put("seed", decision.seed());
        }
        if (decision.weightUncertainty() != Decision.DEFAULT_WEIGHT_UNCERTAINTY) {
            all.put("weight-uncertainty", decision.weightUncertainty());
        }
        Confidence.Shares shares = decision.confidence();
        if (!shares.equals(Confidence.Shares.DEFAULT)) {
            all.put("confidence", map("high", shares.high(), "moderate", shares.moderate(), "low", shares.low()));
        }
        criteria.root(all);
        decision.baseline().ifPresent(id -> all.put("baseline", id));
        all.put("options", options());
        put(all, "stakeholders", stakeholders());
        put(all, "uncertainties", PlainUncertainties.of(decision.uncertainties()));
        List<Object> correlations = PlainUncertainties.correlations(decision.uncertainties());
        if (!correlations.isEmpty()) {
            all.put("correlations", correlations);
        }
        put(all, "scenarios", scenarios());
        put(all, "sources", sources());
        Map<Object, Object> lint = new LinkedHashMap<>();
        put(lint, "disable", new LinkedHashMap<>(decision.lint().disabled()));
        put(lint, "thresholds", new LinkedHashMap<>(decision.lint().thresholds()));
        put(all, "lint", lint);
        return all;
    }

    private Map<Object, Object> options() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < decision.options().size(); i++) {
            Option option = decision.options().get(i);
            Map<Object, Object> one = label(option.label());
            text(one, "kind", option.kind());
            put(one, "performance", cells.row(i));
            all.put(option.id(), one);
        }
        return all;
    }

    private Map<Object, Object> stakeholders() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Stakeholder stakeholder : decision.stakeholders()) {
            Map<Object, Object> one = label(stakeholder.label());
            if (stakeholder.voice() != 1) {
                one.put("voice", stakeholder.voice());
            }
            put(one, "weights", new LinkedHashMap<>(stakeholder.weights()));
            Map<Object, Object> weighting = new LinkedHashMap<>();
            stakeholder.weighting().forEach((group, statement) -> {
                if (group.equals(ValueTree.ROOT)) {
                    weighting.putAll(criteria.statement(statement));
                } else {
                    weighting.put(group, criteria.statement(statement));
                }
            });
            put(one, "weighting", weighting);
            all.put(stakeholder.id(), one);
        }
        return all;
    }

    private Map<Object, Object> scenarios() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Scenario scenario : decision.scenarios()) {
            Map<Object, Object> one = label(scenario.label());
            scenario.probability().ifPresent(p -> one.put("probability", p));
            put(one, "uncertainties", PlainUncertainties.of(scenario));
            put(one, "performance", cells.of(scenario));
            all.put(scenario.id(), one);
        }
        return all;
    }

    private Map<Object, Object> sources() {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Source source : decision.sources()) {
            Map<Object, Object> one = new LinkedHashMap<>();
            if (!source.title().equals(Label.nameOf(source.id()))) {
                one.put("title", source.title());
            }
            text(one, "author", source.author());
            text(one, "publisher", source.publisher());
            text(one, "date", source.date());
            text(one, "url", source.url());
            source.paragraphs().ifPresent(n -> one.put("paragraphs", (long) n));
            text(one, "note", source.note());
            all.put(source.id(), one);
        }
        return all;
    }

    /** What everything with an id may carry. */
    static Map<Object, Object> label(Label label) {
        Map<Object, Object> one = new LinkedHashMap<>();
        if (!label.name().equals(Label.nameOf(label.id()))) {
            text(one, "name", label.name());
        }
        text(one, "description", label.description());
        evidence(one, label.evidence());
        text(one, "note", label.note());
        return one;
    }

    static void evidence(Map<Object, Object> one, List<Evidence> evidence) {
        List<Object> list = new ArrayList<>();
        for (Evidence entry : evidence) {
            Map<Object, Object> plain = map("source", entry.source());
            entry.paragraph().ifPresent(n -> plain.put("paragraph", (long) n));
            entry.at().ifPresent(at -> plain.put("at", at));
            text(plain, "note", entry.note());
            list.add(plain);
        }
        if (!list.isEmpty()) {
            one.put("evidence", list);
        }
    }

    static void text(Map<Object, Object> map, String key, String text) {
        if (!text.isEmpty()) {
            map.put(key, text);
        }
    }

    static void put(Map<Object, Object> map, String key, Map<?, ?> inner) {
        if (!inner.isEmpty()) {
            map.put(key, inner);
        }
    }

    /** Keys and values in turn. */
    static Map<Object, Object> map(Object... entries) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < entries.length; k += 2) {
            map.put(entries[k], entries[k + 1]);
        }
        return map;
    }
}
