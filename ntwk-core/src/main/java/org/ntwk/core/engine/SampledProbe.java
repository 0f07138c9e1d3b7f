package org.ntwk.core.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Probe;

/** A probe as a recorder sees it: of the present, or of a moment whose values were read when it was due. */
public final class SampledProbe implements Probe {

    private final Probe live;
    private final int[] cells;

    /** The values of that moment, one for each of the recorder's cells; null for the present. */
    private double @Nullable [] shown;

    /** Where the next cell probably is: recorders ask in order. */
    private int next;

    /** @param cells of the recorder, ascending */
    public SampledProbe(Probe live, int[] cells) {
        this.live = live;
        this.cells = cells;
    }

    Probe live() {
        return live;
    }

    /** Shows a moment from now on; the array may change with every moment. */
    void show(double[] values) {
        shown = values;
    }

    @Override
    public Unit unit() {
        return live.unit();
    }

    @Override
    public double value(int cell) {
        return shown == null ? live.value(cell) : shown[placeOf(cell)];
    }

    private int placeOf(int cell) {
        int place = next < cells.length && cells[next] == cell ? next : Arrays.binarySearch(cells, cell);
        if (place < 0) {
            throw new IllegalArgumentException("cell " + cell + " is not one of those that are to be recorded, and the"
                    + " recorder says that it samples no others");
        }
        next = place + 1 == cells.length ? 0 : place + 1;
        return place;
    }
}
