package io.github.steelyard.packages;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.model.PackageRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many of all subsets of the measures a rule or a limit excludes, whatever the others do.
 *
 * @param rule the rule in words, or the id of the limit
 * @param because the reason
 * @param count how many subsets break it
 */
public record Removed(
        @Meaning("the rule in words, or the id of the limit")
        String rule,

        @Meaning("the reason that the file gives") String because,

        @Meaning("how many of all subsets of the measures break it")
        double count) {

    /** Above this many measures sums are counted no more. */
    private static final int MOST_FOR_LIMITS = 44;

    /** One a rule and one a limit, in the order of the file. */
    public static List<Removed> of(PackageSet set) {
        List<Removed> removed = new ArrayList<>();
        for (PackageRule rule : set.packages().rules()) {
            removed.add(new Removed(rule.words(), rule.because(), count(rule, set.size())));
        }
        for (int l = 0; l < set.packages().limits().size(); l++) {
            removed.add(new Removed(
                    set.packages().limits().get(l).id(),
                    set.packages().limits().get(l).label().description(),
                    set.size() <= MOST_FOR_LIMITS ? exceeding(set, l) : Double.NaN));
        }
        return removed;
    }

    private static double count(PackageRule rule, int size) {
        int k = rule.of().size();
        double all = Math.scalb(1.0, size);
        double without = Math.scalb(1.0, size - k);
        return switch (rule.kind()) {
            case NEEDS -> {
                long extra = rule.of().stream()
                        .filter(id -> !rule.given().contains(id))
                        .count();
                yield Math.scalb(1.0, size - rule.given().size())
                        - Math.scalb(1.0, size - rule.given().size() - (int) extra);
            }
            case NEVER, AT_LEAST_ONE -> without;
            case EXACTLY_ONE -> all - k * without;
            case AT_MOST_ONE -> all - (1 + k) * without;
        };
    }

    /** Pairs of a sum of the first half and one of the second that are too large together. */
    private static double exceeding(PackageSet set, int limit) {
        double most = set.packages().limits().get(limit).atMost();
        double bound = most + 1e-9 * Math.abs(most);
        int half = set.size() / 2;
        double[] first = sums(set, limit, 0, half);
        double[] second = sums(set, limit, half, set.size());
        Arrays.sort(first);
        Arrays.sort(second);
        double count = 0;
        int from = second.length;
        for (double a : first) {
            while (from > 0 && a + second[from - 1] > bound) {
                from--;
            }
            count += second.length - from;
        }
        return count;
    }

    private static double[] sums(PackageSet set, int limit, int from, int to) {
        double[] sums = new double[1 << to - from];
        for (int s = 0; s < sums.length; s++) {
            sums[s] = set.use(limit, (long) s << from);
        }
        return sums;
    }
}
