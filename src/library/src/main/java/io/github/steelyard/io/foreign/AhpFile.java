package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Diagnostics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a file of the R package ahp: alternatives, a tree of criteria, and what each node prefers. Below a lowest
 * criterion the priorities of the alternatives are its performances, from 0 to 1, so that the ranking is that of the
 * hierarchy. Where several people judge, each is a stakeholder: every criterion that they judge differently is a group of
 * their views, of which each person counts only the own one, and everybody together the average by their voices.
 */
final class AhpFile {

    private static final String NOBODY = "";

    private final Saying saying;
    private final Syntax.Mapping root;
    private final Map<String, Syntax> anchors;
    private final Map<String, Syntax.Mapping> alternatives = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Naming options = new Naming("option");
    private final Naming nodes = new Naming("criterion");
    private final Naming people = new Naming("person");
    private final Map<String, Double> voices = new LinkedHashMap<>();
    private final Map<String, SyntaxBuilder> weights = new LinkedHashMap<>();
    private final Map<String, SyntaxBuilder> performances = new LinkedHashMap<>();
    private AhpJudgements judgements;

    /** @param anchors what stands behind each anchor of the file */
    AhpFile(Saying saying, Syntax.Mapping root, Map<String, Syntax> anchors) {
        this.saying = saying;
        this.root = root;
        this.anchors = anchors;
    }

    /**
     * The tree of a decision file; null when an error was reported.
     *
     * @param title where the file has none; null when none is wanted
     */
    Syntax.Mapping tree(String title) {
        int before = saying.checks().diagnostics().errors();
        saying.read(root);
        Syntax.Mapping listed = saying.map(resolved(root.get("Alternatives")), root, "'Alternatives'");
        Syntax.Mapping goal = saying.map(root.get("Goal"), root, "'Goal'");
        if (listed == null || goal == null) {
            return null;
        }
        for (int k = 0; k < listed.size(); k++) {
            String name = listed.key(k).text().strip();
            names.add(name);
            alternatives.put(name, listed.value(k) instanceof Syntax.Mapping own ? own : null);
            performances.put(name, new SyntaxBuilder(root.source()));
        }
        judgements = new AhpJudgements(saying, alternatives);
        voices(goal);
        SyntaxBuilder tree = new SyntaxBuilder(root.source());
        if (title != null) {
            Syntax own = goal.get("name");
            boolean isNamed = !Saying.text(own).isEmpty();
            tree.put(
                    "title", isNamed ? SyntaxBuilder.scalar(own, Saying.text(own)) : SyntaxBuilder.scalar(goal, title));
            Syntax description = goal.get("description");
            if (!Saying.text(description).isEmpty()) {
                tree.put("description", SyntaxBuilder.scalar(description, Saying.text(description)));
            }
        }
        Children criteria = children(goal, goal, "Goal", 1);
        if (saying.checks().diagnostics().errors() > before || criteria == null) {
            return null;
        }
        criteria.put(tree, goal);
        tree.put("options", options(listed));
        if (!voices.isEmpty()) {
            tree.put("stakeholders", stakeholders(goal));
        }
        return tree.at(root);
    }

    private Syntax resolved(Syntax part) {
        String text = Saying.text(part);
        return text.startsWith("*") ? anchors.getOrDefault(text.substring(1), part) : part;
    }

    /** Who judges, and how much each counts: as the goal lists them, else all who judge it, alike. */
    private void voices(Syntax.Mapping goal) {
        Syntax stated = goal.get("decision-makers");
        if (stated instanceof Syntax.Listing list) {
            for (int k = 0; k < list.size(); k++) {
                if (list.element(k) instanceof Syntax.Mapping one) {
                    voicesOf(one);
                } else {
                    voices.put(Saying.text(list.element(k)), 1.0);
                }
            }
        } else if (stated instanceof Syntax.Mapping map) {
            voicesOf(map);
        }
        if (voices.isEmpty()
                && goal.get("preferences") instanceof Syntax.Mapping by
                && by.size() > 0
                && AhpJudgements.FORMS.stream().allMatch(form -> by.get(form) == null)) {
            for (int k = 0; k < by.size(); k++) {
                voices.put(by.key(k).text(), 1.0);
            }
        }
        voices.keySet().forEach(person -> weights.put(person, new SyntaxBuilder(root.source())));
    }

