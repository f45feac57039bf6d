package io.github.steelyard.lint;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rankings that would turn with another option on the list, because scales end at the options at hand. */
final class LocalScale implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "local-scale",
                        "Local scale, open list of options",
                        "Scales end at the options listed, and leaving one of these out turns the order of others.")
                .formula("for some option: the order of the others without it, scales taken anew, differs from their"
                        + " order without it, scales kept")
                .source("Belton & Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (local and global"
                        + " scales); Belton & Gear (1983), On a short-coming of Saaty's method, Omega 11, 228-230");
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "On a local scale the options set the ends, so one more or one less changes what a weight stands for."
                + " That is fine for a closed list; while options still come and go, the order of two can depend on a"
                + " third.";
    }

    @Override
    public String remedy() {
        return "If options may still be added or dropped, state scales ('scale: {worst: …, best: …}') wide enough for"
                + " them, and give the weights for these.";
    }

    @Override
    public String example() {
        return """
                price: {unit: EUR, direction: min, weight: 50}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        Optional<Evaluation> contest =
                examination.smallContest().filter(e -> e.ranking().size() > 2);
        if (contest.isEmpty()) {
            return List.of();
        }
        Study study = contest.get().study();
        List<Criterion> local = IntStream.range(0, study.weights().size())
                .filter(j -> study.weights().at(j) > 0)
                .mapToObj(j -> study.problem().criteria().get(j))
                .filter(Criterion::isLocal)
                .toList();
        for (int out = 0; !local.isEmpty() && out < study.problem().options().size(); out++) {
            examination.cancellation().check();
            Optional<String> turned = turned(study, out);
            if (turned.isPresent()) {
                String which = local.size() == 1
                        ? "the scale of " + Say.nodes(local) + " ends"
                        : "the scales of " + Say.nodes(local) + " end";
                return List.of(Finding.of(
                                this,
                                Ways.of(local.get(0)),
                                which + " at the options listed: without "
                                        + Say.id(study.problem().options().get(out)) + ", " + turned.get()
                                        + "; is the list complete? If not, state scales")
                        .related(local.stream().skip(1).map(Ways::of).toList()));
            }
        }
        return List.of();
    }

    /** Two options that change places when an option is left out and the scales follow. */
    private static Optional<String> turned(Study study, int out) {
        int[] kept = IntStream.range(0, study.problem().options().size())
                .filter(i -> i != out)
                .toArray();
        Optional<Problem> rescaled = Examination.tried(() -> study.problem().options(kept));
        if (rescaled.isEmpty()) {
            return Optional.empty();
        }
        Problem without = rescaled.get();
        Optional<Ranking> anew = ranking(study, without);
        Optional<Ranking> frozen = ranking(study, frozen(study.problem(), without));
        if (anew.isEmpty() || frozen.isEmpty()) {
            return Optional.empty();
        }
        int before = frozen.get().option(0);
        int now = anew.get().option(0);
        if (anew.get().rank(before) > 1) {
            return Optional.of(said(without, now, before) + " to the first place");
        }
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < kept.length; k++) {
            int i = frozen.get().option(k);
            for (int ahead : order) {
                if (frozen.get().rank(ahead) < frozen.get().rank(i)
                        && anew.get().rank(i) < anew.get().rank(ahead)) {
                    return Optional.of(said(without, i, ahead));
                }
            }
            order.add(i);
        }
        return Optional.empty();
    }

    private static String said(Problem problem, int passing, int passed) {
        Option a = problem.options().get(passing);
        Option b = problem.options().get(passed);
        return Say.id(a) + " would pass " + Say.id(b);
    }

    private static Optional<Ranking> ranking(Study study, Problem problem) {
        return Examination.tried(() -> study.with(problem).evaluate().ranking());
    }

    /** The same options on the scales that the whole list gave. */
    private static Problem frozen(Problem whole, Problem part) {
        List<Criterion> criteria = whole.criteria();
        return new Problem(
                part.tree().replacing(c -> {
                    ValueCurve curve = whole.curves().get(criteria.indexOf(c));
                    return c.isLocal() && curve.worst() != curve.best()
                            ? c.with(new Scale.Declared(curve.worst(), curve.best(), true), c.value(), c.weight())
                            : c;
                }),
                part.options(),
                part.performances());
    }
}
