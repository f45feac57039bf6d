package io.github.steelyard.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A performance that depends on uncertainties, in the table of a decision: what is stated, ready to be drawn, and what it
 * may come to.
 */
public final class BoundCell implements Performance {

    private final Dependent stated;
    private final CellProgram program;
    /** Null until asked for. */
    private volatile @Nullable Outlook outlook;

    private final Optional<Filling> filling;

    BoundCell(Dependent stated, CellProgram program, Optional<Filling> filling) {
        this.stated = stated;
        this.program = program;
        this.filling = filling;
    }

    @Override
    public Dependent stated() {
        return stated;
    }

    /** {@return how it is drawn} */
    public CellProgram program() {
        return program;
    }

    @Override
    public Optional<Filling> filling() {
        return filling;
    }

    BoundCell filledBy(Optional<Filling> other) {
        BoundCell same = new BoundCell(stated, program, other);
        same.outlook = outlook;
        return same;
    }

    /** What it may come to, worked out when somebody asks: two threads that ask at once work out the same. */
    Outlook outlook() {
        Outlook known = outlook;
        if (known == null) {
            known = OutlookMaker.outlook(program);
            outlook = known;
        }
        return known;
    }

    /** Whether some draw shows a number. */
    boolean isKnown() {
        return outlook().isKnown();
    }

    @Override
    public double central() {
        return outlook().central();
    }

    @Override
    public double low() {
        return outlook().low();
    }

    @Override
    public double high() {
        return outlook().high();
    }

    @Override
    public boolean isMissing() {
        return outlook().low() != outlook().low();
    }

    @Override
    public boolean isUncertain() {
        return outlook().isUncertain();
    }

    /** What is known of it without what it depends on: its outcomes, spreads as {@value Outlook#STEPS} equally likely ones. */
    Performance alone() {
        return outlook().alone();
    }

    /** {@return the probability that it is missing: the branches of which nothing is said} */
    public double missing() {
        return outlook().missing();
    }

    /** {@return the least and the most that any draw can show; NaN where nothing is known} */
    public double[] farthest() {
        return OutlookMaker.farthest(program);
    }

    /** {@return whether its mean performance is that of fixed draws, since there is no closed form for it} */
    public boolean isSampled() {
        return outlook().isSampled();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundCell b
                && stated.equals(b.stated)
                && filling.equals(b.filling)
                && program.uncertainties().equals(b.program.uncertainties())
                && Double.compare(central(), b.central()) == 0;
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    @Override
    public String toString() {
        return stated.toString();
    }
}
