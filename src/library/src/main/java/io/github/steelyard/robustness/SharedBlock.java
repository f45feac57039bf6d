package io.github.steelyard.robustness;

import io.github.steelyard.model.CellProgram;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Reply;
import io.github.steelyard.model.Seen;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.NormalTable;
import io.github.steelyard.statistics.Copula;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A block of draws in which all options see the same uncertainties. Whatever is asked for is computed once a block. For
 * one thread.
 */
final class SharedBlock {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final PerformanceSampler sampler;
    private final SharedDraws draws;
    private final SharedSource source;
    /** The same where draws go by counter, else null. */
    private final @Nullable DrawnSource counted;

    private final SeenBlock[] seen;
    /** Options that look at a performance of another, the baseline, as that one sees it; by option and the other's id. */
    private final Map<String, SeenBlock> instead = new HashMap<>();

    private final Map<Integer, double[]> uniforms = new HashMap<>();
    private final Map<Integer, double[]> places = new HashMap<>();
    private final Map<Integer, double[]> common = new HashMap<>();
    private final Map<Seen, double[]> outcomes = new HashMap<>();
    private final Map<CellProgram, double[]> parts = new IdentityHashMap<>();
    private final Map<String, SeenBlock> unranked = new HashMap<>();
    private int[] bits = new int[0];
    private int[] cellBits = new int[0];
    private int bitsOption = -1;
    private int bitsCriterion = -1;
    private long from = -1;
    private int count;

    /** Draws by counter. */
    SharedBlock(PerformanceSampler sampler) {
        this.sampler = sampler;
        this.draws = sampler.shared();
        this.seen = new SeenBlock[sampler.problem().options().size()];
        this.counted = new DrawnSource(sampler);
        this.source = counted;
    }

    /** Draws whose bits somebody else has. */
    SharedBlock(PerformanceSampler sampler, SharedSource source) {
        this.sampler = sampler;
        this.draws = sampler.shared();
        this.seen = new SeenBlock[sampler.problem().options().size()];
        this.source = source;
        this.counted = null;
    }

    /** Goes to draws {@code first} to {@code first + size − 1}. */
    SharedBlock at(long first, int size) {
        if (first != from || size != count) {
            from = first;
            count = size;
            if (counted != null) {
                counted.at(first);
            }
            bits = bits.length < size ? new int[size] : bits;
            clear();
        }
        return this;
    }

    /** Forgets what was computed, since the source's bits are others now. */
    void clear() {
        bitsOption = -1;
        uniforms.clear();
        places.clear();
        common.clear();
        outcomes.clear();
        parts.clear();
        unranked.values().forEach(SeenBlock::clear);
        instead.values().forEach(SeenBlock::clear);
        for (SeenBlock one : seen) {
            if (one != null) {
                one.clear();
            }
        }
    }

    int count() {
        return count;
    }

    long from() {
        return from;
    }

    PerformanceSampler sampler() {
        return sampler;
    }

    /** The performances of a cell that depends on uncertainties; not to be changed. */
    double[] performances(int option, int criterion) {
        return seen(option, sampler.program(option, criterion).cell().option()).performances(criterion);
    }

    /** The draws of an option's spreads, where another's performances may stand in for its own. */
    private SeenBlock seen(int option, String id) {
        SeenBlock own = seen[option];
        if (own == null) {
            own = new SeenBlock(this, option, id);
            seen[option] = own;
        }
        return own.isOf(id) ? own : instead.computeIfAbsent(option + "/" + id, key -> new SeenBlock(this, option, id));
    }

    /** The performances of a cell that others are made of. */
    double[] part(CellProgram cell) {
        double[] known = parts.get(cell);
        if (known == null) {
            String id = cell.cell().option();
            int option = sampler.problem().optionIndex(id);
            SeenBlock own =
                    option < 0 ? unranked.computeIfAbsent(id, key -> new SeenBlock(this, -1, key)) : seen(option, id);
            known = cell.performances(own);
            parts.put(cell, known);
        }
        return known;
    }

    /** The bits of a cell of an option that is not ranked itself. */
    int[] partBits(String option, int criterion) {
        source.part(option, criterion, bits, count);
        return bits;
    }

    /** 1 where an event is true under the chances of an option. */
    double[] event(Seen own) {
        Uncertainty.Event event = (Uncertainty.Event) one(own.uncertainty());
        if (event.reply().isPresent()) {
            return answers(own, event.reply().get());
        }
        return event.byOption().containsKey(own.option())
                ? outcomes.computeIfAbsent(own, key -> event(key.uncertainty(), event.chance(key.option())))
                : event(own.uncertainty());
    }

    /** What somebody answers to an option. */
    private double[] answers(Seen own, Reply reply) {
        double[] known = outcomes.get(own);
        if (known == null) {
            Map<Integer, double[]> given = new HashMap<>();
            for (int u : reply.given()) {
                Seen before = new Seen(u, own.option());
                given.put(u, one(u) instanceof Uncertainty.Event ? event(before) : state(before));
            }
            known = reply.answers(own.option(), given, uniforms(own.uncertainty()), counters(own.uncertainty()));
            outcomes.put(own, known);
        }
        return known;
    }

