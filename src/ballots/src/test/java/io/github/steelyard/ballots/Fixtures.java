package io.github.steelyard.ballots;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A small decision and ballots on it. */
public final class Fixtures {

    /** What the decision of {@link #buses} stands for in ballots. */
    public static final String FINGERPRINT = "ab".repeat(32);

    private Fixtures() {}

    /** Three criteria, one of them with levels, and three options. */
    public static Decision buses() {
        return decision("""
                title: Which buses?
                criteria:
                  cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
                  noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
                  image: {levels: {poor: 0, fair: 50, good: 100}}
                options:
                  diesel: {performance: {cost: 30, noise: 78, image: poor}}
                  battery: {performance: {cost: 80, noise: 62, image: good}}
                  hybrid: {performance: {cost: 55, noise: 70, image: fair}}
                """);
    }

    public static Decision decision(String yaml) {
        return DecisionReader.read("d.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    public static Ballot ballot(String who, Questions questions, Answers answers) {
        return new Ballot(FINGERPRINT, who, 1, questions.asked(), answers, "", Map.of(), 1, OptionalDouble.empty());
    }

    /** Points on cost, noise and image. */
    static Ballot weights(String who, double cost, double noise, double image) {
        Map<String, Double> points = new LinkedHashMap<>();
        points.put("cost", cost);
        points.put("noise", noise);
        points.put("image", image);
        return ballot(who, Questions.of(buses(), Round.WEIGHTS, List.of()), new Answers.Points(points));
    }
}
