package io.github.steelyard.actors;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.reactions.Conflict;
import io.github.steelyard.reactions.Stability;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which combinations of answers last, as an analysis. */
final class StabilityCheck implements Analysis<StabilityResult> {

    private static final int MOST_STATES = 256;

    @Override
    public Description description() {
        return Description.of(
                        "stability",
                        "Stability of answers",
                        "Which combinations of the answers of those who decide last, for players who look at nothing, at any"
                                + " answer, or at answers that improve.")
                .formula("a state is stable for a player when each of its improvements is answered by the others with"
                        + " something that it likes no better")
                .source("Fang, Hipel & Kilgour (1993), Interactive decision making: the graph model for conflict"
                        + " resolution, Wiley")
                .parameter(ParameterSpec.optional("irreversible", ParameterKind.TEXTS)
                        .or(List.of())
                        .help(
                                "moves that nobody can make, each as 'FROM > TO', such as 'stalls > accepts' or 'not presses >"
                                        + " presses'"))
                .outputs(ResultSchema.meanings(StabilityResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        Seats seats = new Seats(study);
        if (seats.decided().stream().map(seats::by).distinct().count() < 2) {
            return Optional.of("it takes two who decide events that performances depend on");
        }
        long states = 1;
        for (int u : seats.decided()) {
            states *= seats.answers(u).size();
        }
        return states > MOST_STATES
                ? Optional.of("there are " + states + " combinations of answers, more than " + MOST_STATES)
                : Analysis.super.objection(study, parameters);
    }

    @Override
    public StabilityResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        Seats seats = new Seats(study);
        List<Map<Integer, Integer>> outcomes = new ArrayList<>();
        combine(seats, 0, new LinkedHashMap<>(), outcomes);
        List<StabilityResult.State> states = new ArrayList<>();
        List<List<String>> stable = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<StabilityResult.Move> breaks = new ArrayList<>();
        List<Option> options = study.problem().options();
        for (int i = 0; i < options.size(); i++) {
            cancellation.check();
            String option = options.get(i).id();
            List<String> names =
                    outcomes.stream().map(o -> name(seats, option, o)).toList();
            outcomes.forEach(o -> {
                Map<String, String> answers = new LinkedHashMap<>();
                o.forEach((u, a) -> answers.put(seats.one(u).id(), seats.word(u, a)));
                states.add(new StabilityResult.State(name(seats, option, o), option, answers));
            });
            Conflict conflict = new Conflict(names, players(seats, i, outcomes, parameters.texts("irreversible")));
            Stability found = conflict.stability();
            for (Stability.Concept concept : Stability.Concept.values()) {
                stable.get(concept.ordinal()).addAll(found.equilibria(concept));
                found.breaks(concept)
                        .forEach(b -> breaks.add(new StabilityResult.Move(
                                concept.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                                names.get(b.state()),
                                conflict.players().get(b.player()).name(),
                                names.get(b.to()))));
            }
        }
        return new StabilityResult(study, states, stable.get(0), stable.get(1), stable.get(2), stable.get(3), breaks);
    }

    private static void combine(Seats seats, int k, Map<Integer, Integer> now, List<Map<Integer, Integer>> outcomes) {
        if (k == seats.decided().size()) {
            outcomes.add(new LinkedHashMap<>(now));
            return;
        }
        int u = seats.decided().get(k);
        List<Integer> answers = new ArrayList<>(seats.answers(u));
        java.util.Collections.sort(answers);
        for (int a : answers) {
            now.put(u, a);
            combine(seats, k + 1, now, outcomes);
        }
    }

    private static String name(Seats seats, String option, Map<Integer, Integer> outcome) {
        List<String> told = new ArrayList<>();
        outcome.forEach((u, a) -> {
            String word = seats.word(u, a);
            if (!word.equals("false")) {
                told.add(seats.one(u).id() + (word.equals("true") ? "" : "=" + word));
            }
        });
        return option + ":" + String.join("+", told);
    }

    private static List<Conflict.Player> players(
            Seats seats, int option, List<Map<Integer, Integer>> outcomes, List<String> irreversible) {
        List<Conflict.Player> players = new ArrayList<>();
        for (String by : seats.decided().stream().map(seats::by).distinct().toList()) {
            List<List<Integer>> moves = new ArrayList<>();
            List<Double> preference = new ArrayList<>();
            for (int from = 0; from < outcomes.size(); from++) {
                List<Integer> own = new ArrayList<>();
                for (int to = 0; to < outcomes.size(); to++) {
                    if (to != from && isOwnMove(seats, by, outcomes.get(from), outcomes.get(to), irreversible)) {
                        own.add(to);
                    }
                }
                moves.add(own);
                preference.add(Math.rint(seats.worth(by, option, new HashMap<>(outcomes.get(from))) * 1e9) / 1e9);
            }
            players.add(new Conflict.Player(by, moves, preference));
        }
        return players;
    }

    /** Whether all that differs is decided by one player. */
    private static boolean isOwnMove(
            Seats seats, String by, Map<Integer, Integer> from, Map<Integer, Integer> to, List<String> irreversible) {
        return seats.decided().stream()
                .allMatch(u -> requireNonNull(from.get(u)).equals(to.get(u))
                        || seats.by(u).equals(by)
                                && !irreversible.contains(told(seats, u, from.get(u)) + " > "
                                        + told(seats, u, requireNonNull(to.get(u)))));
    }

    private static String told(Seats seats, int u, int answer) {
        String word = seats.word(u, answer);
        String id = seats.one(u).id();
        return word.equals("true") ? id : word.equals("false") ? "not " + id : word;
    }

    @Override
    public List<Block> present(StabilityResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(
                result.seq().isEmpty()
                        ? "No combination of answers lasts where each looks one answer ahead."
                        : "These combinations of answers last where each looks one answer ahead: "
                                + String.join(", ", result.seq()) + "."));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (StabilityResult.State state : result.states()) {
            List<Table.Cell> row = new ArrayList<>(List.of(Table.Cell.of(state.id())));
            for (List<String> stable : List.of(result.nash(), result.gmr(), result.smr(), result.seq())) {
                row.add(Table.Cell.of(stable.contains(state.id()) ? "yes" : "no"));
            }
            String leaves = result.breaks().stream()
                    .filter(b -> b.concept().equals("sequential") && b.state().equals(state.id()))
                    .map(b -> b.player() + " goes to " + b.to())
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("–");
            row.add(Table.Cell.of(leaves));
            rows.add(row);
        }
        blocks.add(new Table(
                "Which combinations of answers last",
                List.of(
                        new Table.Column("State", Table.Format.TEXT),
                        new Table.Column("Nash", Table.Format.TEXT),
                        new Table.Column("General metarational", Table.Format.TEXT),
                        new Table.Column("Symmetric metarational", Table.Format.TEXT),
                        new Table.Column("Sequential", Table.Format.TEXT),
                        new Table.Column("Who leaves it", Table.Format.TEXT)),
                rows));
        return blocks;
    }
}
