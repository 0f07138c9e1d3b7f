package org.ntwk.core.connectivity;

import java.util.Arrays;

/** A set of non-negative numbers of known largest size, by open addressing. */
final class IntSet {

    private final int[] table;
    private final int mask;

    IntSet(int largestSize) {
        int length = Integer.highestOneBit(Math.max(2, largestSize)) * 4;
        table = new int[length];
        mask = length - 1;
        Arrays.fill(table, -1);
    }

    /** Whether the number was not in the set before. */
    boolean add(int number) {
        int at = placeOf(number);
        boolean isNew = table[at] < 0;
        table[at] = number;
        return isNew;
    }

    boolean contains(int number) {
        return table[placeOf(number)] >= 0;
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
