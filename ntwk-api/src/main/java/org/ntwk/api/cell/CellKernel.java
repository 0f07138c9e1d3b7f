package org.ntwk.api.cell;

/**
 * The loops of a cell model over the columns of one population. Ranges are {@code [from, to)}; a call writes nothing
 * outside its range, allocates nothing, and may come from any thread, but never two at once for one cell.
 *
 * <p>In a step the engine calls {@link #advance} and then looks for spikes with {@link #findAboveThreshold}, one range
 * after the other; then it calls {@link #hold} for each cell that is refractory, and after the delivery of spikes
 * {@link #reset} for each cell that fired.
 */
public interface CellKernel {

    /** Writes the resting state. */
    void initialise(int from, int to);

    /**
     * Integrates all cells of the range from t to t + dt, refractory ones too, with the conductance and current of the
     * step's start.
     *
     * @param tMs the time at the start of the step
     */
    void advance(int from, int to, double tMs);

    /** Tells the cells that are above their threshold, in ascending order. The engine skips those that are refractory. */
    void findAboveThreshold(int from, int to, FoundCells found);

    /** What a spike does to the cell itself. */
    void reset(int cell);

    /** How long a cell is refractory after a spike, in ms; 0 for never. Asked once, before the run. */
    double refractoryMs(int cell);

    /**
     * V of a cell was set from outside: by a starting value before the run, or by an intervention. A cell whose potential is
     * more than the number in V's column takes it from there.
     */
    default void potentialSet(int cell) {}

    /** Undoes what {@link #advance} did to variables that rest while the cell is refractory: V is back at its reset. */
    void hold(int cell);
}
