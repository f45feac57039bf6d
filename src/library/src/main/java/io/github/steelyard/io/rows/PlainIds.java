package io.github.steelyard.io.rows;

import java.util.Arrays;

/** The ids of a block of rows, to find out whether one stands there twice. */
final class PlainIds {

    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int[] hashes = new int[1024];
    private int count;

    /** The id that was found last, whether or not it will be kept. */
    void found(int start, int end, int hash) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
    }

    /** Keeps the id that was found last. */
    void keep() {
        count++;
    }

    /** Keeps the id in a cell that may have quotes or spaces around it. */
    void add(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isAround(bytes[start])) {
            start++;
        }
        while (start < end && isAround(bytes[end - 1])) {
            end--;
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        found(start, end, hash);
        keep();
    }

    private static boolean isAround(byte b) {
        return b == '"' || b == ' ' || b == '\t';
    }

    /** Whether two ids are the same. */
    boolean hasTwice(byte[] bytes) {
        int size = Integer.highestOneBit(Math.max(1, count)) << 2;
        int[] table = new int[size];
        for (int k = 0; k < count; k++) {
            // The low bits of such hashes are those of the last letters; the high ones are folded in.
            int slot = (hashes[k] ^ hashes[k] >>> 15) & size - 1;
            while (table[slot] != 0) {
                int other = table[slot] - 1;
                if (hashes[other] == hashes[k]
                        && Arrays.equals(bytes, starts[other], ends[other], bytes, starts[k], ends[k])) {
                    return true;
                }
                slot = slot + 1 & size - 1;
            }
            table[slot] = k + 1;
        }
        return false;
    }
}
