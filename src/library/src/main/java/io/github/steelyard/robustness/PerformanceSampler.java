package io.github.steelyard.robustness;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.CellProgram;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.SpreadQuantile;
import io.github.steelyard.sampling.DrawOrder;
import io.github.steelyard.sampling.Draws;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the performances of a problem. Immutable; every draw is a function of (seed, option, criterion, k), and of what uncertainties
 * are in it.
 */
final class PerformanceSampler {

    private final Problem problem;
    private final long seed;
    private final Quantile[][] quantiles;
    private final long[][] keys;
    private final int uncertain;
    /** By option and criterion: cells that depend on uncertainties; null where they do not. */
    private final CellProgram[][] programs;

    /** Null where nothing depends on uncertainties. */
    private final @Nullable SharedDraws shared;

    private final Map<CellProgram, Leaf[]> leaves = new IdentityHashMap<>();

    /** Where the bits come from, or null where all go by counter. */
    private final @Nullable NetCoordinates net;

    private final DrawOrder options;
    /** The order of the criteria: two that follow each other share the halves of their bits. */
    private final DrawOrder criteria;

    /** The performances of a study. */
    static PerformanceSampler of(Study study) {
        Problem problem = study.problem();
        return new PerformanceSampler(
                problem,
                study.seed(),
                DrawOrder.of(study.decision(), problem.options()),
                DrawOrder.of(study.decision(), problem.criteria()));
    }

    /** Those of a problem, in the order in which its options and criteria stand. */
    PerformanceSampler(Problem problem, long seed) {
        this(
                problem,
                seed,
                DrawOrder.stated(problem.options().size()),
                DrawOrder.stated(problem.criteria().size()));
    }