    /** A number for each draw, the same for all that one decider decides. */
    private long[] counters(int u) {
        String by = one(u).decider().orElseThrow().by();
        int first = draws.uncertainties()
                .index(draws.uncertainties().all().stream()
                        .filter(one ->
                                one.decider().filter(d -> d.by().equals(by)).isPresent())
                        .map(Uncertainty::id)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        int[] low = new int[count];
        int[] high = new int[count];
        source.uncertainty(first, false, low, count);
        source.uncertainty(first, true, high, count);
        long[] counters = new long[count];
        for (int k = 0; k < count; k++) {
            counters[k] = (long) high[k] << 32 | low[k] & 0xFFFFFFFFL;
        }
        return counters;
    }

    /** The number of the state under the probabilities of an option. */
    double[] state(Seen own) {
        Uncertainty.States states = (Uncertainty.States) one(own.uncertainty());
        if (states.reply().isPresent()) {
            return answers(own, states.reply().get());
        }
        return states.byOption().containsKey(own.option())
                ? outcomes.computeIfAbsent(own, key -> state(key.uncertainty(), states.probabilities(key.option())))
                : state(own.uncertainty());
    }

    /** The bits of a cell; not to be changed. Branches of one cell ask one after the other. */
    int[] cellBits(int option, int criterion) {
        if (option != bitsOption || criterion != bitsCriterion) {
            cellBits = cellBits.length < count ? new int[count] : cellBits;
            source.performance(option, criterion, cellBits, count);
            bitsOption = option;
            bitsCriterion = criterion;
        }
        return cellBits;
    }

    /** The uniform numbers of an uncertainty. */
    double[] uniforms(int u) {
        return uniforms.computeIfAbsent(u, key -> read(key, false));
    }

    private double[] places(int u) {
        return places.computeIfAbsent(u, key -> read(key, true));
    }

    private double[] read(int u, boolean isSecond) {
        source.uncertainty(u, isSecond, bits, count);
        double[] out = new double[count];
        for (int k = 0; k < count; k++) {
            out[k] = Draws.uniform(bits[k]);
        }
        return out;
    }

    /** 1 where an event is true under a chance. */
    double[] event(int u, Chance chance) {
        double[] uniform = uniforms(u);
        double[] out = new double[count];
        if (!chance.isRange()) {
            double p = chance.min();
            for (int k = 0; k < count; k++) {
                out[k] = uniform[k] < p ? 1 : 0;
            }
            return out;
        }
        double[] place = places(u);
        for (int k = 0; k < count; k++) {
            out[k] = uniform[k] < chance.at(place[k]) ? 1 : 0;
        }
        return out;
    }

    /** The number of the state under these probabilities. */
    double[] state(int u, double[] probabilities) {
        double[] uniform = uniforms(u);
        double[] out = new double[count];
        double upTo = 0;
        for (int s = 0; s < probabilities.length - 1; s++) {
            upTo += probabilities[s];
            for (int k = 0; k < count; k++) {
                out[k] += uniform[k] >= upTo ? 1 : 0;
            }
        }
        return out;
    }

    /** The event for options that have no chance of their own. */
    double[] event(int u) {
        return common.computeIfAbsent(u, key -> event(key, ((Uncertainty.Event) one(key)).chance()));
    }

    /** The state for options that have no probabilities of their own. */
    double[] state(int u) {
        return common.computeIfAbsent(u, key -> state(key, ((Uncertainty.States) one(key)).probabilities("")));
    }

    Uncertainty one(int u) {
        return draws.uncertainties().all().get(u);
    }

    /** A quantity. */
    double[] quantity(int u) {
        double[] known = common.get(u);
        if (known == null) {
            known = draws.copula(u) == null ? alone(u, u, false) : joined(u, draws.copula(u));
            common.put(u, known);
        }
        return known;
    }

    /** A quantity with the bits of another. */
    private double[] alone(int u, int bitsOf, boolean isMirrored) {
        source.uncertainty(bitsOf, false, bits, count);
        for (int k = 0; k < count && isMirrored; k++) {
            bits[k] = ~bits[k];
        }
        double[] out = new double[count];
        draws.quantile(u).fill(bits, count, out);
        return out;
    }

    private double[] joined(int u, Copula copula) {
        int i = copula.ids().indexOf(one(u).id());
        int twin = copula.twin(i);
        boolean isMirrored = false;
        int original = i;
        while (twin >= 0) {
            isMirrored ^= copula.isMirrored(original);
            original = twin;
            twin = copula.twin(original);
        }
        double[] row = copula.row(original);
        if (row[original] == 1) {
            return alone(u, draws.uncertainties().index(copula.ids().get(original)), isMirrored);
        }
        double[] z = new double[count];
        for (int j = 0; j <= original; j++) {
            if (row[j] != 0) {
                source.uncertainty(draws.uncertainties().index(copula.ids().get(j)), false, bits, count);
                for (int k = 0; k < count; k++) {
                    z[k] += row[j] * NormalTable.of(bits[k]);
                }
            }
        }
        Quantile quantile = draws.quantile(u);
        for (int k = 0; k < count; k++) {
            z[k] = quantile.at(NORMAL.cumulativeProbability(isMirrored ? -z[k] : z[k]));
        }
        return z;
    }
}
