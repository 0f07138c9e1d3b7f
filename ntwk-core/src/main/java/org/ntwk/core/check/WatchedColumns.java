package org.ntwk.core.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The columns that a kernel got, watched over its calls. A call for a range is made in two pieces, cut at another place each
 * time: so there is something beside a range also where the engine asks for all cells at once.
 */
final class WatchedColumns {

    /** What a method of a loop may write. */
    static final Set<Use> LOOP = EnumSet.of(Use.STATE, Use.ADDED, Use.SCRATCH);

    static final Set<Use> NOTHING = EnumSet.noneOf(Use.class);

    /** Prime, so that cuts come to lie everywhere. */
    private static final long STRIDE = 7919;

    private final int size;
    private final String entryWords;
    private final List<WatchedColumn> columns = new ArrayList<>();
    private boolean prepared;
    private long calls;

    /**
     * @param size number of entries that ranges count
     * @param entryWords what such an entry is called
     */
    WatchedColumns(int size, String entryWords) {
        this.size = size;
        this.entryWords = entryWords;
    }

    /** The same columns, and more to come. */
    WatchedColumns copy() {
        WatchedColumns copy = new WatchedColumns(size, entryWords);
        copy.columns.addAll(columns);
        return copy;
    }

    /** A call for a range. */
    interface Call {
        void of(int from, int to);
    }

    /** Watches a column from the next call on; gives the column. */
    double[] watch(String name, double[] values, Use use) {
        for (WatchedColumn column : columns) {
            if (column.values == values) {
                column.alsoFor(use);
                return values;
            }
        }
        columns.add(new WatchedColumn(name, values, use, size, entryWords));
        return values;
    }

    /** Watches the numbers of a parameter, which the kernel may do with what it likes until it is prepared. */
    double[] parameter(String name, double[] values) {
        return prepared || values.length != size ? values : watch(name, values, Use.PARAMETER);
    }

    /** The kernel is made. */
    void prepared() {
        prepared = true;
    }

    /** Makes a call in two pieces and looks at each. */
    void call(int from, int to, Set<Use> mayWrite, Call call) {
        if (to - from < 2) {
            once(from, to, mayWrite, call);
            return;
        }
        int cut = from + 1 + (int) (calls++ * STRIDE % (to - from - 1));
        once(from, cut, mayWrite, call);
        once(cut, to, mayWrite, call);
    }

    /** Makes a call and looks at what it did. */
    void once(int from, int to, Set<Use> mayWrite, Call call) {
        int watched = columns.size();
        for (int n = 0; n < watched; n++) {
            columns.get(n).remember(from, to);
        }
        call.of(from, to);
        for (int n = 0; n < watched; n++) {
            WatchedColumn column = columns.get(n);
            if (mayWrite.contains(column.use())) {
                column.requireUnchangedBeside(from, to);
            } else {
                column.requireUnchanged();
            }
        }
        for (int n = 0; n < watched; n++) {
            WatchedColumn column = columns.get(n);
            if (mayWrite.contains(column.use()) && column.use() != Use.SCRATCH) {
                requireFinite(column, from, to, watched);
            }
        }
    }

    private void requireFinite(WatchedColumn column, int from, int to, int watched) {
        for (int entry = column.firstNotFinite(from, to); entry >= 0; entry = column.firstNotFinite(entry + 1, to)) {
            if (wasFiniteAt(entry, watched)) {
                throw column.notFiniteAt(entry);
            }
        }
    }

    /** Whether everything was finite that the kernel got at an entry: if not, somebody else is at fault. */
    private boolean wasFiniteAt(int entry, int watched) {
        for (int n = 0; n < watched; n++) {
            WatchedColumn column = columns.get(n);
            if (column.use() != Use.SCRATCH && !column.wasFiniteAt(entry)) {
                return false;
            }
        }
        return true;
    }

    /** Requires that the last call left entries as they were that it had nothing to do with. */
    void requireUnchangedWhere(int from, int to, IntPredicate left, String why) {
        for (WatchedColumn column : columns) {
            for (int entry = from; entry < to; entry++) {
                if (left.test(entry)) {
                    column.requireUnchangedAt(entry, why);
                }
            }
        }
    }
}
