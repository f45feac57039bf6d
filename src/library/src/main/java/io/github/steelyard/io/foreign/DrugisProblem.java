package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.StatedDirections;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a problem of drugis/MCDA (mcda-elicitation-web): criteria with partial value functions, alternatives, and a table
 * of effects that are certain or have a distribution. A distribution that is read counts, and not the effect beside it.
 */
final class DrugisProblem {

    private final Saying saying;
    private final Syntax.Mapping file;
    private final Syntax.Mapping root;
    private final Naming criterionIds = new Naming("criterion");
    private final Naming optionIds = new Naming("option");
    private final Map<String, SyntaxBuilder> criteria = new LinkedHashMap<>();
    private final Map<String, String> criterionNames = new LinkedHashMap<>();
    private final Map<String, String> firstSource = new LinkedHashMap<>();
    private final Map<String, SyntaxBuilder> performances = new LinkedHashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final StatedDirections said;
    private final Map<String, Syntax> open = new LinkedHashMap<>();

    /** @param said which end of criteria without a value function is better, from outside */
    DrugisProblem(Saying saying, Syntax.Mapping file, StatedDirections said) {
        this.said = said;
        this.saying = saying;
        this.file = file;
        this.root = problem(file);
    }

    private static Syntax.Mapping problem(Syntax.Mapping file) {
        return file.get("problem") instanceof Syntax.Mapping inner ? inner : file;
    }

    static boolean isOn(Syntax.Mapping file) {
        Syntax.Mapping root = problem(file);
        return root.get("criteria") != null
                && root.get("alternatives") != null
                && root.get("performanceTable") instanceof Syntax.Listing;
    }

    /**
     * The tree of a decision file; null when an error was reported.
     *
     * @param title where the file has none; null when none is wanted
     */
    Syntax.Mapping tree(String title) {
        int before = saying.checks().diagnostics().errors();
        saying.read(file);
        SyntaxBuilder tree = new SyntaxBuilder(file.source());
        if (title != null) {
            Syntax own = root.get("title") == null ? file.get("title") : root.get("title");
            boolean isNamed = !Saying.text(own).isEmpty();
            tree.put("title", isNamed ? own : SyntaxBuilder.scalar(root, title));
            if (!Saying.text(root.get("description")).isEmpty()) {
                tree.put("description", root.get("description"));
            }
        }
        each("criteria", this::criterion);
        each("alternatives", this::option);
        answers();
        if (saying.checks().diagnostics().errors() > before) {
            return null;
        }
        table((Syntax.Listing) root.get("performanceTable"));
        new DrugisWeights(saying, criterionIds, criterionNames.keySet()).put(file, root, tree, criteria);
        if (saying.checks().diagnostics().errors() > before) {
            return null;
        }
        SyntaxBuilder leaves = new SyntaxBuilder(file.source());
        criteria.forEach(
                (id, builder) -> leaves.put(SyntaxBuilder.scalar(root, criterionIds.id(id, id)), builder.at(root)));
        tree.put("criteria", leaves.at(root));
        SyntaxBuilder rows = new SyntaxBuilder(file.source());
        options.forEach(option -> option.put(rows));
        tree.put("options", rows.at(root));
        return tree.at(file);
    }

    /** Takes a thing by its id. */
    private interface Taker {
        void take(Syntax.Scalar key, String id, Syntax.Mapping map);
    }

    /** Goes through a map by id, or through a list of maps with an id each. */
    private void each(String section, Taker taker) {
        Syntax part = root.get(section);
        if (part instanceof Syntax.Mapping map) {
            for (int k = 0; k < map.size() && !saying.checks().diagnostics().isFull(); k++) {
                Syntax.Mapping one =
                        saying.map(map.value(k), map.key(k), "'" + map.key(k).text() + "'");
                if (one != null) {
                    taker.take(map.key(k), map.key(k).text(), one);
                }
            }
            return;
        }
        Syntax.Listing list = saying.list(part, root, "'" + section + "'");
        for (int k = 0;
                list != null
                        && k < list.size()
                        && !saying.checks().diagnostics().isFull();
                k++) {
            Syntax.Mapping one = saying.map(list.element(k), list, "an entry of '" + section + "'");
            if (one != null && one.get("id") instanceof Syntax.Scalar id) {
                taker.take(id, id.text(), one);
            } else if (one != null) {
                saying.wrong(one, "an entry of '" + section + "' needs an 'id'");
            }
        }
    }

