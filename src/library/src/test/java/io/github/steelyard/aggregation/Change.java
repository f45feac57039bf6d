package io.github.steelyard.aggregation;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One change of a decision that a {@link Property} says leaves the ranking alone. */
sealed interface Change {

    /** Options compared: no change, but the better must not rank below. */
    record Compare(int better, int worse) implements Change {}

    /** Factors are powers of two: with others, rounding may move a difference across a threshold it equals. */
    record Unit(int criterion, double factor) implements Change {}

    record Move(int criterion, double by) implements Change {}

    record Remove(int option) implements Change {}

    record Copy(int option) implements Change {}

    /** A random change of the kind that the property is about. */
    static Change of(Property property, Sample sample, SplittableRandom random) {
        int j = random.nextInt(sample.n());
        int i = random.nextInt(sample.m());
        return switch (property) {
            case DOMINANCE -> new Compare(i, random.nextInt(sample.m()));
            case UNIT_CHANGE -> new Unit(j, new double[] {1.0 / 1024, 0.25, 8, 1024}[random.nextInt(4)]);
            case TRANSLATION -> new Move(j, random.nextInt(1, 20));
            case ADDING_AN_OPTION -> new Remove(i);
            case DUPLICATED_OPTION -> new Copy(i);
        };
    }

    /** Whether the ranking stays as the property says; empty where the method refuses or nothing is said. */
    default Optional<Boolean> leavesTheRankingAlone(Setting setting, Sample sample) {
        if (this instanceof Compare compare && !sample.dominates(compare.better(), compare.worse())) {
            return Optional.empty();
        }
        Optional<Ranking> before = setting.tried(sample).map(Scores::ranking);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (this instanceof Compare compare) {
            return Optional.of(
                    before.get().rank(compare.better()) <= before.get().rank(compare.worse()));
        }
        int[] kept = IntStream.range(0, sample.m())
                .filter(i -> !(this instanceof Remove remove) || i != remove.option())
                .toArray();
        return setting.tried(applied(sample, kept))
                .map(Scores::ranking)
                .map(after -> sameOrder(before.get(), kept, after));
    }

    private Sample applied(Sample sample, int[] kept) {
        if (this instanceof Unit unit) {
            return sample.inUnit(unit.criterion(), unit.factor());
        } else if (this instanceof Move move) {
            return sample.moved(move.criterion(), move.by());
        } else if (this instanceof Copy copy) {
            int[] more = Arrays.copyOf(kept, kept.length + 1);
            more[kept.length] = copy.option();
            return sample.options(more);
        }
        return sample.options(kept);
    }

    private static boolean sameOrder(Ranking before, int[] kept, Ranking after) {
        for (int a = 0; a < kept.length; a++) {
            for (int b = 0; b < a; b++) {
                int then = Integer.compare(before.rank(kept[a]), before.rank(kept[b]));
                int now = Integer.compare(after.rank(a), after.rank(b));
                if (then != now) {
                    return false;
                }
            }
        }
        return true;
    }
}
