package io.github.steelyard.group;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Every option as every stakeholder sees it in every scenario. */
@Outputs({"cells", "first", "within", "leader", "leader-fails", "safest", "limit"})
public final class CubeResult {

    private final Cube cube;

    CubeResult(Cube cube) {
        this.cube = cube;
    }

    Cube cube() {
        return cube;
    }

    /** {@return what was asked} */
    public Study study() {
        return cube.study();
    }

    private List<Option> options() {
        return study().problem().options();
    }

    /**
     * By stakeholder, scenario and option; {@code base} stands for weights or performances without either.
     *
     * @return by stakeholder, scenario and option; empty where an option is not ranked
     */
    @Meaning(
            "by stakeholder, scenario and option: score, rank and regret; null for an option that fails a requirement there")
    public Map<String, Map<String, Map<Option, Optional<Seen>>>> cells() {
        List<String> futures = cube.futures().stream().map(Cube.Future::id).toList();
        return Keyed.by(
                cube.views().stream().map(Cube.View::id).toList(),
                v -> Keyed.by(
                        futures,
                        f -> Keyed.by(
                                options(), o -> seen(cube.at(v, f), options().get(o)))));
    }

    private static Optional<Seen> seen(Cube.Cell cell, Option option) {
        int i = cell.index(option);
        return i < 0
                ? Optional.empty()
                : Optional.of(new Seen(cell.scores().at(i), cell.ranking().rank(i), cell.regret()[i]));
    }

    /** An option in one cell. */
    public record Seen(
            @Meaning("its score") double score,
            @Meaning("its rank") int rank,
            @Meaning("how far it is behind the best") double regret) {}

    /** {@return shares of the cells in which each option is first} */
    @Meaning("share of the cells in which each option is first; of a first place that k share, each has 1/k")
    public Map<Option, Double> first() {
        return Keyed.by(options(), o -> cube.first(options().get(o)) / cube.size());
    }

    /** {@return shares of the cells in which each option is no further behind than the limit} */
    @Meaning("share of the cells in which each option is no further behind than the limit")
    public Map<Option, Double> within() {
        return Keyed.by(options(), o -> (double) cube.within(options().get(o)) / cube.size());
    }

    /** {@return the option that is first in the most cells} */
    @Meaning("the option that is first in the most cells")
    public Option leader() {
        return cube.leader();
    }

    /** {@return the cells in which the leader is further behind than the limit} */
    @Meaning("the cells in which the leader is further behind than the limit, with who is first there")
    public List<Failing> leaderFails() {
        Option leader = cube.leader();
        List<Failing> fails = new ArrayList<>();
        for (int v = 0; v < cube.views().size(); v++) {
            for (int f = 0; f < cube.futures().size(); f++) {
                Cube.Cell cell = cube.at(v, f);
                if (!cell.isWithin(leader, cube.limit())) {
                    int i = cell.index(leader);
                    fails.add(new Failing(
                            cube.views().get(v).id(),
                            cube.futures().get(f).id(),
                            i < 0
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(cell.ranking().rank(i)),
                            i < 0 ? OptionalDouble.empty() : OptionalDouble.of(cell.regret()[i]),
                            cell.leaders()));
                }
            }
        }
        return fails;
    }

    /**
     * A cell in which the leader does not do well.
     *
     * @param stakeholder id, or {@code base}
     * @param scenario id, or {@code base}
     * @param rank of the leader; empty when it fails a requirement
     * @param regret of the leader; empty when it fails a requirement
     * @param winner who is first there
     */
    public record Failing(
            @Meaning("whose weights, or base") String stakeholder,
            @Meaning("in which scenario, or base") String scenario,

            @Meaning("the leader's rank; null when it fails a requirement")
            OptionalInt rank,

            @Meaning("how far the leader is behind; null when it fails a requirement")
            OptionalDouble regret,

            @Meaning("who is first there") List<Option> winner) {}

    /** {@return the option that is most often within the limit} */
    @Meaning("the option that is most often within the limit")
    public Option safest() {
        return cube.safest();
    }

    /** {@return the regret that is still well enough} */
    @Meaning("the regret that is still well enough")
    public double limit() {
        return cube.limit();
    }

    /** {@return the analysis that gives it} */
    public static Analysis<CubeResult> analysis() {
        return new CubeOfViews();
    }
}
