package org.ntwk.core.check;

import java.util.Arrays;
import org.ntwk.core.plugin.BrokenContract;

/** A column that a kernel got, and what stood in it before a call. */
final class WatchedColumn {

    /** So many entries on either side of a range are watched at least. */
    private static final int NEAR = 8;

    final double[] values;
    private final String name;
    private Use use;

    /** What an entry of the ranges is called. */
    private final String entryWords;

    /** Values for each entry of the ranges: more than one for the compartments of a cell. */
    private final int perEntry;

    /** From {@link #windowFrom} on. */
    private double[] before = new double[0];

    private int windowFrom;
    private int windowTo;

    /** @param size number of entries */
    WatchedColumn(String name, double[] values, Use use, int size, String entryWords) {
        this.name = name;
        this.values = values;
        this.use = use;
        this.entryWords = entryWords;
        perEntry = size == 0 ? 1 : Math.max(1, values.length / size);
    }

    /** A column that was got for reading as well as for writing may be written. */
    void alsoFor(Use other) {
        if (other == Use.STATE) {
            use = other;
        }
    }

    Use use() {
        return use;
    }

    /** Remembers what stands in a range, and as many entries before and behind it. */
    void remember(int from, int to) {
        int guard = Math.max(NEAR, to - from);
        windowFrom = Math.max(0, (from - guard) * perEntry);
        windowTo = (int) Math.min(values.length, (to + (long) guard) * perEntry);
        int length = windowTo - windowFrom;
        if (before.length < length) {
            before = new double[length];
        }
        System.arraycopy(values, windowFrom, before, 0, length);
    }

    void requireUnchanged() {
        int index = changed(windowFrom, windowTo);
        if (index < 0) {
            return;
        }
        if (use == Use.PARAMETER) {
            throw new BrokenContract(
                    "it changed the numbers of the parameter " + change(index) + ".",
                    "Parameters stay as they are; keep what changes in a state variable.");
        }
        throw new BrokenContract(
                "it changed " + change(index) + ", which it may only read here.",
                use == Use.READ
                        ? "Keep what you compute in a state variable or in a column of the kernel's own."
                        : "Write it in the method whose work that is.");
    }

    void requireUnchangedBeside(int from, int to) {
        int index = changed(windowFrom, from * perEntry);
        if (index < 0) {
            index = changed(to * perEntry, windowTo);
        }
        if (index >= 0) {
            throw new BrokenContract(
                    "it changed " + change(index) + ", but was called for " + range(from, to, entryWords) + ".",
                    "Write inside the range [from, to) alone: what is beside it may belong to another thread.");
        }
    }

    /** @param entry of a range */
    void requireUnchangedAt(int entry, String why) {
        int index = changed(entry * perEntry, (entry + 1) * perEntry);
        if (index >= 0) {
            throw new BrokenContract("it changed " + change(index) + ", " + why + ".", "Ask isSelected for each cell.");
        }
    }

    /** The first value that changed in a part of the window; -1 if none did. */
    private int changed(int first, int end) {
        if (first >= end) {
            return -1;
        }
        int at = Arrays.mismatch(values, first, end, before, first - windowFrom, end - windowFrom);
        return at < 0 ? -1 : first + at;
    }

    /** The first entry in a range with a value that is not finite; -1 if there is none. */
    int firstNotFinite(int from, int to) {
        for (int n = from * perEntry; n < to * perEntry; n++) {
            if (!Double.isFinite(values[n])) {
                return n / perEntry;
            }
        }
        return -1;
    }

    boolean wasFiniteAt(int entry) {
        for (int n = entry * perEntry; n < (entry + 1) * perEntry; n++) {
            if (!Double.isFinite(before[n - windowFrom])) {
                return false;
            }
        }
        return true;
    }

    /** The fault that the values of an entry are not finite, though all that it was given was. */
    BrokenContract notFiniteAt(int entry) {
        int index = entry * perEntry;
        while (Double.isFinite(values[index])) {
            index++;
        }
        return new BrokenContract(
                "it left " + valueOf(index) + " at " + values[index]
                        + ", though all that it was given was finite (it was " + before[index - windowFrom] + ").",
                "Maybe a division by zero or an exponential without a bound, or the time step is too long for the model.");
    }

    private String change(int index) {
        return valueOf(index) + " from " + before[index - windowFrom] + " to " + values[index];
    }

    private String valueOf(int index) {
        String compartment = perEntry == 1 ? "" : ", compartment " + index % perEntry;
        return name + " of " + entryWords + " " + index / perEntry + compartment;
    }

    /** A range in words, such as "cells 0 to 9". */
    static String range(int from, int to, String entryWords) {
        if (to - from == 1) {
            return entryWords + " " + from;
        }
        String many =
                entryWords.endsWith("y") ? entryWords.substring(0, entryWords.length() - 1) + "ies" : entryWords + "s";
        return many + " " + from + " to " + (to - 1);
    }
}
