package io.github.steelyard.lint;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.ValueCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Doubtful performances that decide who is first. */
final class WeakEvidence implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "weak-evidence",
                        "Weak evidence that can flip the winner",
                        "A performance of low confidence, unknown or with a wide spread, could alone put another"
                                + " option first.")
                .formula("missing, confidence low, or (high - low) / scale >= 'spread'; and at one end of its range,"
                        + " all else kept, the first option is no longer first")
                .source("Wolters & Mareschal (1995), Novel types of sensitivity analysis for additive MCDM methods,"
                        + " European Journal of Operational Research 81, 281-290; Hodgkin, Belton & Koulouri"
                        + " (2005), Supporting the intelligent MCDA user, European Journal of Operational"
                        + " Research 160, 172-189")
                .parameter(ParameterSpec.number("spread", 0.5)
                        .in(0, 1)
                        .help("share of the scale from which a stated spread is weak evidence"))
                .parameter(ParameterSpec.integer("most", 3)
                        .atLeast(1)
                        .help("so many are told, those that can move the scores most; the others are counted"));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "Then the first place rests on the figure that is known least, and finding it out is worth more than"
                + " any argument about weights.";
    }

    @Override
    public String remedy() {
        return "Look for better evidence on these performances before anything else, or say with the result that it"
                + " rests on them.";
    }

    @Override
    public String example() {
        return """
                cost: {value: 34, confidence: low}
                """;
    }

    /** A doubtful performance that decides. */
    private record Weak(int option, int criterion, double end, int first, double weight) {}

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        Optional<Evaluation> contest =
                examination.smallContest().filter(e -> e.ranking().leaders().size() == 1);
        if (contest.isEmpty()) {
            return List.of();
        }
        Study study = contest.get().study();
        List<Weak> found = new ArrayList<>();
        for (int i = 0; i < study.problem().options().size(); i++) {
            examination.cancellation().check();
            for (int j = 0; j < study.weights().size(); j++) {
                if (study.weights().at(j) > 0 && isWeak(study, i, j, limits.number("spread"))) {
                    flip(study, contest.get().ranking().option(0), i, j).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingDouble(w -> -w.weight()));
        int told = Math.min(found.size(), limits.integer("most"));
        List<Finding> findings = new ArrayList<>();
        for (Weak weak : found.subList(0, told)) {
            boolean isLast = findings.size() == told - 1 && told < found.size();
            findings.add(finding(study, contest.get().first(), weak, isLast ? found.size() - told : 0));
        }
        return findings;
    }

    private static boolean isWeak(Study study, int i, int j, double spread) {
        Problem problem = study.problem();
        ValueCurve curve = problem.curves().get(j);
        if (curve.worst() == curve.best()) {
            return false;
        }
        if (problem.performances().isMissing(i, j)) {
            return problem.drawn(j).isOpen(i);
        }
        CellNote note = note(study, i, j);
        DrawnColumn drawn = problem.drawn(j);
        return problem.performances().at(i, j).isUncertain()
                && (note != null && note.confidence().equals(Optional.of(Confidence.LOW))
                        || (drawn.high(i) - drawn.low(i)) / Math.abs(curve.best() - curve.worst()) >= spread - 1e-12);
    }

    private static @Nullable CellNote note(Study study, int i, int j) {
        return study.decision()
                .notes()
                .get(new Cell(
                        study.problem().options().get(i).id(),
                        study.problem().criteria().get(j).id()));
    }

    private static Optional<Weak> flip(Study study, int first, int i, int j) {
        Problem problem = study.problem();
        ValueCurve curve = problem.curves().get(j);
        DrawnColumn drawn = problem.drawn(j);
        double[] ends = {drawn.low(i), drawn.high(i)};
        for (double end : ends) {
            Optional<Ranking> then = Examination.tried(
                    () -> study.with(with(problem, i, j, end)).evaluate().ranking());
            if (then.isPresent() && then.get().rank(first) > 1) {
                double moves = Math.abs(curve.value(ends[1]) - curve.value(ends[0]));
                return Optional.of(new Weak(
                        i, j, end, then.get().option(0), study.weights().at(j) * moves));
            }
        }
        return Optional.empty();
    }

    /** One performance replaced, scales kept. */
    private static Problem with(Problem problem, int i, int j, double performance) {
        return Settled.with(problem, i, j, performance);
    }

    private Finding finding(Study study, Option first, Weak weak, int more) {
        Option option = study.problem().options().get(weak.option());
        Criterion criterion = study.problem().criteria().get(weak.criterion());
        Option then = study.problem().options().get(weak.first());
        CellNote note = note(study, weak.option(), weak.criterion());
        boolean isMissing = study.problem().performances().isMissing(weak.option(), weak.criterion());
        String what = isMissing
                ? " is unknown"
                : note != null && note.confidence().equals(Optional.of(Confidence.LOW))
                        ? " is of low confidence"
                        : " is very uncertain";
        return Finding.of(
                this,
                Ways.of(option, criterion),
                "the performance of " + Say.id(option) + " on " + Say.id(criterion) + what
                        + " and can change the winner: at "
                        + Say.amount(criterion, weak.end()) + " " + Say.id(then) + " is first instead of "
                        + Say.id(first)
                        + "; look for better evidence"
                        + (more == 0
                                ? ""
                                : " (and so " + (more == 1 ? "does one other" : "do " + more + " other")
                                        + " weak performance" + (more == 1 ? "" : "s") + ", moving less)"));
    }
}
