package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.PackageKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Combination;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Interaction;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.model.Packages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the section {@code packages}. */
public final class PackagesReader {

    private static final Map<Key, PackageRule.Kind> RULES = Map.of(
            PackageKeys.NEEDS, PackageRule.Kind.NEEDS,
            PackageKeys.NEVER, PackageRule.Kind.NEVER,
            PackageKeys.EXACTLY_ONE, PackageRule.Kind.EXACTLY_ONE,
            PackageKeys.AT_MOST_ONE, PackageRule.Kind.AT_MOST_ONE,
            PackageKeys.AT_LEAST_ONE, PackageRule.Kind.AT_LEAST_ONE);

    private final Checks checks;
    private final EvidenceReader evidence;
    private final CriteriaReader criteria;
    private List<String> measures = List.of();

    public PackagesReader(Checks checks, EvidenceReader evidence, CriteriaReader criteria) {
        this.checks = checks;
        this.evidence = evidence;
        this.criteria = criteria;
    }

    /**
     * The packages; empty when the section is not there or an error was reported.
     *
     * @param options ids
     * @param complete whether all options could be read
     */
    public Optional<Packages> read(Sections sections, List<String> options, boolean complete) {
        Sections.Entry entry = sections.entry(TopKeys.PACKAGES);
        if (entry == null) {
            return Optional.empty();
        }
        Syntax.Mapping map = checks.map(entry.value(), "'packages'");
        if (map == null) {
            return Optional.empty();
        }
        int before = checks.diagnostics().errors();
        Fields fields = Fields.of(checks, PackageKeys.TABLE, map, "'packages'");
        if (!fields.isComplete("'packages'", ", the ids of options")) {
            return Optional.empty();
        }
        MeasureList list = MeasureList.read(checks, fields.part(PackageKeys.MEASURES_OF_PACKAGES), "'measures'");
        measures = list.ids();
        if (!list.holds(checks, ids -> DecisionRules.measures(ids, complete ? options : ids))) {
            return Optional.empty();
        }
        Map<String, Combination> combine = combine(fields.part(PackageKeys.COMBINE));
        List<Interaction> together = interactions(fields.part(PackageKeys.TOGETHER));
        List<PackageRule> rules = rules(fields.part(PackageKeys.RULES_OF_PACKAGES));
        List<PackageLimit> limits = limits(fields.part(PackageKeys.LIMITS_OF_PACKAGES));
        boolean isRanked = Truth.read(checks, fields.part(PackageKeys.RANKED), "ranked");
        return checks.diagnostics().errors() > before
                ? Optional.empty()
                : Optional.of(new Packages(measures, combine, together, rules, limits, isRanked));
    }

    private Map<String, Combination> combine(Syntax part) {
        Map<String, Combination> combine = new LinkedHashMap<>();
        Syntax.Mapping map = part == null ? null : checks.map(part, "'combine'");
        for (int k = 0; map != null && k < map.size(); k++) {
            CriterionDraft criterion = criteria.find(map.key(k), "'combine'");
            String word = checks.word(map.value(k), "combine of " + map.key(k).shown(), Combination.words());
            if (criterion != null && word != null) {
                combine.put(criterion.id(), Combination.find(word).orElseThrow());
            }
        }
        return combine;
    }

    /** The maps of a list, each held against a table of keys. */
    private List<Syntax.Mapping> maps(Syntax part, String what, String one) {
        List<Syntax.Mapping> maps = new ArrayList<>();
        Syntax.Listing list = part == null ? null : checks.list(part, what);
        for (int k = 0; list != null && k < list.size(); k++) {
            Syntax.Mapping map = checks.map(list.element(k), one);
            if (map != null) {
                maps.add(map);
            } else if (list.element(k).isNull()) {
                checks.report(DiagnosticId.PACKAGES, list.element(k), one + " is empty");
            }
        }
        return maps;
    }

