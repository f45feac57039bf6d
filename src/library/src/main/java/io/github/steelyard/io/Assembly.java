package io.github.steelyard.io;

import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.section.CellReader;
import io.github.steelyard.io.section.Cells;
import io.github.steelyard.io.section.ComparisonReader;
import io.github.steelyard.io.section.ConfidenceSpread;
import io.github.steelyard.io.section.CriteriaReader;
import io.github.steelyard.io.section.CriterionDraft;
import io.github.steelyard.io.section.EvidenceReader;
import io.github.steelyard.io.section.JudgementReader;
import io.github.steelyard.io.section.LintReader;
import io.github.steelyard.io.section.MidpointCheck;
import io.github.steelyard.io.section.OptionReader;
import io.github.steelyard.io.section.PackagesReader;
import io.github.steelyard.io.section.ScenarioReader;
import io.github.steelyard.io.section.Sections;
import io.github.steelyard.io.section.SettingReader;
import io.github.steelyard.io.section.SourceReader;
import io.github.steelyard.io.section.StakeholderReader;
import io.github.steelyard.io.section.StrategyReader;
import io.github.steelyard.io.section.UncertaintyReader;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.table.TableReader;
import io.github.steelyard.io.table.TableRows;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgements;
import io.github.steelyard.model.LintSettings;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Strategy;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.ValueTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the sections together in the order in which they need each other. */
final class Assembly {

    private final Checks checks;
    private final Sections sections;
    private final String file;
    private final Optional<TableRows> more;
    private final SheetOptions said;
    private final Optional<Path> whole;
    private final List<Reading> readings = new ArrayList<>();

    /**
     * @param more options of a table that the file does not name
     * @param said of tables from outside
     */
    Assembly(Checks checks, Sections sections, String file, Optional<TableRows> more, SheetOptions said) {
        this(checks, sections, file, more, Optional.empty(), said);
    }

    /** @param whole a table that the file does not name, read as sheets are */
    Assembly(
            Checks checks,
            Sections sections,
            String file,
            Optional<TableRows> more,
            Optional<Path> whole,
            SheetOptions said) {
        this.said = said;
        this.whole = whole;
        this.checks = checks;
        this.sections = sections;
        this.file = file;
        this.more = more;
    }

    /** @param sheets how sheets were understood */
    Loaded load(List<Reading> sheets) {
        readings.addAll(sheets);
        if (!sections.hasCriteria() && !sections.tables().isEmpty()) {
            new OddTables(checks, sections, said, readings).addWhole();
        }
        List<TableReader> tables = new ArrayList<>();
        Optional<Decision> decision = sections.roots().isEmpty() ? Optional.empty() : decision(tables);
        SourceMap sources = new SourceMap(sections.roots(), tables);
        if (!checks.diagnostics().hasErrors()) {
            decision.ifPresent(d -> new WeightingCheck(checks, d, sources).check());
            decision.ifPresent(d ->
                    new JudgementCheck(checks, d, sources.place("judgements").orElse(new Place(file, 1, 1))).check());
            decision.ifPresent(d -> new PackageCheck(
                            checks,
                            d,
                            sources.place("packages/rules")
                                    .or(() -> sources.place("packages/limits"))
                                    .orElse(new Place(file, 1, 1)))
                    .check());
        }
        boolean usable = !checks.diagnostics().hasErrors();
        return new Loaded(
                usable ? decision : Optional.empty(),
                checks.diagnostics().found(),
                sources,
                checks.diagnostics().files(),
                readings);
    }

