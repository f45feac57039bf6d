package io.github.steelyard.gui.session;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Content;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Revision;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.record.Comparing;
import io.github.steelyard.record.DifferenceBlocks;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two states of a session beside each other, as {@link Comparing} finds it.
 *
 * @param states that are compared
 * @param blocks what was changed, who moved, and what each change did to the leads
 */
public record Comparison(States states, List<Block> blocks) {

    /**
     * Two states of a session.
     *
     * @param opened the decision as it was read
     * @param first the state before
     * @param second the state after
     * @param blind what is hidden while weights are set
     */
    public record States(Origin opened, Content first, Content second, Look.Blind blind) {}

    public Comparison {
        blocks = List.copyOf(blocks);
    }

    /**
     * Compares; both are seen with the weights and in the scenario of the second.
     *
     * @param known the ranking of the second where it was computed already
     * @throws java.util.concurrent.CancellationException when nobody wants the answer any more
     */
    static Comparison of(States states, Optional<Evaluation> known, Cancellation cancellation) {
        Decision first = decision(states.opened(), states.first());
        Decision second = decision(states.opened(), states.second());
        if (states.blind() == Look.Blind.NAMES) {
            Map<String, String> letters = new LinkedHashMap<>();
            Anonymous.letter(second, letters);
            Anonymous.letter(first, letters);
            first = Anonymous.of(first, letters);
            second = Anonymous.of(second, letters);
        }
        List<Block> blocks = new ArrayList<>(viewed(second, states.second()));
        if (states.blind() == Look.Blind.TOTALS) {
            blocks.addAll(changes(first, second));
            return new Comparison(states, blocks);
        }
        Function<Decision, Study> view = decision -> {
            cancellation.check();
            return Study.seen(
                    decision,
                    states.second().stakeholder().flatMap(decision::stakeholder),
                    states.second().scenario().flatMap(decision::scenario));
        };
        try {
            Evaluation now =
                    known.isPresent() ? known.get() : view.apply(second).evaluate();
            Evaluation old = view.apply(first).evaluate();
            blocks.addAll(DifferenceBlocks.of(Comparing.of(first, old, second, now, view, Comparing.PERMUTATIONS)));
        } catch (Refusal refusal) {
            // One of them has no ranking; what was changed can be said all the same.
            blocks.add(new Paragraph(String.join(" ", refusal.reasons())));
            blocks.addAll(changes(first, second));
        }
        return new Comparison(states, blocks);
    }

    private static Decision decision(Origin opened, Content content) {
        return Revision.of(content.changes().over(opened).decision(), content.changes());
    }

    /** Whose weights and which scenario both are seen with; nothing where nobody's and none is chosen. */
    private static List<Block> viewed(Decision decision, Content content) {
        List<Block> said = new ArrayList<>();
        content.stakeholder()
                .flatMap(decision::stakeholder)
                .map(Stakeholder::name)
                .ifPresent(name -> said.add(new Paragraph(Text.of("report.whose", name))));
        content.scenario()
                .flatMap(decision::scenario)
                .map(Scenario::name)
                .ifPresent(name -> said.add(new Paragraph(Text.of("report.when", name))));
        return said;
    }

    private static List<Block> changes(Decision first, Decision second) {
        List<String> changes = Comparing.changes(first, second);
        return changes.isEmpty()
                ? List.of(new Paragraph(Text.of("compare.nothing")))
                : List.of(new Heading(2, Text.of("compare.changed")), new Items(changes));
    }
}
