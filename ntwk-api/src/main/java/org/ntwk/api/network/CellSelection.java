package org.ntwk.api.network;

import java.util.List;

/** Which cells of a population. A closed set. */
public sealed interface CellSelection {

    /** Every cell. */
    record All() implements CellSelection {}

    /** The first so many; all of a smaller population. */
    record First(int count) implements CellSelection {}

    /** So many cells at equal distances over the population: cell floor(k·size/count); all of a smaller population. */
    record Spread(int count) implements CellSelection {}

    /** The cells with these indices. */
    record Indices(List<Integer> cells) implements CellSelection {
        public Indices {
            cells = List.copyOf(cells);
        }
    }

    /** Every cell. */
    static CellSelection all() {
        return new All();
    }

    /** The cells with the lowest numbers; all, if there are fewer. */
    static CellSelection first(int count) {
        return new First(count);
    }

    /** That many cells at equal distances. */
    static CellSelection spread(int count) {
        return new Spread(count);
    }

    /** These cells, counted from 0. */
    static CellSelection indices(Integer... cells) {
        return new Indices(List.of(cells));
    }
}
