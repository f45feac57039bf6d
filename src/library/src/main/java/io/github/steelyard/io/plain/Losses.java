package io.github.steelyard.io.plain;

import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.LintSettings;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Collects what a format cannot hold of a decision. */
public final class Losses {

    private final List<String> found = new ArrayList<>();

    /** One thing that is left out or stands in another way. */
    public void add(String loss) {
        found.add(loss);
    }

    /** So many things, when there are any. */
    public void add(long count, String one, String more) {
        if (count > 0) {
            found.add(count == 1 ? "1 " + one : count + " " + more);
        }
    }

    /** What neither sheets nor XMCDA have a place for. */
    public void ofAnyMatrix(Decision decision) {
        if (!decision.question().isEmpty()) {
            add("the question");
        }
        List<Group> groups = decision.tree().groups();
        if (groups.size() > 1) {
            List<String> names = groups.stream().skip(1).map(Node::name).toList();
            add("the groups of criteria (" + String.join(", ", names)
                    + "); criteria stand side by side, each with its share of the whole as weight");
        }
        List<String> methods = groups.stream()
                .map(g -> g.weighting().method())
                .filter(m -> !m.equals(WeightStatement.DIRECT.method()))
                .distinct()
                .toList();
        if (!methods.isEmpty()) {
            add("how weights were found (" + String.join(", ", methods) + "); the weights stand as numbers");
        }
        if (groups.stream().anyMatch(g -> !g.weightOrder().isEmpty())) {
            add("the order of the weights");
        }
        add(decision.stakeholders().size(), "stakeholder", "stakeholders");
        add(decision.scenarios().size(), "scenario", "scenarios");
        add(decision.uncertainties().all().size(), "uncertainty", "uncertainties");
        add(decision.uncertainties().correlations().size(), "correlation", "correlations");
        add(decision.strategies().size(), "strategy", "strategies");
        decision.packages().ifPresent(p -> add("which options can be done together"));
        add(decision.judgements().all().size(), "judgement", "judgements");
        add(decision.sources().size(), "source", "sources");
        List<Label> labels = Stream.concat(
                        decision.tree().nodes().stream().map(Node::label),
                        decision.options().stream().map(Option::label))
                .toList();
        add(
                labels.stream().filter(l -> !l.evidence().isEmpty()).count()
                        + cells(decision, n -> !n.evidence().isEmpty()),
                "piece of evidence",
                "pieces of evidence");
        add(cells(decision, n -> !n.note().isEmpty()), "note on a performance", "notes on performances");
        add(
                decision.options().stream()
                        .filter(o -> !o.label().note().isEmpty())
                        .count(),
                "note on an option",
                "notes on options");
        add(
                cells(decision, n -> n.confidence().isPresent()),
                "grade of confidence; the range that it stands for is kept",
                "grades of confidence; the ranges that they stand for are kept");
        settings(decision);
    }

    private void settings(Decision decision) {
        if (!decision.method().equals(MethodChoice.DEFAULT)) {
            add("the ranking method (" + decision.method().id() + ")");
        }
        if (decision.seed() != Decision.DEFAULT_SEED) {
            add("the seed");
        }
        if (decision.weightUncertainty() != Decision.DEFAULT_WEIGHT_UNCERTAINTY) {
            add("how sure the weights are");
        }
        if (!decision.confidence().equals(Confidence.Shares.DEFAULT)) {
            add("what the grades of confidence stand for");
        }
        if (decision.baseline().isPresent()) {
            add("which option is the baseline");
        }
        if (decision.missing().isPresent()) {
            add("what missing performances count as ("
                    + decision.missing().get().word() + ")");
        }
        criteria(
                decision,
                c -> c.scale() instanceof Scale.Compared,
                "the comparisons of options, whose performances are kept");
        criteria(
                decision,
                c -> c.scale() instanceof Scale.Levels levels && !levels.means().isEmpty(),
                "what the levels of a criterion mean");
        criteria(decision, c -> c.missing().isPresent(), "what missing performances of a criterion count as");
        if (!decision.lint().equals(LintSettings.NONE)) {
            add("what the rules of 'validate' are told");
        }
        if (Stream.concat(
                        decision.tree().groups().stream().map(Group::weighting),
                        decision.stakeholders().stream().flatMap(s -> s.weighting().values().stream()))
                .anyMatch(w -> !w.ranges().isEmpty())) {
            add("the ranges that weights were given for");
        }
    }

    /** Criteria with something about them, by name. */
    public void criteria(Decision decision, Predicate<Criterion> which, String what) {
        List<String> names = decision.tree().criteria().stream()
                .filter(which)
                .map(Criterion::name)
                .toList();
        if (!names.isEmpty()) {
            add(what + " (" + String.join(", ", names) + ")");
        }
    }

    private static long cells(Decision decision, Predicate<CellNote> which) {
        return decision.notes().values().stream().filter(which).count();
    }

    public List<String> found() {
        return List.copyOf(found);
    }
}
