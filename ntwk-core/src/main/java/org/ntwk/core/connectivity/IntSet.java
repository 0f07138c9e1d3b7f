package org.ntwk.core.connectivity;

import java.util.Arrays;

/**
 * A set of numbers from 0 up to a bound, of known largest size: a bit for each number that there is, or by open addressing
 * where those would be many more than the members.
 */
final class IntSet {

    /** To clear so many bits takes about as long as to find a number in the table. */
    private static final int BITS_PER_MEMBER = 1024;

    /** Empty if the table is used. */
    private final long[] bits;

    private final int[] table;
    private final int mask;

    /** @param bound above all numbers */
    IntSet(int largestSize, int bound) {
        boolean isDense = bound <= (long) BITS_PER_MEMBER * largestSize;
        bits = new long[isDense ? (bound + Long.SIZE - 1) / Long.SIZE : 0];
        table = new int[isDense ? 0 : Integer.highestOneBit(Math.max(2, largestSize)) * 4];
        mask = table.length - 1;
        Arrays.fill(table, -1);
    }

    /** Whether the number was not in the set before. */
    boolean add(int number) {
        return added(number) != 0;
    }

    /** 1 if the number was not in the set before, else 0. */
    int added(int number) {
        if (bits.length > 0) {
            long word = bits[number >> 6];
            bits[number >> 6] = word | 1L << number;
            return (int) (~word >>> number) & 1;
        }
        int at = placeOf(number);
        int added = table[at] >>> 31;
        table[at] = number;
        return added;
    }

    boolean contains(int number) {
        return bits.length > 0 ? (bits[number >> 6] >>> number & 1) != 0 : table[placeOf(number)] >= 0;
    }

    /** Where the number stands or would. */
    private int placeOf(int number) {
        int at = (number * 0x9E3779B9) >>> 7 & mask;
        while (table[at] >= 0 && table[at] != number) {
            at = at + 1 & mask;
        }
        return at;
    }
}
