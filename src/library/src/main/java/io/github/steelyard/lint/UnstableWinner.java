package io.github.steelyard.lint;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.sensitivity.Flips;
import io.github.steelyard.sensitivity.Verdict;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.List;
import java.util.Optional;

/** First places that a small move of the weights takes away. */
final class UnstableWinner implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "unstable-winner",
                        "Unstable winner",
                        "A small move of the weights puts another option first, or the first place is shared.")
                .formula("share of the weight that has to move until another option is first < 'move' (flip-distance;"
                        + " where scores are not linear in the weights, the nearest stability interval)")
                .source("Rios Insua & French (1991), A framework for sensitivity analysis in discrete multi-objective"
                        + " decision-making, European Journal of Operational Research 54, 176-190")
                .parameter(ParameterSpec.number("move", Verdict.FIRM)
                        .in(0, 1)
                        .help("share of the weight that has to move for the winner to be firm"));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "Weights asked of the same people a week later differ by more than that, so the order of the first two"
                + " is not an answer.";
    }

    @Override
    public String remedy() {
        return "Report the first ones as level and decide between them by what the criteria leave out, or find out"
                + " more ('analyze FILE discuss-next' says about what).";
    }

    @Override
    public String example() {
        return """
                tram: {performance: {cost: 40, noise: 62, range: 360}}
                bus: {performance: {cost: 30, noise: 69, range: 310}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        Optional<Evaluation> contest = examination.smallContest();
        if (contest.isEmpty()) {
            return List.of();
        }
        Evaluation evaluation = contest.get();
        Study study = evaluation.study();
        List<Option> leaders = evaluation.ranking().leaders().stream()
                .map(study.problem().options()::get)
                .toList();
        if (leaders.size() > 1) {
            return List.of(Finding.of(
                            this,
                            "options",
                            Say.options(leaders) + " share the first place; the ranking does not decide")
                    .related(leaders.stream().map(Ways::of).toList()));
        }
        double move = limits.number("move");
        return (evaluation.terms().isPresent() ? byFlip(study, leaders.get(0), move) : byInterval(examination, move))
                .stream().toList();
    }

    private Optional<Finding> byFlip(Study study, Option winner, double move) {
        FeasibleWeights region = FeasibleWeights.of(study.nodeWeights());
        if (region.isStated() && region.isEmpty()) {
            return Optional.empty();
        }
        return Flips.nearest(study, region)
                .filter(c -> c.flip().orElseThrow().moved() < move - 1e-12)
                .map(c -> Finding.of(
                                this,
                                Ways.of(winner),
                                "a shift of "
                                        + Words.points(c.flip().orElseThrow().moved()) + " of weight (of 100) ties "
                                        + Say.id(c.option()) + " with the leader " + Say.id(winner)
                                        + "; treat them as tied or gather more evidence")
                        .related(List.of(Ways.of(c.option()))));
    }

    private Optional<Finding> byInterval(Examination examination, double move) {
        return examination
                .answer(Analyses.STABILITY_INTERVALS)
                .flatMap(stability -> stability
                        .nearest()
                        .filter(i -> i.room() < move - 1e-12)
                        .map(i -> Finding.of(
                                        this,
                                        Ways.of(stability.winner()),
                                        "the first option " + Say.id(stability.winner()) + " stays first only while the"
                                                + " weight of " + Say.id(i.node()) + ", now "
                                                + Words.percent(i.weight())
                                                + ", lies between "
                                                + Words.percent(i.winner().low()) + " and "
                                                + Words.percent(i.winner().high())
                                                + "; report the first ones as level or find out more")
                                .related(List.of(Ways.of(i.node())))));
    }
}