    private void criterion(Syntax.Scalar key, String original, Syntax.Mapping map) {
        String name = Saying.text(map.get("title")).isEmpty() ? original : Saying.text(map.get("title"));
        String id = criterionIds.id(original, name);
        SyntaxBuilder builder = new SyntaxBuilder(file.source());
        Naming.put(builder, map.get("title") == null ? key : map.get("title"), name, id);
        if (!Saying.text(map.get("description")).isEmpty()) {
            builder.put("description", map.get("description"));
        }
        Syntax.Mapping source = map;
        if (map.get("dataSources") instanceof Syntax.Listing sources && sources.size() > 0) {
            source = sources.element(0) instanceof Syntax.Mapping first ? first : map;
            firstSource.put(original, Saying.text(source.get("id")));
            if (sources.size() > 1) {
                saying.note(
                        sources,
                        "of the " + sources.size() + " data sources of " + Diagnostics.quoted(name)
                                + " only the first is used");
            }
        }
        Syntax unit = source.get("unitOfMeasurement");
        Syntax label = unit instanceof Syntax.Mapping kind ? kind.get("label") : unit;
        if (!Saying.text(label).isEmpty()) {
            builder.put("unit", label);
        }
        Syntax function = source.get("pvf") == null ? map.get("pvf") : source.get("pvf");
        function = function == null ? scenarioFunction(original) : function;
        criterionNames.put(original, name);
        criteria.put(original, builder);
        if (function instanceof Syntax.Mapping pvf && pvf.get("type") != null) {
            new DrugisFunction(saying, name, pvf).put(builder);
        } else {
            open.put(original, key);
        }
    }

    /** Criteria without a value function have the range of the alternatives for a scale, once their better end is known. */
    private void answers() {
        List<String> all = List.copyOf(criteria.keySet());
        for (String id : List.copyOf(open.keySet())) {
            Syntax at = open.get(id);
            said.of(all.indexOf(id), all.size(), id, criterionNames.get(id)).ifPresent(direction -> {
                criteria.get(id).put("direction", SyntaxBuilder.scalar(at, direction));
                open.remove(id);
            });
        }
        said.tell(saying.checks(), criterionNames, open, root, "");
    }

    /** The value function that the first scenario of a workspace states. */
    private Syntax scenarioFunction(String criterion) {
        if (!(file.get("scenarios") instanceof Syntax.Listing scenarios)
                || scenarios.size() == 0
                || !(scenarios.element(0) instanceof Syntax.Mapping first)
                || !(first.get("state") instanceof Syntax.Mapping state)
                || !(state.get("problem") instanceof Syntax.Mapping problem)
                || !(problem.get("criteria") instanceof Syntax.Mapping all)
                || !(all.get(criterion) instanceof Syntax.Mapping own)) {
            return null;
        }
        if (own.get("dataSources") instanceof Syntax.Listing sources
                && sources.size() > 0
                && sources.element(0) instanceof Syntax.Mapping source) {
            return source.get("pvf");
        }
        return own.get("pvf");
    }

    private void option(Syntax.Scalar key, String original, Syntax.Mapping map) {
        String name = Saying.text(map.get("title")).isEmpty() ? original : Saying.text(map.get("title"));
        String id = optionIds.id(original, name);
        SyntaxBuilder option = new SyntaxBuilder(file.source());
        Naming.put(option, map.get("title") == null ? key : map.get("title"), name, id);
        SyntaxBuilder cells = new SyntaxBuilder(file.source());
        performances.put(original, cells);
        options.add(new Option(key, id, option, cells));
    }

    /** An option, whose cells stand elsewhere in the file than its name. */
    private record Option(Syntax.Scalar key, String id, SyntaxBuilder option, SyntaxBuilder cells) {

        void put(SyntaxBuilder rows) {
            option.put("performance", cells.at(key));
            rows.put(SyntaxBuilder.scalar(key, id), option.at(key));
        }
    }

    private void table(Syntax.Listing table) {
        DrugisEffects effects = new DrugisEffects(saying);
        Map<String, Syntax> seen = new LinkedHashMap<>();
        for (int k = 0; k < table.size() && !saying.checks().diagnostics().isFull(); k++) {
            Syntax.Mapping entry = saying.map(table.element(k), table, "an entry of 'performanceTable'");
            if (entry == null) {
                continue;
            }
            String criterion = Saying.text(entry.get("criterion"));
            String alternative = Saying.text(entry.get("alternative"));
            if (!criteria.containsKey(criterion)) {
                unknown(DiagnosticId.UNKNOWN_CRITERION, "criterion", entry, criteria.keySet());
                continue;
            }
            String name = Diagnostics.quoted(criterionNames.get(criterion));
            String source = Saying.text(entry.get("dataSource"));
            if (!source.isEmpty() && !source.equals(firstSource.getOrDefault(criterion, source))) {
                continue;
            }
            if (entry.get("alternative") == null) {
                effects.joint(entry, name);
                continue;
            }
            if (!performances.containsKey(alternative)) {
                unknown(DiagnosticId.UNKNOWN_OPTION, "alternative", entry, performances.keySet());
                continue;
            }
            Syntax first = seen.putIfAbsent(alternative + "\n" + criterion, entry);
            if (first != null) {
                saying.wrong(
                        entry,
                        "the effect of " + Diagnostics.quoted(alternative) + " on " + name
                                + " stands twice; the first is at " + first.place());
                continue;
            }
            Syntax value = effects.read(entry.get("performance"), entry, name);
            performances
                    .get(alternative)
                    .put(SyntaxBuilder.scalar(value, criterionIds.id(criterion, criterion)), value);
        }
    }

    private void unknown(DiagnosticId id, String key, Syntax.Mapping entry, Collection<String> known) {
        Syntax at = entry.get(key) == null ? entry : entry.get(key);
        saying.checks()
                .report(
                        id,
                        at,
                        "unknown " + key + " " + at.shown() + " in 'performanceTable'"
                                + saying.checks().diagnostics().hint(Saying.text(at), known));
    }
}