    private PerformanceSampler(Problem problem, long seed, DrawOrder options, DrawOrder criteria) {
        this.net = null;
        this.options = options;
        this.criteria = criteria;
        this.problem = problem;
        this.seed = seed;
        int m = problem.options().size();
        int n = problem.criteria().size();
        List<DrawnColumn> drawn = IntStream.range(0, n).mapToObj(problem::drawn).toList();
        this.quantiles = new Quantile[m][n];
        this.keys = new long[m][n + 1 >> 1];
        this.programs = new CellProgram[m][n];
        int count = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                Criterion criterion = problem.criteria().get(j);
                Performance performance = drawn.get(j).at(i);
                if (performance instanceof BoundCell bound && bound.isUncertain()) {
                    programs[i][j] = bound.program();
                    prepare(bound.program());
                    performance = drawn.get(j).inBranches(i);
                }
                quantiles[i][j] =
                        Quantile.of(performance, criterion, problem.curves().get(j));
                count += programs[i][j] == null && quantiles[i][j].isPoint() ? 0 : 1;
            }
            for (int pair = 0; pair < keys[i].length; pair++) {
                keys[i][pair] = Draws.key(seed, Draws.Use.PERFORMANCE, (long) options.place(i) * keys[i].length + pair);
            }
        }
        this.uncertain = count;
        this.shared = Arrays.stream(programs)
                .flatMap(Arrays::stream)
                .filter(program -> program != null)
                .findFirst()
                .map(program -> new SharedDraws(program.uncertainties(), seed))
                .orElse(null);
    }

    private PerformanceSampler(PerformanceSampler plain, NetCoordinates net) {
        this.net = net;
        this.options = plain.options;
        this.criteria = plain.criteria;
        this.problem = plain.problem;
        this.seed = plain.seed;
        this.quantiles = plain.quantiles;
        this.keys = plain.keys;
        this.programs = plain.programs;
        this.uncertain = plain.uncertain;
        this.shared = plain.shared;
        this.leaves.putAll(plain.leaves);
    }

    /** The same performances drawn from quasi-random points. */
    PerformanceSampler over(NetCoordinates points) {
        return new PerformanceSampler(this, points);
    }

    /** Whether bits come from quasi-random points, not each cell's own counter. */
    boolean isNet() {
        return net != null;
    }

    /** Whether a performance has a spread of its own. */
    boolean isDrawn(int i, int j) {
        return programs[i][j] == null
                ? !quantiles[i][j].isPoint()
                : programs[i][j].leaves().stream().anyMatch(Performance::isUncertain);
    }

    private void prepare(CellProgram program) {
        if (leaves.containsKey(program)) {
            return;
        }
        int j = problem.criterionIndex(program.cell().criterion());
        Leaf[] own = new Leaf[program.leaves().size()];
        for (int l = 0; l < own.length; l++) {
            Performance leaf = program.leaves().get(l);
            own[l] = new Leaf(
                    program.isAdded(l)
                            ? SharedDraws.free(leaf)
                            : Quantile.of(
                                    leaf,
                                    problem.criteria().get(j),
                                    problem.curves().get(j)),
                    new SpreadQuantile(leaf));
        }
        leaves.put(program, own);
        program.siblings().forEach(this::prepare);
    }

    /** Whether some performances depend on uncertainties. */
    boolean isShared() {
        return shared != null;
    }

    /** How uncertainties are drawn, where something depends on them. */
    SharedDraws shared() {
        return requireNonNull(shared, "nothing depends on uncertainties");
    }

    /** What a performance depends on, or null where it stands alone. */
    CellProgram program(int i, int j) {
        return programs[i][j];
    }

    /** A spread inside a performance that depends on uncertainties. */
    Leaf leaf(CellProgram program, int leaf) {
        return requireNonNull(leaves.get(program))[leaf];
    }

    Problem problem() {
        return problem;
    }

    /** How many cells differ from draw to draw. */
    int uncertain() {
        return uncertain;
    }

    /** How a performance is drawn that stands alone; of one that depends on uncertainties, where it is missing. */
    Quantile quantile(int i, int j) {
        return quantiles[i][j];
    }

    /** The option at a place of the order in which they are drawn. */
    int option(int place) {
        return options.at(place);
    }

    /** The criterion at a place of the order in which they are drawn. */
    int criterion(int place) {
        return criteria.at(place);
    }

    /**
     * The key of the criteria at places 2·pair (low half of the bits) and 2·pair + 1 (high half) for option i, where bits go
     * by counter.
     */
    long key(int i, int pair) {
        return keys[i][pair];
    }

    /** The bits of the criteria at places 2·pair and 2·pair + 1 for option i, in draw {@code from} and those after it. */
    void split(int i, int pair, long from, int count, int[] low, int[] high) {
        if (net == null) {
            Loops.split(keys[i][pair], from, low, high, count);
            return;
        }
        fill(i, criteria.at(2 * pair), from, count, low);
        if (2 * pair + 1 < criteria.size()) {
            fill(i, criteria.at(2 * pair + 1), from, count, high);
        }
    }

    /** The bits behind cell (i, j) in draw {@code from} and those after it. */
    void fill(int i, int j, long from, int count, int[] out) {
        int coordinate = net == null ? -1 : net.cell(i, j);
        if (net != null && coordinate >= 0) {
            net.nets().fill(coordinate, from, count, out);
            return;
        }
        for (int k = 0; k < count; k++) {
            out[k] = counted(i, j, from + k);
        }
    }

    /**
     * The bits of an uncertainty.
     *
     * @param isSecond whether those of the place in the range of a chance, else those of the uncertainty itself
     */
    void fill(int uncertainty, boolean isSecond, long from, int count, int[] out) {
        int coordinate = net == null ? -1 : net.uncertainty(uncertainty, isSecond);
        if (net != null && coordinate >= 0) {
            net.nets().fill(coordinate, from, count, out);
            return;
        }
        SharedDraws draws = shared();
        for (int k = 0; k < count; k++) {
            long both = draws.bits(uncertainty, from + k);
            out[k] = (int) (isSecond ? both >>> 32 : both);
        }
    }

    /** The key of a performance of an option that is not ranked itself, and only a part of others. */
    long key(String option, int j) {
        return Draws.key(seed, option + "/" + problem.criteria().get(j).id());
    }

    /** The 32 bits behind cell (i, j) in draw k. */
    int bits(int i, int j, long k) {
        int coordinate = net == null ? -1 : net.cell(i, j);
        return net == null || coordinate < 0 ? counted(i, j, k) : net.nets().bits(coordinate, k);
    }

    private int counted(int i, int j, long k) {
        int place = criteria.place(j);
        long both = Draws.bits(keys[i][place >> 1], k);
        return (int) ((place & 1) == 0 ? both : both >>> 32);
    }

    /** All performances of draw k, column by column. */
    double[][] draw(long k) {
        double[][] columns = new double[problem.criteria().size()][quantiles.length];
        for (int i = 0; i < quantiles.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                Quantile quantile = quantiles[i][j];
                columns[j][i] = quantile.of(quantile.isPoint() ? 0 : bits(i, j, k));
            }
        }
        if (shared != null) {
            dependent(new SharedBlock(this).at(k, 1), columns);
        }
        return columns;
    }

    /** Puts the performances that depend on uncertainties into the columns of one draw. */
    void dependent(SharedBlock block, double[][] columns) {
        for (int i = 0; i < programs.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (programs[i][j] != null) {
                    columns[j][i] = block.performances(i, j)[0];
                }
            }
        }
    }
}
