package io.github.steelyard.model;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigInteger;

/**
 * A sum of doubles without any rounding: one long fixed-point number that covers every double, in limbs of 32 bits. So
 * the order of the numbers and of merges does not matter, and {@link #value} is the double nearest to the true sum.
 *
 * <p><b>Source:</b> Neal (2015), Fast exact summation using small and large superaccumulators, arXiv:1505.05571.
 */
final class ExactSum implements Serializable {

    private static final long serialVersionUID = 1;

    /** 2048 exponents, and 64 bits for as many numbers as there can be. */
    private static final int LIMBS = 68;

    /** A number adds less than 2^52 to a limb, which holds 2^63. */
    private static final int BEFORE_CARRY = 1000;

    private static final long LOW = 0xFFFF_FFFFL;
    private static final long FRACTION = (1L << 52) - 1;

    /** Bits of the head that is rounded: more than a double has, and fewer than a long. */
    private static final int HEAD = 62;

    /** The exponent of the lowest bit. */
    private static final int LOWEST = -1074;

    private final long[] limbs = new long[LIMBS];
    private int pending;

    /** Infinities and what is no number, which no limb holds. */
    private double special;

    /** The value once asked for; NaN before. */
    private transient volatile double known = Double.NaN;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        known = Double.NaN;
    }

    void add(double x) {
        forget();
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        if (exponent == 0x7FF) {
            special += x;
            return;
        }
        long digits = bits & FRACTION;
        if (exponent == 0) {
            exponent = 1;
        } else {
            digits |= 1L << 52;
        }
        int at = exponent - 1 >>> 5;
        int shift = exponent - 1 & 31;
        long low = digits << shift & LOW;
        long high = digits >>> 32 - shift;
        if (bits < 0) {
            limbs[at] -= low;
            limbs[at + 1] -= high;
        } else {
            limbs[at] += low;
            limbs[at + 1] += high;
        }
        if (++pending == BEFORE_CARRY) {
            carry();
        }
    }

    /** Adds what another sum comes to, which stays as it is. */
    void add(ExactSum other) {
        forget();
        for (int k = 0; k < LIMBS; k++) {
            limbs[k] += other.limbs[k];
        }
        special += other.special;
        pending += other.pending;
        if (pending >= BEFORE_CARRY) {
            carry();
        }
    }

    private void forget() {
        if (!Double.isNaN(known)) {
            known = Double.NaN;
        }
    }

    /** Brings every limb but the last between 0 and 2^32. */
    private void carry() {
        for (int k = 0; k < LIMBS - 1; k++) {
            long over = limbs[k] >> 32;
            limbs[k] -= over << 32;
            limbs[k + 1] += over;
        }
        pending = 1;
    }

    /** The double nearest to the sum; of two as near, the even one. Not to be asked while numbers are added. */
    double value() {
        double value = known;
        if (Double.isNaN(value)) {
            value = special == 0 ? rounded() : special;
            known = value;
        }
        return value;
    }

    /** What the sum is more than {@link #value}, as the nearest double. */
    double rest() {
        double value = value();
        if (!Double.isFinite(value)) {
            return 0;
        }
        ExactSum less = new ExactSum();
        less.add(this);
        less.add(-value);
        return less.rounded();
    }

    private double rounded() {
        BigInteger whole = whole();
        BigInteger size = whole.abs();
        int dropped = Math.max(0, size.bitLength() - HEAD);
        long head = size.shiftRight(dropped).longValue();
        if (dropped > 0 && size.getLowestSetBit() < dropped) {
            head |= 1;
        }
        double value = Math.scalb((double) head, dropped + LOWEST);
        return whole.signum() < 0 ? -value : value;
    }

    /** The sum in units of the smallest double. */
    private BigInteger whole() {
        BigInteger whole = BigInteger.ZERO;
        for (int k = LIMBS - 1; k >= 0; k--) {
            if (limbs[k] != 0 || whole.signum() != 0) {
                whole = whole.shiftLeft(32).add(BigInteger.valueOf(limbs[k]));
            }
        }
        return whole;
    }

    /** Whether both are the same sum, however it came about. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ExactSum sum
                && whole().equals(sum.whole())
                && Double.compare(special, sum.special) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value());
    }

    @Override
    public String toString() {
        return Double.toString(value());
    }
}