    private void voicesOf(Syntax.Mapping map) {
        for (int k = 0; k < map.size(); k++) {
            OptionalDouble voice = saying.number(map.value(k), map.key(k), "the voice of a decision maker");
            if (voice.isPresent() && voice.getAsDouble() < 0) {
                saying.wrong(map.value(k), "the voice of a decision maker must not be negative");
            }
            voices.put(map.key(k).text(), Math.max(0, voice.orElse(1)));
        }
    }

    private double share(String person) {
        double sum = voices.values().stream().mapToDouble(v -> v).sum();
        return person.equals(NOBODY) ? 1 : sum > 0 ? voices.get(person) / sum : 1.0 / voices.size();
    }

    /**
     * The children of a node as criteria.
     *
     * @param weighting how they are weighed, where they are judged in pairs; null where each has its weight
     */
    private record Children(SyntaxBuilder criteria, Syntax weighting) {

        void put(SyntaxBuilder parent, Syntax at) {
            if (weighting != null) {
                parent.put("weighting", weighting);
            }
            parent.put("criteria", criteria.at(at));
        }
    }

    /** The children of a node; null when an error was reported. */
    private Children children(Syntax.Mapping node, Syntax at, String name, int depth) {
        Syntax.Mapping children = saying.map(node.get("children"), at, "'children' of " + Diagnostics.quoted(name));
        if (children == null) {
            return null;
        }
        List<String> things = new ArrayList<>();
        for (int k = 0; k < children.size(); k++) {
            things.add(children.key(k).text().strip());
        }
        if (things.isEmpty()) {
            saying.wrong(children, Diagnostics.quoted(name) + " has no children");
            return null;
        }
        Map<String, double[]> stated = stated(node, at, things, name);
        SyntaxBuilder builder = new SyntaxBuilder(root.source());
        boolean inPairs = stated != null && stated.containsKey(NOBODY) && AhpJudgements.pairs(node) != null;
        List<String> ids = new ArrayList<>();
        for (int k = 0; stated != null && k < things.size(); k++) {
            Syntax.Scalar key = children.key(k);
            String id = nodes.id(name + "\n" + things.get(k) + "\n" + depth + key.start(), things.get(k));
            ids.add(id);
            double weight = 0;
            for (Map.Entry<String, double[]> by : stated.entrySet()) {
                weight += share(by.getKey()) * by.getValue()[k];
                if (!by.getKey().equals(NOBODY)) {
                    weights.get(by.getKey()).put(SyntaxBuilder.scalar(key, id), Saying.scalar(key, by.getValue()[k]));
                }
            }
            Syntax.Mapping child = saying.map(children.value(k), key, "criterion " + key.shown());
            SyntaxBuilder made = child == null ? null : child(child, key, id, depth);
            if (made != null) {
                if (!inPairs) {
                    made.put("weight", Saying.scalar(key, weight));
                }
                builder.put(SyntaxBuilder.scalar(key, id), made.at(key));
            }
        }
        return new Children(builder, inPairs ? AhpJudgements.weighting(AhpJudgements.pairs(node), things, ids) : null);
    }

