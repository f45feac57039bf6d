package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Refusal;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a {@link SmaaRun} counted over a range of draws, for another run of the same study to include: how draws are spread
 * over processes and machines. It holds integers alone, so parts of any size, included in any order, give the figures of
 * one run over all draws, to the last bit.
 */
public final class SmaaPart {

    private static final long FORM = 0x5359_534d_4141_0001L;
    private static final int HEAD = 4;

    private final long study;
    private final long first;
    private final long until;
    private final long[] numbers;

    SmaaPart(long study, long first, long until, long[] numbers) {
        this.study = study;
        this.first = first;
        this.until = until;
        this.numbers = numbers;
    }

    /** {@return the number of the first draw, from 0} */
    public long first() {
        return first;
    }

    /** {@return the number of the draw after the last} */
    public long until() {
        return until;
    }

    /** Tells studies with other weights, performances, methods or seeds apart. */
    long study() {
        return study;
    }

    /** What {@link Counts#numbers} gave. */
    long[] numbers() {
        return numbers;
    }

    /** {@return the part as bytes, to be stored or sent} */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (HEAD + numbers.length));
        bytes.putLong(FORM).putLong(study).putLong(first).putLong(until);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    /**
     * {@return a part from its bytes}
     *
     * @param bytes what {@link #toBytes} gave
     * @throws Refusal when they are not a part's
     */
    public static SmaaPart of(byte[] bytes) {
        long[] all = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(all);
        if (bytes.length % Long.BYTES != 0 || all.length < HEAD || all[0] != FORM || all[2] < 0 || all[3] <= all[2]) {
            throw new Refusal("these " + bytes.length + " bytes are not a part of a run of draws");
        }
        return new SmaaPart(all[1], all[2], all[3], Arrays.copyOfRange(all, HEAD, all.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmaaPart part
                && study == part.study
                && first == part.first
                && until == part.until
                && Arrays.equals(numbers, part.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "draws " + first + " to " + (until - 1);
    }
}
