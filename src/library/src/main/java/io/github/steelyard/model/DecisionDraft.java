package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a builder of decisions was given so far. */
abstract class DecisionDraft {

    /** Null until given. */
    @Nullable
    String title;

    String question = "";
    String description = "";
    final List<Node> nodes = new ArrayList<>();
    WeightStatement weighting = WeightStatement.DIRECT;
    List<List<String>> weightOrder = List.of();
    final List<Option> options = new ArrayList<>();
    /** By option: a list in the order of the criteria, or a map by criterion. */
    final List<Object> rows = new ArrayList<>();

    /** Null where rows are given one by one. */
    @Nullable
    PerformanceTable table;

    final Map<Cell, Object> cells = new LinkedHashMap<>();
    final Map<Cell, CellNote> notes = new LinkedHashMap<>();
    final List<Source> sources = new ArrayList<>();
    final List<Stakeholder> stakeholders = new ArrayList<>();
    final List<DraftScenario> scenarios = new ArrayList<>();
    MethodChoice method = MethodChoice.DEFAULT;
    long seed = Decision.DEFAULT_SEED;
    double weightUncertainty = Decision.DEFAULT_WEIGHT_UNCERTAINTY;
    Confidence.Shares confidence = Confidence.Shares.DEFAULT;
    Optional<String> baseline = Optional.empty();
    LintSettings lint = LintSettings.NONE;
    Optional<MissingPolicy> missing = Optional.empty();
    final List<Uncertainty> uncertainties = new ArrayList<>();
    final List<Correlation> correlations = new ArrayList<>();
    final List<Strategy> strategies = new ArrayList<>();
    Optional<Packages> packages = Optional.empty();
    Judgements judgements = Judgements.NONE;

    /** A scenario whose performances wait for the criteria. */
    record DraftScenario(Scenario base, Map<Cell, ?> changes) {}
}