    private Optional<Decision> decision(List<TableReader> tables) {
        Place start = new Place(file, 1, 1);
        SettingReader settings = new SettingReader(checks, sections);
        String title = settings.title(start);
        String question = settings.text(TopKeys.QUESTION);
        String description = settings.text(TopKeys.DESCRIPTION);
        Confidence.Shares shares = settings.confidence();
        SourceReader sources = new SourceReader(checks, sections);
        EvidenceReader evidence = new EvidenceReader(checks, sources);
        CriteriaReader criteria = new CriteriaReader(checks, sections, evidence);
        if (criteria.leaves().isEmpty()
                && sections.isComplete()
                && criteria.groups().isEmpty()
                && !criteria.isRefused()) {
            checks.diagnostics()
                    .report(DiagnosticId.NO_CRITERIA, start, "a decision needs 'criteria', at least one of them");
        }
        Map<String, CriterionDraft> leaves = criteria.leaves();
        UncertaintyReader uncertainties = new UncertaintyReader(checks, sections, evidence, criteria);
        CellReader cellReader = new CellReader(checks, evidence, uncertainties.found(), leaves.keySet(), shares);
        int before = checks.diagnostics().errors();
        int mark = checks.diagnostics().mark();
        Cells cells = new Cells(leaves.size());
        OptionReader options = new OptionReader(checks, evidence, criteria, cellReader, cells);
        whole.ifPresent(table -> new OddTables(checks, sections, said, readings).addOptions(leaves, table));
        options.read(sections);
        int stated = checks.diagnostics().errors();
        boolean complete = sections.isComplete();
        for (Sections.Entry entry : sections.tables()) {
            TableReader table = new TableReader(checks, criteria, options, cellReader, cells, said);
            complete &= table.read(entry.value());
            tables.add(table);
        }
        boolean isFine = checks.diagnostics().errors() == stated && !tables.isEmpty();
        boolean isOdd = tables.stream().anyMatch(TableReader::isOdd)
                || isFine && new OddTables(checks, sections, said, readings).areOtherwise(leaves, tables);
        boolean isTooLarge = tables.stream().anyMatch(TableReader::isTooLarge);
        if (!isTooLarge && (isOdd || checks.diagnostics().errors() > stated) && !tables.isEmpty()) {
            List<Diagnostic> plain = checks.diagnostics().back(mark);
            new OddTables(checks, sections, said, readings).addOptions(leaves);
            cells = new Cells(leaves.size());
            options = new OptionReader(checks, evidence, criteria, cellReader, cells);
            options.read(sections);
            complete = sections.isComplete();
            long wrong =
                    plain.stream().filter(d -> d.severity() == Severity.ERROR).count();
            boolean isHead = plain.stream().anyMatch(d -> d.id().equals(DiagnosticId.UNKNOWN_CRITERION.id()));
            int left = checks.diagnostics().errors() - before;
            if (!isOdd && left > 0 && (!isHead || left >= wrong)) {
                // Read as a sheet it has faults as well: then those of a plain table are easier to understand.
                checks.diagnostics().back(mark);
                checks.diagnostics().again(plain);
            } else {
                tables.clear();
            }
        }
        if (more.isPresent()) {
            TableReader table = new TableReader(checks, criteria, options, cellReader, cells, said);
            complete &= table.read(more.get(), true);
            tables.add(table);
        }
        new ComparisonReader(checks).fill(leaves.values(), options.optionIds(), complete, cells);
        count(options, start, complete);
        uncertainties.checkOptions(options.optionIds(), complete);
        ConfidenceSpread spread = cells.spread(shares);
        List<Stakeholder> stakeholders = new StakeholderReader(checks, evidence, criteria).read(sections);
        List<Scenario> scenarios = new ScenarioReader(
                        checks, evidence, criteria, cellReader, options, spread, complete, uncertainties.found())
                .read(sections);
        PerformanceTable performances = cells.table();
        List<Option> rows = List.copyOf(options.options().values());
        Uncertainties shared = uncertainties.found();
        SourceMap places = new SourceMap(sections.roots(), tables);
        DependentCells dependent = new DependentCells(checks, places, rows, criteria.all(), shared);
        dependent.checkCircles(performances, scenarios);
        if (checks.diagnostics().errors() == before && more.isEmpty()) {
            // A piece of a table does not show the range that its midpoints must lie in.
            new MidpointCheck(
                            checks,
                            leaves,
                            options.optionIds(),
                            scenario -> dependent.performances(performances, scenario))
                    .check(scenarios);
        }
        Optional<Packages> packages =
                new PackagesReader(checks, evidence, criteria).read(sections, options.optionIds(), complete);
        List<Strategy> strategies = new StrategyReader(
                        checks, evidence, criteria, shared, options.optionIds(), complete, packages)
                .read(sections);
        Judgements judgements = new JudgementReader(
                        checks,
                        evidence,
                        criteria,
                        options.optionIds(),
                        stakeholders.stream().map(Stakeholder::id).toList(),
                        complete)
                .read(sections);
        uncertainties.checkDeciders(stakeholders, judgements);
        MethodChoice method =
                settings.method(new Scope(List.copyOf(leaves.keySet()), options.optionIds(), criteria.nodeIds()));
        Optional<String> baseline = settings.baseline(options.optionIds(), complete);
        LintSettings lint = new LintReader(checks).read(sections.entry(TopKeys.LINT));
        Optional<MissingPolicy> missing = settings.missing();
        long seed = settings.seed();
        double uncertainty = settings.weightUncertainty();
        if (checks.diagnostics().hasErrors()) {
            return Optional.empty();
        }
        ValueTree tree = new ValueTree(criteria.root());
        Map<Cell, CellNote> notes = cells.notes();
        return dependent.checked(() -> new Decision(
                title,
                question,
                description,
                tree,
                rows,
                performances,
                notes,
                sources.sources(),
                stakeholders,
                scenarios,
                method,
                seed,
                uncertainty,
                shares,
                baseline,
                lint,
                shared,
                missing,
                strategies,
                packages,
                judgements));
    }

    private void count(OptionReader options, Place start, boolean complete) {
        int n = options.stated();
        if (more.isPresent()) {
            return;
        }
        if (n == 0 && complete) {
            checks.diagnostics()
                    .report(DiagnosticId.NO_OPTIONS, start, "a decision needs 'options', at least two of them to rank");
        } else if (n == 1 && complete && options.first() != null) {
            String only = options.optionIds().get(0);
            checks.diagnostics()
                    .report(
                            DiagnosticId.SINGLE_OPTION,
                            options.first().place(),
                            "'" + only + "' is the only option; a ranking needs at least two");
        }
    }
}
