package io.github.steelyard.robustness;

/** How often each option is first when the weights are its own central ones. Merges exactly. */
final class Confirmation {

    long draws;
    /** By option and size of the group it leads with: draws. */
    final long[] firsts;

    private final int options;

    Confirmation(int options) {
        this.options = options;
        this.firsts = new long[options * (options + 1)];
    }

    void add(int option, int groupSize, long count) {
        firsts[option * (options + 1) + groupSize] += count;
    }

    void merge(Confirmation other) {
        draws += other.draws;
        for (int c = 0; c < firsts.length; c++) {
            firsts[c] += other.firsts[c];
        }
    }

    /** The share of draws in which an option was first, ties shared. */
    double factor(int option) {
        double times = 0;
        for (int size = 1; size <= options; size++) {
            times += (double) firsts[option * (options + 1) + size] / size;
        }
        return times / draws;
    }
}
