package io.github.steelyard.ballots;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a round asks of a decision, in words: the ends of every scale, the options, or the cells that were picked.
 *
 * @param decision the decision that is judged
 * @param problem its options, criteria and scales
 * @param round what is asked
 * @param cells the cells whose performance is asked for; empty in other rounds
 * @param pairs the options that are compared; empty in other rounds
 */
public record Questions(Decision decision, Problem problem, Round round, List<Cell> cells, List<OptionPair> pairs) {

    public Questions {
        cells = List.copyOf(cells);
        pairs = List.copyOf(pairs);
    }

    /** The questions of a round about a decision that compares no pairs. */
    public static Questions of(Decision decision, Round round, List<Cell> cells) {
        return of(decision, round, cells, List.of());
    }

    /** The questions of a round about a decision. */
    public static Questions of(Decision decision, Round round, List<Cell> cells, List<OptionPair> pairs) {
        return new Questions(decision, Study.of(decision).problem(), round, cells, pairs);
    }

    /** The questions that ballots of a round answered, asked of a decision. */
    public static Questions answered(Decision decision, Round round, List<Ballot> ballots) {
        Set<Cell> cells = new LinkedHashSet<>();
        Set<OptionPair> pairs = new LinkedHashSet<>();
        for (Ballot ballot : ballots) {
            cells.addAll(BallotMerge.cells(ballot));
            if (ballot.answers() instanceof Answers.Choices choices) {
                pairs.addAll(choices.choices().keySet());
            }
        }
        return of(decision, round, List.copyOf(cells), List.copyOf(pairs));
    }

    /** The same of a decision that differs in names alone. */
    public Questions naming(Decision other) {
        return new Questions(other, problem, round, cells, pairs);
    }

    public List<Criterion> criteria() {
        return problem.criteria();
    }

    public List<Option> options() {
        return decision.options();
    }

    /** A criterion by its id. */
    public Criterion criterion(String id) {
        return (Criterion) decision.tree().find(id).orElseThrow();
    }

    /** An option by its id. */
    public Option option(String id) {
        return options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    /** The worst end of a criterion's scale: a level or an amount with its unit. */
    public String worst(Criterion criterion) {
        return end(criterion, false);
    }

    /** The best end of a criterion's scale. */
    public String best(Criterion criterion) {
        return end(criterion, true);
    }

    private String end(Criterion criterion, boolean isBest) {
        if (criterion.scale() instanceof Scale.Levels levels) {
            Comparator<Map.Entry<String, Double>> byValue = Map.Entry.comparingByValue();
            return levels.values().entrySet().stream()
                    .max(isBest ? byValue : byValue.reversed())
                    .orElseThrow()
                    .getKey();
        }
        int j = criteria().indexOf(criterion);
        double x = isBest
                ? problem.curves().get(j).best()
                : problem.curves().get(j).worst();
        return Numbers.plain(x) + Units.after(criterion.unit());
    }

    /**
     * What is judged, in words by id. Two decisions that ask the same can be judged by the same ballots.
     *
     * @return criterion, option or option/criterion, and what of it a participant saw
     */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        switch (round) {
            case WEIGHTS, ORDER ->
                criteria().forEach(c -> asked.put(c.id(), c.name() + ": " + worst(c) + " to " + best(c)));
            case CHOICES ->
                pairs.forEach(pair -> asked.put(
                        pair.key(), described(option(pair.first())) + " or " + described(option(pair.second()))));
            case ACCEPT -> options().forEach(o -> asked.put(o.id(), o.name()));
            case PERFORMANCES ->
                cells.forEach(cell -> asked.put(
                        key(cell),
                        option(cell.option()).name() + ", "
                                + criterion(cell.criterion()).name() + ": " + worst(criterion(cell.criterion()))
                                + " to "
                                + best(criterion(cell.criterion()))));
            default -> throw new IllegalStateException(round.id());
        }
        return asked;
    }

    /** An option with all its performances, which is what is chosen between. */
    private String described(Option option) {
        return option.name()
                + criteria().stream()
                        .map(c -> c.name() + " " + shown(option, c))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** A performance with its unit, in figures and signs that need no language. */
    public String shown(Option option, Criterion criterion) {
        int i = options().indexOf(option);
        int j = decision.tree().criteria().indexOf(criterion);
        return CellSigns.of(criterion, decision.performances().at(i, j));
    }

    /** How files and forms name a cell. */
    public static String key(Cell cell) {
        return cell.option() + "/" + cell.criterion();
    }
}
