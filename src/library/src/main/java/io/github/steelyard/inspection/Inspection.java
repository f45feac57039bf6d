package io.github.steelyard.inspection;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.lint.Lint;
import io.github.steelyard.lint.LintRule;
import io.github.steelyard.lint.LintRules;
import io.github.steelyard.model.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks a decision over with the rules of lint and places what they find in its files. */
public final class Inspection {

    private static final Comparator<Placed> BY_PLACE = Comparator.comparing(Placed::diagnostic);

    private final Decision decision;
    private final SourceMap sources;
    private final Set<String> disabled;
    private final List<Directive> directives;
    private final Set<String> silencing = new HashSet<>();

    private Inspection(Decision decision, SourceMap sources, Set<String> disabled) {
        this.decision = decision;
        this.sources = sources;
        this.disabled = new HashSet<>(disabled);
        this.disabled.addAll(decision.lint().disabled().keySet());
        this.directives =
                sources.comments(Directive.WORD).stream().map(Directive::of).toList();
    }

    /**
     * The findings by place, those that a comment silences among them; none for a file with errors.
     *
     * @param disabled ids of rules that are not asked, besides those that the file disables
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Placed> of(Loaded loaded, Set<String> disabled, Cancellation cancellation) {
        return loaded.value()
                .map(decision -> new Inspection(decision, loaded.sources(), disabled).run(cancellation))
                .orElse(List.of());
    }

    /**
     * The same of a decision that differs from what its files say; a journal beside them is not asked.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Placed> of(
            Decision decision, SourceMap sources, Set<String> disabled, Cancellation cancellation) {
        Set<String> unasked = new HashSet<>(disabled);
        unasked.add(LintRules.WEIGHTS_AFTER_RANKING);
        return new Inspection(decision, sources, unasked).run(cancellation);
    }

    /**
     * What is found and not silenced, for a reader who does not see the files.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Finding> unsilenced(Loaded loaded, Cancellation cancellation) {
        return unsilenced(of(loaded, Set.of(), cancellation));
    }

    /** The findings among these that no comment silences. */
    public static List<Finding> unsilenced(List<Placed> placed) {
        return placed.stream()
                .filter(p -> p.ignored().isEmpty())
                .map(Placed::finding)
                .toList();
    }

    private List<Placed> run(Cancellation cancellation) {
        List<Finding> findings = new ArrayList<>(Lint.of(decision, disabled, cancellation));
        if (!disabled.contains(LintRules.WEIGHTS_AFTER_RANKING)) {
            MeetingFindings.of(sources).ifPresent(findings::add);
        }
        List<Placed> placed = new ArrayList<>();
        for (Finding finding : findings) {
            placed.add(new Placed(finding, place(finding.subject()), reason(finding)));
        }
        if (!disabled.contains(LintRules.IGNORE_COMMENT)) {
            directives.forEach(directive -> idle(directive, placed));
        }
        placed.sort(BY_PLACE);
        return List.copyOf(placed);
    }

    private Place place(String subject) {
        return sources.place(subject).orElseGet(() -> new Place(main(), 1, 1));
    }

    private String main() {
        return sources.files().isEmpty() ? "" : sources.files().get(0);
    }

    /** The reason of the first comment that covers what a finding is about, or any of what else it is about. */
    private Optional<String> reason(Finding finding) {
        List<String> ways = Stream.concat(Stream.of(finding.subject()), finding.related().stream())
                .toList();
        Optional<String> reason = Optional.empty();
        for (Directive directive : directives) {
            if (directive.isUsable()
                    && directive.rules().contains(finding.rule())
                    && ways.stream().anyMatch(way -> sources.covers(directive.comment(), way))) {
                silencing.add(directive.comment().place() + finding.rule());
                reason = reason.isPresent() ? reason : Optional.of(directive.reason());
            }
        }
        return reason;
    }

    private void idle(Directive directive, List<Placed> placed) {
        List<String> faults = new ArrayList<>(directive.faults());
        if (directive.isUsable()) {
            for (String rule : directive.rules()) {
                boolean asked = !disabled.contains(rule);
                if (asked && !silencing.contains(directive.comment().place() + rule)) {
                    faults.add("this comment silences nothing: '" + rule
                            + "' finds nothing where it applies; take it out");
                }
            }
        }
        LintRule rule = LintRules.all().get(LintRules.IGNORE_COMMENT);
        for (String fault : faults) {
            Finding finding = new Finding(rule.id(), rule.severity(), fault, fault, "", List.of(), Optional.empty());
            placed.add(new Placed(finding, directive.comment().place(), Optional.empty()));
        }
    }
}