    private SyntaxBuilder child(Syntax.Mapping child, Syntax.Scalar key, String id, int depth) {
        SyntaxBuilder made = new SyntaxBuilder(root.source());
        Naming.put(made, key, key.text().strip(), id);
        Syntax below = child.get("children");
        boolean isLowest = resolved(below) instanceof Syntax.Mapping map && map.size() > 0 && isAlternatives(map);
        if (!isLowest && Saying.text(below).startsWith("*")) {
            saying.wrong(below, below.shown() + " does not lead to the alternatives");
            return null;
        }
        if (!isLowest) {
            Children inner = children(child, key, key.text(), depth + 1);
            if (inner != null) {
                inner.put(made, key);
            }
            return inner == null ? null : made;
        }
        Map<String, double[]> views = stated(child, key, names, key.text());
        if (views == null) {
            return null;
        }
        double[] first = views.values().iterator().next();
        if (views.values().stream().allMatch(view -> Arrays.equals(view, first))) {
            leaf(made, key, id, first);
            return made;
        }
        SyntaxBuilder inner = new SyntaxBuilder(root.source());
        views.forEach((person, view) -> {
            String name = key.text().strip() + " (" + person + ")";
            String own = nodes.id(id + "\n" + person, name);
            SyntaxBuilder leaf = new SyntaxBuilder(root.source());
            Naming.put(leaf, key, name, own);
            leaf(leaf, key, own, view);
            leaf.put("weight", Saying.scalar(key, share(person)));
            inner.put(SyntaxBuilder.scalar(key, own), leaf.at(key));
            voices.keySet()
                    .forEach(someone -> weights.get(someone)
                            .put(SyntaxBuilder.scalar(key, own), Saying.scalar(key, someone.equals(person) ? 1 : 0)));
        });
        return made.put("criteria", inner.at(key));
    }

    private boolean isAlternatives(Syntax.Mapping map) {
        for (int k = 0; k < map.size(); k++) {
            if (!alternatives.containsKey(map.key(k).text().strip())) {
                return false;
            }
        }
        return true;
    }

    private void leaf(SyntaxBuilder leaf, Syntax key, String id, double[] priorities) {
        leaf.put(
                "scale",
                new SyntaxBuilder(root.source())
                        .put("worst", Saying.scalar(key, 0))
                        .put("best", Saying.scalar(key, 1))
                        .at(key));
        for (int i = 0; i < names.size(); i++) {
            performances
                    .get(names.get(i))
                    .put(SyntaxBuilder.scalar(key, id), Saying.scalar(key, Math.min(1, priorities[i])));
        }
    }

    /** The priorities of the things by person, of nobody where all judge as one; null when an error was reported. */
    private Map<String, double[]> stated(Syntax.Mapping node, Syntax at, List<String> things, String name) {
        Map<String, double[]> by = new LinkedHashMap<>();
        Syntax part = node.get("preferences");
        if (part == null && things.size() == 1) {
            by.put(NOBODY, new double[] {1});
            return by;
        }
        boolean isPersonal = !voices.isEmpty()
                && part instanceof Syntax.Mapping map
                && voices.keySet().stream().anyMatch(person -> map.get(person) != null);
        if (!isPersonal) {
            judgements.priorities(part, at, things, name).ifPresent(p -> by.put(NOBODY, p));
            return by.isEmpty() ? null : by;
        }
        boolean isFine = true;
        for (String person : voices.keySet()) {
            Optional<double[]> own =
                    judgements.priorities(((Syntax.Mapping) part).get(person), part, things, name + ", " + person);
            isFine &= own.isPresent();
            own.ifPresent(p -> by.put(person, p));
        }
        return isFine ? by : null;
    }

    private Syntax options(Syntax.Mapping listed) {
        SyntaxBuilder rows = new SyntaxBuilder(root.source());
        for (int k = 0; k < names.size(); k++) {
            Syntax.Scalar key = listed.key(k);
            String id = options.id(names.get(k), names.get(k));
            SyntaxBuilder option = new SyntaxBuilder(root.source());
            Naming.put(option, key, names.get(k), id);
            option.put("performance", performances.get(names.get(k)).at(key));
            rows.put(SyntaxBuilder.scalar(key, id), option.at(key));
        }
        return rows.at(listed);
    }

    private Syntax stakeholders(Syntax.Mapping goal) {
        SyntaxBuilder all = new SyntaxBuilder(root.source());
        voices.forEach((person, voice) -> {
            String id = people.id(person, person);
            SyntaxBuilder one = new SyntaxBuilder(root.source());
            Naming.put(one, goal, person, id);
            one.put("voice", Saying.scalar(goal, voice));
            one.put("weights", weights.get(person).at(goal));
            all.put(SyntaxBuilder.scalar(goal, id), one.at(goal));
        });
        return all.at(goal);
    }
}
