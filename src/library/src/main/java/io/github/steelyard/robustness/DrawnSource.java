package io.github.steelyard.robustness;

import io.github.steelyard.sampling.Draws;

/** The bits of the draws that a sampler draws, from one draw on. */
final class DrawnSource implements SharedSource {

    private final PerformanceSampler sampler;
    private long from;

    DrawnSource(PerformanceSampler sampler) {
        this.sampler = sampler;
    }

    /** Goes to draw {@code first} and those after it. */
    void at(long first) {
        from = first;
    }

    @Override
    public void uncertainty(int uncertainty, boolean isSecond, int[] out, int size) {
        sampler.fill(uncertainty, isSecond, from, size, out);
    }

    @Override
    public void performance(int option, int criterion, int[] out, int size) {
        sampler.fill(option, criterion, from, size, out);
    }

    @Override
    public void part(String option, int criterion, int[] out, int size) {
        long key = sampler.key(option, criterion);
        for (int k = 0; k < size; k++) {
            out[k] = (int) Draws.bits(key, from + k);
        }
    }
}
