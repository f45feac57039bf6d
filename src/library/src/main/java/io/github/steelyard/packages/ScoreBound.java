package io.github.steelyard.packages;

/** More than any package can score that has some measures and perhaps some of those that are open. */
interface ScoreBound {

    /** The bound. */
    double of(long in, int openCount);

    /** The bound that suits what packages are worth. */
    static ScoreBound of(PackageWorth worth) {
        PackageWorth.Linear linear = worth.linear();
        if (linear != null) {
            return new PricedBound(worth, linear);
        }
        return (in, openCount) -> {
            long open = (1L << openCount) - 1;
            double sum = 0;
            for (int j = 0; j < worth.criteria(); j++) {
                sum += worth.weight(j) == 0 ? 0 : worth.weight(j) * worth.bestValue(in, open, j);
            }
            return sum;
        };
    }
}
