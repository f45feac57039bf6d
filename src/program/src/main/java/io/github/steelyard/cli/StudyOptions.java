package io.github.steelyard.cli;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.ParameterProblem;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.group.Everybody;
import io.github.steelyard.io.section.TypedValue;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.text.Nearest;
import io.github.steelyard.views.CommonScales;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say how a decision is looked at: whose weights, which scenario, which method, which seed. */
final class StudyOptions {

    private static final String ALL = "all";

    @Option(
            names = "--method",
            paramLabel = "ID",
            completionCandidates = MethodIds.class,
            description = "Rank by this method instead of the file's; 'steelyard methods' lists them.")
    private String method;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Set a parameter; VALUE is written as in a decision file: 3, vector, [a, b], {a: 1}."
                    + " Repeatable.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--stakeholder",
            paramLabel = "ID",
            description =
                    "Use the weights of this stakeholder; 'group' for the mean of all by voice, 'all' for one result"
                            + " each.")
    private String stakeholder;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description =
                    "Use the performances of this scenario; 'group' for all together by probability, 'all' for one"
                            + " result each. Both put local scales on what the options show in any scenario.")
    private String scenario;

    @Option(
            names = "--weight",
            paramLabel = "ID=POINTS",
            description = "Give a criterion or group these points among its siblings instead of its own. Repeatable.")
    private List<String> weight = new ArrayList<>();

    @Option(
            names = "--missing-as",
            paramLabel = "WORD",
            completionCandidates = Policies.class,
            description = "What missing performances count as, where a criterion does not say so itself: middle, worst,"
                    + " baseline or refuse.")
    private String missing;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Seed of everything random, instead of the file's.")
    private Long seed;

    @Option(names = "--packages", description = "Rank the packages of the file's 'packages' beside its options.")
    private boolean packages;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** What completion offers. */
    static final class MethodIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return AggregationMethods.all().ids().iterator();
        }
    }

    /** What completion offers. */
    static final class Policies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return MissingPolicy.words().iterator();
        }
    }

    /**
     * The decision looked at in each way asked for, stakeholders first; parameters that the method does not know are
     * left to {@code others}.
     */
    List<Study> studies(Decision stated, Set<String> others) {
        Decision decision = filled(packages ? withPackages(stated) : stated);
        List<Stakeholder> stakeholders = decision.stakeholders();
        List<Scenario> scenarios = decision.scenarios();
        List<String> people = stakeholders.stream().map(Stakeholder::id).toList();
        List<String> futures = scenarios.stream().map(Scenario::id).toList();
        known("stakeholder", stakeholder, people, !people.isEmpty());
        known("scenario", scenario, futures, !futures.isEmpty());
        boolean together = ofAll(scenario, futures, ALL) || ofAll(scenario, futures, Everybody.ID);
        Decision common = together ? CommonScales.of(decision).decision() : decision;
        List<Optional<Scenario>> when = ofAll(scenario, futures, ALL)
                ? scenarios.stream().map(Optional::of).toList()
                : List.of(
                        ofAll(scenario, futures, Everybody.ID)
                                ? Optional.of(Everybody.scenario(common))
                                : Optional.ofNullable(scenario).flatMap(decision::scenario));
        List<Study> studies = new ArrayList<>();
        List<Optional<Stakeholder>> who = ofAll(stakeholder, people, ALL)
                ? stakeholders.stream().map(Optional::of).toList()
                : List.of(Optional.ofNullable(stakeholder).flatMap(decision::stakeholder));
        boolean mean = ofAll(stakeholder, people, Everybody.ID);
        for (Optional<Stakeholder> view : who) {
            for (Optional<Scenario> future : when) {
                Optional<Stakeholder> own = mean ? Optional.of(Everybody.stakeholder(common, future)) : view;
                studies.add(set(Study.seen(common, own, future), decision, others));
            }
        }
        return studies;
    }

    private Decision withPackages(Decision decision) {
        if (decision.packages().isEmpty()) {
            throw new Refusal("--packages ranks what 'packages' in the file lists; this file has none");
        }
        return decision.rankingPackages();
    }

    private Decision filled(Decision decision) {
        if (missing == null) {
            return decision;
        }
        MissingPolicy policy = MissingPolicy.of(missing)
                .orElseThrow(() -> wrong("--missing-as takes " + String.join(", ", MissingPolicy.words()) + "; was '"
                        + missing + "'"
                        + Nearest.to(missing, MissingPolicy.words())
                                .map(Nearest::said)
                                .orElse("")));
        if (policy == MissingPolicy.BASELINE && decision.baselineOption().isEmpty()) {
            throw wrong("--missing-as baseline needs a “do nothing” option: name it by 'baseline' at the"
                    + " top of the file, or give it the kind 'baseline'");
        }
        return decision.filling(policy);
    }

    /** Whether a word stands for all of them, not for one that happens to be called so. */
    private static boolean ofAll(String asked, List<String> ids, String word) {
        return word.equals(asked) && !ids.contains(word);
    }

    private Study set(Study seen, Decision decision, Set<String> others) {
        Map<String, Double> points = points(decision);
        Study study = points.isEmpty() ? seen : seen.weighting(points);
        if (seed != null) {
            study = study.withSeed(seed);
        }
        return study.with(choice(study, others));
    }

    /** All that was given, as text. */
    List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (Object given : new Object[] {method, set, stakeholder, scenario, weight, missing, seed, packages}) {
            asked.add(String.valueOf(given));
        }
        return asked;
    }

    /** Whether one result for each stakeholder or scenario is asked for, so that results come as a list. */
    boolean asksForAll() {
        return ALL.equals(stakeholder) || ALL.equals(scenario);
    }

    /** The decision looked at as asked, where only one way can be shown. */
    Study study(Decision decision, Set<String> others) {
        List<Study> studies = studies(decision, others);
        if (studies.size() > 1) {
            throw wrong("only one stakeholder and one scenario at a time can be shown here; give an id, or 'group'");
        }
        return studies.get(0);
    }

    /** What a reader of the result should know about how the decision was looked at; empty for as it stands. */
    List<String> remarks(Study study) {
        List<String> remarks = new ArrayList<>();
        study.stakeholder().ifPresent(s -> remarks.add("The weights are those of " + s.name() + "."));
        study.scenario().ifPresent(s -> remarks.add("The scenario is: " + s.name() + "."));
        if (!weight.isEmpty()) {
            remarks.add("Weights given on the command line: " + String.join(", ", weight) + ".");
        }
        return remarks;
    }

    /** The values given with {@code --set} for parameters of that subject, by name, read as their kinds want. */
    Map<String, Object> settings(Described subject) {
        Map<String, Object> settings = new LinkedHashMap<>();
        pairs("--set", "NAME=VALUE", set).forEach((name, text) -> {
            Optional<ParameterSpec> spec = subject.description().parameterNamed(name);
            if (spec.isPresent()) {
                settings.put(name, typed(name, spec, text));
            }
        });
        return settings;
    }

    /** The names given with {@code --set}. */
    Set<String> settingNames() {
        return pairs("--set", "NAME=VALUE", set).keySet();
    }

    private Object typed(String name, Optional<ParameterSpec> spec, String text) {
        try {
            return TypedValue.parameter(spec, text);
        } catch (Refusal refusal) {
            throw wrong("--set " + name + ": " + String.join("; ", refusal.reasons()));
        }
    }

    private MethodChoice choice(Study study, Set<String> others) {
        MethodChoice own = study.choice();
        String id = method == null ? own.id() : method;
        if (AggregationMethods.all().find(id).isEmpty()) {
            throw wrong(AggregationMethods.all().unknown(id));
        }
        Map<String, Object> parameters = new LinkedHashMap<>(id.equals(own.id()) ? own.parameters() : Map.of());
        AggregationMethod subject = AggregationMethods.all().get(id);
        for (String name : settingNames()) {
            if (!others.contains(name)
                    && subject.description().parameterNamed(name).isEmpty()) {
                throw wrong(Parameters.check(subject, Map.of(name, ""), study.scope())
                        .get(0)
                        .message());
            }
        }
        Map<String, Object> given = settings(subject);
        given.keySet().removeAll(others);
        for (ParameterProblem problem : Parameters.check(subject, given, study.scope())) {
            if (!problem.id().equals("missing-parameter")) {
                throw wrong(problem.message());
            }
        }
        parameters.putAll(given);
        return new MethodChoice(id, parameters);
    }

    private Map<String, Double> points(Decision decision) {
        List<String> ids = decision.tree().nodes().stream().map(Node::id).toList();
        Map<String, Double> points = new LinkedHashMap<>();
        pairs("--weight", "ID=POINTS", weight).forEach((id, text) -> {
            known("criterion", id, ids, false);
            OptionalDouble number = TypedValue.number(text);
            if (number.isEmpty() || number.getAsDouble() < 0) {
                throw wrong("--weight " + id + ": points must be a number >= 0, was '" + text + "'");
            }
            points.put(id, number.getAsDouble());
        });
        return points;
    }

    private Map<String, String> pairs(String option, String form, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw wrong(option + " takes " + form + ", was '" + text + "'");
            }
            pairs.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return pairs;
    }

    private void known(String noun, String id, List<String> ids, boolean all) {
        boolean word = all && (ALL.equals(id) || Everybody.ID.equals(id));
        if (id != null && !ids.contains(id) && !word) {
            throw wrong("unknown " + noun + " '" + id + "'"
                    + (ids.isEmpty()
                            ? "; the decision has none"
                            : Nearest.to(id, ids).map(Nearest::said).orElse("; allowed: " + String.join(", ", ids))));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
