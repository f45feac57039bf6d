package io.github.steelyard.gui.session;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Revision;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.lint.Fix;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules find in the decision with its changes, by what it is about. They speak of options by their ids and of who
 * is first, so whoever hides names or totals sees none of it.
 *
 * @param changes what they were found with
 * @param findings those that no comment in the file silences
 */
public record Remarks(Changes changes, List<Finding> findings) {

    /** Nothing checked yet. */
    static final Remarks NONE = new Remarks(Changes.NONE, List.of());

    public Remarks {
        findings = List.copyOf(findings);
    }

    /** Looks a decision over. */
    static Remarks of(Origin origin, Changes changes, Cancellation cancellation) {
        Decision decision = Revision.of(origin.decision(), changes);
        return new Remarks(
                changes, Inspection.unsilenced(Inspection.of(decision, origin.sources(), Set.of(), cancellation)));
    }

    /** Whether a rule is about a part. */
    boolean has(String rule, String way) {
        return findings.stream()
                .anyMatch(f -> f.rule().equals(rule) && f.subject().equals(way));
    }

    /** What is said of a part or of one of its values, each with its fix where a hand could make it, too. */
    List<Badge> at(String way, SessionState state) {
        List<Badge> badges = new ArrayList<>();
        for (Finding finding : findings) {
            boolean said = finding.rule().equals("missing-evidence") && way.startsWith("options/");
            if (!said && (finding.subject().equals(way) || finding.subject().startsWith(way + "/") && isValue(way))) {
                badges.add(new Badge(sentence(finding), finding.fix().flatMap(fix -> fix(fix, finding, state))));
            }
        }
        return badges;
    }

    /** Not the performances of an option, which speak for themselves. */
    private static boolean isValue(String way) {
        return !way.startsWith("options/") || way.contains("/performance/");
    }

    private static String sentence(Finding finding) {
        String message = Words.raised(finding.message());
        return message.endsWith("?") ? message : message + ".";
    }

    private static Optional<Badge.Fix> fix(Fix fix, Finding finding, SessionState state) {
        String label = Text.of("badge.fix", fix.label());
        Fix.Change first = fix.changes().get(0);
        String[] steps = first.way().split("/");
        boolean alone = fix.changes().size() == 1;
        boolean isWeight = steps[0].equals("criteria") && steps.length >= 3 && steps[2].equals("weight");
        if (alone && isWeight && state.content().person().equals(Changes.EVERYONE)) {
            Map<String, Double> points = Map.of(steps[1], Double.valueOf(first.text()));
            return Optional.of(new Badge.Fix(label, new Edit.SetPoints(points, fix.label())));
        }
        if (steps[0].equals("options") && steps.length == 5) {
            CellKey key = new CellKey("", new Cell(steps[1], steps[3]));
            return performance(state.decision(), key, fix)
                    .map(p -> new Badge.Fix(label, new Edit.SetPerformance(key, p)));
        }
        return Optional.empty();
    }

    /** The performance of a cell with some of its numbers replaced, all at once so that they stay in order. */
    private static Optional<Performance> performance(Decision decision, CellKey key, Fix fix) {
        Map<String, Double> to = new HashMap<>();
        fix.changes().forEach(c -> to.put(c.way().substring(c.way().lastIndexOf('/') + 1), Double.valueOf(c.text())));
        return Cells.read(decision, key).flatMap(old -> {
            if (old instanceof Performance.Uniform && to.containsKey("value")) {
                return Optional.of(CellText.parse(decision, key, Numbers.plain(to.get("value"))));
            }
            if (old instanceof Performance.Uniform u) {
                return Optional.of(
                        new Performance.Uniform(to.getOrDefault("min", u.min()), to.getOrDefault("max", u.max())));
            }
            if (old instanceof Performance.Triangular t) {
                return Optional.of(new Performance.Triangular(
                        to.getOrDefault("low", t.low()),
                        to.getOrDefault("mode", t.mode()),
                        to.getOrDefault("high", t.high())));
            }
            return old instanceof Performance.Normal n
                    ? Optional.of(new Performance.Normal(to.getOrDefault("mean", n.mean()), n.sd()))
                    : Optional.empty();
        });
    }
}
