package io.github.steelyard.ballots;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.section.Fields;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.FileBytes;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextDecoder;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ballot files. Never throws for what is in a file or for a missing one. */
public final class BallotReader {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_VALUES = 20_000;

    private final Checks checks;

    private BallotReader(Checks checks) {
        this.checks = checks;
    }

    /**
     * What a file gave.
     *
     * @param ballot empty when the file cannot be used
     * @param diagnostics every error with its place
     */
    public record Read(Optional<Ballot> ballot, List<Diagnostic> diagnostics) {
        public Read {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Reads a file of at most one mebibyte. */
    public static Read read(Path file) {
        Diagnostics diagnostics = new Diagnostics(ReadLimits.DEFAULT);
        byte[] bytes = FileBytes.read(file, file.toString(), MOST_BYTES, new Place(file.toString(), 1, 1), diagnostics);
        Optional<Ballot> ballot = bytes == null ? Optional.empty() : of(file.toString(), file, bytes, diagnostics);
        return new Read(diagnostics.hasErrors() ? Optional.empty() : ballot, diagnostics.found());
    }

    /** Reads text that is in no file. */
    public static Read read(String name, byte[] utf8) {
        Diagnostics diagnostics = new Diagnostics(ReadLimits.DEFAULT);
        Optional<Ballot> ballot = of(name, null, utf8, diagnostics);
        return new Read(diagnostics.hasErrors() ? Optional.empty() : ballot, diagnostics.found());
    }

    private static Optional<Ballot> of(String name, Path file, byte[] bytes, Diagnostics diagnostics) {
        SourceText text = TextDecoder.decode(name, file, bytes, diagnostics);
        if (text == null) {
            return Optional.empty();
        }
        Syntax.Mapping root = SyntaxReader.read(text, diagnostics, MOST_VALUES).root();
        return root == null
                ? Optional.empty()
                : Optional.ofNullable(new BallotReader(new Checks(diagnostics)).ballot(root));
    }

    private Ballot ballot(Syntax.Mapping root) {
        Fields fields = Fields.of(checks, BallotKeys.TABLE, root, "a ballot");
        if (!fields.isComplete("a ballot", "")) {
            return null;
        }
        Optional<Round> round = fields.word(BallotKeys.ROUND).flatMap(Round::of);
        String who = fields.text(BallotKeys.WHO);
        if (!Label.isId(who)) {
            checks.report(
                    DiagnosticId.BAD_ID,
                    fields.part(BallotKeys.WHO),
                    "'who' must be an id of small letters, digits and single hyphens, was "
                            + fields.part(BallotKeys.WHO).shown());
        }
        Answers answers = round.map(r -> answers(r, fields, root)).orElse(null);
        double pass =
                fields.part(BallotKeys.PASS) == null ? 1 : checks.within(fields.part(BallotKeys.PASS), "pass", 1, 1e6);
        if (pass != Math.rint(pass) && pass == pass) {
            checks.report(
                    DiagnosticId.OUT_OF_RANGE,
                    fields.part(BallotKeys.PASS),
                    "pass must be a whole number >= 1, was "
                            + fields.part(BallotKeys.PASS).shown());
        }
        return answers == null
                ? null
                : new Ballot(
                        fields.text(BallotKeys.OF),
                        who,
                        (int) pass,
                        texts(fields.part(BallotKeys.ASKED), "asked"),
                        answers,
                        fields.text(BallotKeys.BECAUSE),
                        texts(fields.part(BallotKeys.REASONS), "reasons"),
                        fields.number(BallotKeys.VOICE).orElse(1),
                        fields.number(BallotKeys.SECONDS));
    }

    /** The answers of the round; null where an error was reported. */
    private Answers answers(Round round, Fields fields, Syntax.Mapping root) {
        Key key = switch (round) {
            case WEIGHTS -> BallotKeys.WEIGHTS;
            case ORDER -> BallotKeys.ORDER;
            case CHOICES -> BallotKeys.CHOICES;
            case PERFORMANCES -> BallotKeys.PERFORMANCES;
            case ACCEPT -> BallotKeys.ACCEPT;
        };
        Syntax part = fields.part(key);
        if (part == null) {
            checks.report(
                    DiagnosticId.MISSING_KEY, root, "a ballot of the round '" + round.id() + "' needs '" + key + "'");
            return null;
        }
        return switch (round) {
            case WEIGHTS -> points(part);
            case ORDER -> order(part);
            case CHOICES -> choices(part);
            case PERFORMANCES -> estimates(part);
            case ACCEPT -> acceptance(part);
        };
    }

    private Answers points(Syntax part) {
        Map<String, Double> points = new LinkedHashMap<>();
        Syntax.Mapping map = checks.map(part, "weights");
        for (int k = 0; map != null && k < map.size(); k++) {
            points.put(
                    map.key(k).text(),
                    checks.within(map.value(k), "points of '" + map.key(k).text() + "'", 0, Double.MAX_VALUE));
        }
        if (map != null && points.values().stream().noneMatch(x -> x != 0)) {
            checks.report(DiagnosticId.OUT_OF_RANGE, part, "weights need points above 0 for one criterion at least");
        }
        return map == null ? null : new Answers.Points(points);
    }

    private Answers order(Syntax part) {
        Syntax.Listing list = checks.list(part, "order");
        List<List<String>> levels = new ArrayList<>();
        for (int k = 0; list != null && k < list.size(); k++) {
            if (list.element(k) instanceof Syntax.Listing tied) {
                List<String> level = new ArrayList<>();
                for (int m = 0; m < tied.size(); m++) {
                    level.add(checks.text(tied.element(m), "a criterion in 'order'"));
                }
                levels.add(level);
            } else {
                levels.add(List.of(checks.text(list.element(k), "a criterion in 'order'")));
            }
        }
        return list == null ? null : new Answers.Order(levels);
    }

    private Answers choices(Syntax part) {
        Map<OptionPair, OptionPair.Choice> choices = new LinkedHashMap<>();
        Syntax.Listing list = checks.list(part, "choices");
        for (int k = 0; list != null && k < list.size(); k++) {
            choice(list.element(k), choices);
        }
        return list == null ? null : new Answers.Choices(choices);
    }

    private void choice(Syntax part, Map<OptionPair, OptionPair.Choice> choices) {
        Fields fields = Fields.of(checks, BallotKeys.CHOICE, checks.map(part, "a choice"), "a choice");
        if (!(part instanceof Syntax.Mapping)) {
            return;
        }
        List<String> both = new ArrayList<>();
        boolean isSame = fields.part(BallotKeys.SAME) != null;
        if (isSame && fields.part(BallotKeys.BETTER) == null && fields.part(BallotKeys.THAN) == null) {
            Syntax.Listing same = checks.list(fields.part(BallotKeys.SAME), "same");
            for (int k = 0; same != null && k < same.size(); k++) {
                both.add(checks.text(same.element(k), "an option in 'same'"));
            }
        } else if (!isSame) {
            both.add(fields.text(BallotKeys.BETTER));
            both.add(fields.text(BallotKeys.THAN));
        }
        if (both.size() != 2 || both.get(0).isEmpty() || both.get(0).equals(both.get(1))) {
            checks.report(
                    DiagnosticId.JUDGEMENT,
                    part,
                    "a choice is {better: ONE, than: OTHER} or {same: [ONE, OTHER]}, of two different options");
            return;
        }
        OptionPair pair = new OptionPair(both.get(0), both.get(1));
        OptionPair.Choice before = choices.put(pair, isSame ? OptionPair.Choice.SAME : pair.better(both.get(0)));
        if (before != null) {
            checks.report(DiagnosticId.JUDGEMENT, part, "'" + pair.key() + "' is answered twice");
        }
    }

    private Answers acceptance(Syntax part) {
        Map<String, Boolean> accepted = new LinkedHashMap<>();
        Syntax.Mapping map = checks.map(part, "accept");
        for (int k = 0; map != null && k < map.size(); k++) {
            String word = checks.word(
                    map.value(k),
                    "'" + map.key(k).text() + "' in 'accept'",
                    List.of(BallotText.CAN, BallotText.CANNOT));
            accepted.put(map.key(k).text(), BallotText.CAN.equals(word));
        }
        return map == null ? null : new Answers.Acceptance(accepted);
    }

    private Answers estimates(Syntax part) {
        Map<Cell, Estimate> estimates = new LinkedHashMap<>();
        Syntax.Mapping options = checks.map(part, "performances");
        for (int k = 0; options != null && k < options.size(); k++) {
            String option = options.key(k).text();
            Syntax.Mapping cells = checks.map(options.value(k), "performances of '" + option + "'");
            for (int m = 0; cells != null && m < cells.size(); m++) {
                Cell cell = new Cell(option, cells.key(m).text());
                Estimate estimate = estimate(cells.value(m), cell);
                if (estimate != null) {
                    estimates.put(cell, estimate);
                }
            }
        }
        return options == null ? null : new Answers.Estimates(estimates);
    }

    private Estimate estimate(Syntax part, Cell cell) {
        if (part instanceof Syntax.Scalar level && !level.isNull()) {
            return new Estimate.Level(level.text());
        }
        String where = "the estimate of '" + cell.option() + "' on '" + cell.criterion() + "'";
        Fields fields = Fields.of(checks, BallotKeys.ESTIMATE, checks.map(part, where), where);
        if (!(part instanceof Syntax.Mapping) || !fields.isComplete(where, "")) {
            return null;
        }
        double low = fields.number(BallotKeys.LOW).orElse(Double.NaN);
        double likely = fields.number(BallotKeys.LIKELY).orElse(Double.NaN);
        double high = fields.number(BallotKeys.HIGH).orElse(Double.NaN);
        if (low > likely || likely > high) {
            checks.report(DiagnosticId.OUT_OF_RANGE, part, where + " must ascend from low to likely to high");
        }
        return low <= likely && likely <= high ? new Estimate.Amount(low, likely, high) : null;
    }

    private Map<String, String> texts(Syntax part, String what) {
        Map<String, String> texts = new LinkedHashMap<>();
        Syntax.Mapping map = part == null ? null : checks.map(part, what);
        for (int k = 0; map != null && k < map.size(); k++) {
            texts.put(
                    map.key(k).text(),
                    checks.text(map.value(k), "'" + map.key(k).text() + "' in '" + what + "'"));
        }
        return texts;
    }
}
