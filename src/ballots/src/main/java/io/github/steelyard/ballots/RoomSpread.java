package io.github.steelyard.ballots;

import io.github.steelyard.model.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ballots of one round come to: how far people agree, and who stands apart. Of each participant the latest pass
 * counts.
 *
 * @param questions what was asked
 * @param ballots those that count, by participant
 * @param shares by criterion; empty unless weights or orders were asked
 * @param estimates by cell whose criterion has amounts; empty unless performances were asked
 * @param levels by cell whose criterion has levels: shares of the voices by level
 * @param acceptance by option; empty unless acceptance was asked
 * @param choices by pair, voices by what was chosen; empty unless choices were asked
 * @param careless by participant, only those with a mark
 */
public record RoomSpread(
        Questions questions,
        List<Ballot> ballots,
        Map<String, Line> shares,
        Map<Cell, Line> estimates,
        Map<Cell, Map<String, Double>> levels,
        Map<String, Tally> acceptance,
        Map<OptionPair, Map<OptionPair.Choice, Double>> choices,
        Map<String, List<Careless>> careless) {

    public RoomSpread {
        ballots = List.copyOf(ballots);
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        acceptance = Collections.unmodifiableMap(new LinkedHashMap<>(acceptance));
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        careless = Collections.unmodifiableMap(new LinkedHashMap<>(careless));
    }

    /**
     * The answers to one question.
     *
     * @param mean by voice
     * @param spread of all answers, each once
     * @param answers by participant
     * @param outliers the participants whose answers are far outside
     */
    public record Line(double mean, Quartiles spread, Map<String, Double> answers, List<String> outliers) {
        public Line {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            outliers = List.copyOf(outliers);
        }
    }

    /**
     * Who can live with an option.
     *
     * @param can voices that can
     * @param cannot voices that cannot
     * @param reasons of those who cannot and gave one
     */
    public record Tally(double can, double cannot, List<String> reasons) {
        public Tally {
            reasons = List.copyOf(reasons);
        }
    }

    /** The spread of a round's ballots; ballots of other rounds only show whose points contradict their own order. */
    public static RoomSpread of(Questions questions, List<Ballot> all) {
        List<Ballot> latest = latest(questions.round(), all);
        Map<String, Line> shares = new LinkedHashMap<>();
        Map<Cell, Line> estimates = new LinkedHashMap<>();
        Map<Cell, Map<String, Double>> levels = new LinkedHashMap<>();
        Map<String, Tally> acceptance = new LinkedHashMap<>();
        Map<OptionPair, Map<OptionPair.Choice, Double>> choices = new LinkedHashMap<>();
        if (!latest.isEmpty()) {
            switch (questions.round()) {
                case WEIGHTS, ORDER -> shares(questions, latest, shares);
                case CHOICES -> questions.pairs().forEach(pair -> choices.put(pair, choices(pair, latest)));
                case PERFORMANCES -> estimates(questions, latest, estimates, levels);
                case ACCEPT -> questions.options().forEach(o -> acceptance.put(o.id(), tally(o.id(), latest)));
            }
        }
        Map<String, List<Careless>> careless = new LinkedHashMap<>();
        for (Ballot ballot : latest) {
            List<Careless> marks = Careless.of(ballot, all);
            if (!marks.isEmpty()) {
                careless.put(ballot.who(), marks);
            }
        }
        return new RoomSpread(questions, latest, shares, estimates, levels, acceptance, choices, careless);
    }

    /** What somebody's answers are far from the others' on: criteria, or cells, in words. */
    public List<String> farOn(String who) {
        List<String> far = new ArrayList<>();
        shares.forEach((id, line) -> {
            if (line.outliers().contains(who)) {
                far.add(questions.criterion(id).name());
            }
        });
        estimates.forEach((cell, line) -> {
            if (line.outliers().contains(who)) {
                far.add(questions.option(cell.option()).name() + ", "
                        + questions.criterion(cell.criterion()).name());
            }
        });
        return far;
    }

    /** The latest ballot of each participant in a round, by participant. */
    static List<Ballot> latest(Round round, List<Ballot> all) {
        Map<String, Ballot> latest = new LinkedHashMap<>();
        all.stream()
                .filter(b -> b.round() == round)
                .sorted(Comparator.comparing(Ballot::who).thenComparing(Ballot::pass))
                .forEach(b -> latest.put(b.who(), b));
        return new ArrayList<>(latest.values());
    }

    /** Shares of the weight by criterion. */
    static Map<String, Double> shares(Answers answers) {
        return answers instanceof Answers.Order order ? order.shares() : ((Answers.Points) answers).shares();
    }

    private static void shares(Questions questions, List<Ballot> latest, Map<String, Line> found) {
        questions.criteria().forEach(c -> {
            Map<String, Double> answers = new LinkedHashMap<>();
            latest.forEach(b -> answers.put(b.who(), shares(b.answers()).getOrDefault(c.id(), 0.0)));
            found.put(c.id(), line(answers, latest));
        });
    }

    private static void estimates(
            Questions questions, List<Ballot> latest, Map<Cell, Line> amounts, Map<Cell, Map<String, Double>> levels) {
        for (Cell cell : questions.cells()) {
            Map<String, Double> likely = new LinkedHashMap<>();
            Map<String, Double> words = new LinkedHashMap<>();
            double voices = 0;
            for (Ballot ballot : latest) {
                Estimate estimate =
                        ((Answers.Estimates) ballot.answers()).estimates().get(cell);
                if (estimate instanceof Estimate.Amount amount) {
                    likely.put(ballot.who(), amount.likely());
                } else if (estimate instanceof Estimate.Level level) {
                    words.merge(level.word(), ballot.voice(), Double::sum);
                    voices += ballot.voice();
                }
            }
            if (!likely.isEmpty()) {
                amounts.put(cell, line(likely, latest));
            }
            if (voices > 0) {
                double all = voices;
                words.replaceAll((word, x) -> x / all);
                levels.put(cell, words);
            }
        }
    }

    private static Map<OptionPair.Choice, Double> choices(OptionPair pair, List<Ballot> ballots) {
        Map<OptionPair.Choice, Double> voices = new LinkedHashMap<>();
        for (OptionPair.Choice choice : OptionPair.Choice.values()) {
            voices.put(choice, 0.0);
        }
        ballots.forEach(b -> Optional.ofNullable(
                        ((Answers.Choices) b.answers()).choices().get(pair))
                .ifPresent(choice -> voices.merge(choice, b.voice(), Double::sum)));
        return voices;
    }

    private static Line line(Map<String, Double> answers, List<Ballot> ballots) {
        double sum = 0;
        double voices = 0;
        for (Ballot ballot : ballots) {
            Double x = answers.get(ballot.who());
            if (x != null) {
                sum += ballot.voice() * x;
                voices += ballot.voice();
            }
        }
        Quartiles spread = Quartiles.of(
                answers.values().stream().mapToDouble(Double::doubleValue).toArray());
        List<String> outliers = answers.entrySet().stream()
                .filter(e -> answers.size() > 3 && spread.isOutlier(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new Line(voices > 0 ? sum / voices : spread.median(), spread, answers, outliers);
    }

    private static Tally tally(String option, List<Ballot> ballots) {
        double can = 0;
        double cannot = 0;
        List<String> reasons = new ArrayList<>();
        for (Ballot ballot : ballots) {
            Boolean accepted =
                    ((Answers.Acceptance) ballot.answers()).accepted().get(option);
            if (accepted == null) {
                continue;
            }
            can += accepted ? ballot.voice() : 0;
            cannot += accepted ? 0 : ballot.voice();
            String reason = ballot.reasons().getOrDefault(option, "");
            if (!accepted && !reason.isEmpty()) {
                reasons.add(reason);
            }
        }
        return new Tally(can, cannot, reasons);
    }
}