    private List<Interaction> interactions(Syntax part) {
        List<Interaction> found = new ArrayList<>();
        for (Syntax.Mapping map : maps(part, "'together'", "an interaction")) {
            Fields fields = Fields.of(checks, PackageKeys.INTERACTION, map, "an interaction");
            if (!fields.isComplete("an interaction", "")) {
                continue;
            }
            MeasureList of = MeasureList.read(checks, fields.part(PackageKeys.OF), "'of' of an interaction");
            of.holds(checks, ids -> DecisionRules.namedMeasures("'of' of an interaction", ids, 2, measures));
            Map<String, Double> add = amounts(fields.part(PackageKeys.ADD), "'add' of an interaction");
            found.add(new Interaction(of.ids(), add, fields.text(PackageKeys.BECAUSE_OF_INTERACTION)));
        }
        return found;
    }

    /** Numbers by criterion. */
    private Map<String, Double> amounts(Syntax part, String what) {
        return CriterionAmounts.read(checks, criteria, part, what);
    }

    private List<PackageRule> rules(Syntax part) {
        List<PackageRule> found = new ArrayList<>();
        for (Syntax.Mapping map : maps(part, "'rules'", "a rule of packages")) {
            Fields fields = Fields.of(checks, PackageKeys.RULE, map, "a rule of packages");
            List<Key> said = PackageKeys.RULE.keys().stream()
                    .filter(k -> RULES.containsKey(k) && fields.part(k) != null)
                    .toList();
            boolean hasIf = fields.part(PackageKeys.IF) != null;
            if (said.size() != 1 || hasIf != (said.get(0) == PackageKeys.NEEDS)) {
                if (fields.allKnown()) {
                    checks.report(
                            DiagnosticId.PACKAGES,
                            map,
                            "a rule of packages is 'if' with 'needs', or one of never, exactly-one-of, at-most-one-of,"
                                    + " at-least-one-of");
                }
                continue;
            }
            PackageRule.Kind kind = RULES.get(said.get(0));
            String what = "'" + said.get(0) + "' of a rule";
            MeasureList of = MeasureList.read(checks, fields.part(said.get(0)), what);
            boolean fine = of.holds(
                    checks, ids -> DecisionRules.namedMeasures(what, ids, DecisionRules.leastMeasures(kind), measures));
            List<String> given = List.of();
            if (hasIf) {
                MeasureList first = MeasureList.read(checks, fields.part(PackageKeys.IF), "'if' of a rule");
                fine &= first.holds(checks, ids -> DecisionRules.namedMeasures("'if' of a rule", ids, 1, measures));
                given = first.ids();
            }
            if (fine) {
                found.add(new PackageRule(kind, given, of.ids(), fields.text(PackageKeys.BECAUSE)));
            }
        }
        return found;
    }

    private List<PackageLimit> limits(Syntax part) {
        List<PackageLimit> found = new ArrayList<>();
        Ids ids = new Ids(checks, "limit");
        Syntax.Mapping map = part == null ? null : checks.map(part, "'limits'");
        for (int k = 0; map != null && k < map.size(); k++) {
            Syntax.Mapping one = ids.isNew(map.key(k)) ? checks.map(map.value(k), "a limit") : null;
            if (one == null) {
                continue;
            }
            String id = map.key(k).text();
            Fields fields = Fields.of(checks, PackageKeys.LIMIT, one, "limit '" + id + "'");
            Label label = LabelReader.read(id, fields, evidence);
            if (!fields.isComplete("limit '" + id + "'", "")) {
                continue;
            }
            OptionalDouble most = fields.number(PackageKeys.AT_MOST, "at-most of '" + id + "'");
            Map<String, Double> use = new LinkedHashMap<>();
            Syntax.Mapping uses = checks.map(fields.part(PackageKeys.USE), "'use' of '" + id + "'");
            for (int u = 0; uses != null && u < uses.size(); u++) {
                String measure = uses.key(u).text();
                boolean known = checks.holds(
                        DecisionRules.known("measure", measure, "'use' of '" + id + "'", measures), uses.key(u));
                double x = checks.number(uses.value(u), "use of '" + measure + "'");
                if (known && x == x) {
                    use.put(measure, x);
                }
            }
            found.add(new PackageLimit(label, most.orElse(Double.NaN), use));
        }
        return found;
    }
}
