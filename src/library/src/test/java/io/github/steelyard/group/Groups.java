package io.github.steelyard.group;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Small decisions with stakeholders and scenarios for tests. */
final class Groups {

    private Groups() {}

    /** Options a, b … with values 0..1 on criteria c1, c2 …, and one stakeholder s1, s2 … a row of weights. */
    static Decision decision(double[][] values, double[][] weights, double... voices) {
        return with(problem(values), stakeholders(weights, voices), List.of());
    }

    static Problem problem(double[][] values) {
        return problem(values, true);
    }

    static Problem problem(double[][] values, boolean declared) {
        List<Criterion> criteria = IntStream.rangeClosed(1, values[0].length)
                .mapToObj(j -> declared ? Criterion.max("c" + j).between(0, 1) : Criterion.max("c" + j))
                .toList();
        List<String> options = IntStream.range(0, values.length)
                .mapToObj(i -> Character.toString('a' + i))
                .toList();
        return Problem.of(criteria, options, values);
    }

    static List<Stakeholder> stakeholders(double[][] weights, double... voices) {
        List<Stakeholder> stakeholders = new ArrayList<>();
        for (int s = 0; s < weights.length; s++) {
            Map<String, Double> points = new LinkedHashMap<>();
            for (int j = 0; j < weights[s].length; j++) {
                points.put("c" + (j + 1), weights[s][j]);
            }
            stakeholders.add(
                    new Stakeholder(Label.of("s" + (s + 1)), voices.length == 0 ? 1 : voices[s], points, Map.of()));
        }
        return stakeholders;
    }

    static Stakeholder judging(String id, double voice, Map<String, Object> pairwise) {
        return new Stakeholder(
                Label.of(id), voice, Map.of(), Map.of("", new WeightStatement("ahp", Map.of("pairwise", pairwise))));
    }

    static Scenario scenario(String id, double probability, Map<Cell, Double> changes) {
        Map<Cell, Performance> performances = new LinkedHashMap<>();
        changes.forEach((cell, x) -> performances.put(cell, Performance.exact(x)));
        return new Scenario(
                Label.of(id),
                Double.isNaN(probability) ? OptionalDouble.empty() : OptionalDouble.of(probability),
                performances,
                Map.of());
    }

    static Decision with(Problem problem, List<Stakeholder> stakeholders, List<Scenario> scenarios) {
        Decision plain = Decision.of("A test", problem);
        return plain.toBuilder().stakeholders(stakeholders).scenarios(scenarios).build();
    }

    static double[][] random(Random random, int rows, int columns) {
        double[][] table = new double[rows][columns];
        for (double[] row : table) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(21) / 20.0;
            }
        }
        return table;
    }

    static double[][] weights(Random random, int rows, int columns) {
        double[][] table = random(random, rows, columns);
        for (double[] row : table) {
            row[random.nextInt(columns)] += 0.3;
        }
        return table;
    }

    static Map<?, ?> figures(String analysis, Decision decision, Map<String, Object> parameters) {
        return (Map<?, ?>) ask(analysis, decision, parameters).figures();
    }

    static Answer ask(String analysis, Decision decision, Map<String, Object> parameters) {
        return Answer.of(
                Analyses.all().get(analysis), Study.of(decision), parameters, Cancellation.NEVER, Progress.NONE);
    }
}
