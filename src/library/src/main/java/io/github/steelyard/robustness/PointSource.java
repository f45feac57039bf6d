package io.github.steelyard.robustness;

import io.github.steelyard.sampling.Draws;
import java.util.Map;

/** The bits of one draw that is a point of the unit cube. */
final class PointSource implements SharedSource {

    private final Map<Integer, Integer> uncertainties;
    private final int[][] performances;
    private double[] point = {};

    /**
     * @param uncertainties first coordinate of each, by number
     * @param performances coordinate by option and criterion; −1 where there is none
     */
    PointSource(Map<Integer, Integer> uncertainties, int[][] performances) {
        this.uncertainties = uncertainties;
        this.performances = performances;
    }

    /** Goes to another point. */
    void at(double[] other) {
        point = other;
    }

    @Override
    public void uncertainty(int uncertainty, boolean isSecond, int[] bits, int count) {
        Integer start = uncertainties.get(uncertainty);
        bits[0] = start == null ? 0 : bits(point[start + (isSecond ? 1 : 0)]);
    }

    @Override
    public void performance(int option, int criterion, int[] bits, int count) {
        int at = performances[option][criterion];
        bits[0] = at < 0 ? 0 : bits(point[at]);
    }

    /** Such a performance is no input: it stays at its median. */
    @Override
    public void part(String option, int criterion, int[] bits, int count) {
        bits[0] = 0;
    }

    /** The 32 bits whose uniform is nearest. */
    static int bits(double u) {
        return (int) (long) Math.floor(u / Draws.GRID - 2147483648.0);
    }
}
