package org.ntwk.api.simulation;

import java.util.function.DoubleConsumer;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.result.RunResult;

/**
 * A network in time: go on, look, change, go on. For use by one thread, but for {@link #requestStop}.
 */
public interface Simulation extends AutoCloseable {

    /** The present time in ms. */
    double timeMs();

    /** The planned duration in ms. */
    double durationMs();

    /** How many threads integrate. */
    int threads();

    /**
     * Integrates up to a time, or until a stop is requested.
     *
     * @param tMs not before the present; rounded to the nearest step
     * @throws org.ntwk.api.problem.NumericalFailureException if a variable stops being finite
     * @throws org.ntwk.api.problem.PluginException if a component fails
     */
    void advanceTo(double tMs);

    /** Names a listener that is told the time now and then while the simulation advances. */
    void onProgress(DoubleConsumer timeMs);

    /**
     * Measures from now on what the time of the clock loop goes to; the {@linkplain RunResult#profile result} tells it. It
     * changes no number of the simulation, and costs some per cent of its time.
     */
    void measurePhases();

    /** Asks {@link #advanceTo} to return within a few steps, for good. From any thread. */
    void requestStop();

    /**
     * A state variable of a cell now.
     *
     * @throws IllegalArgumentException if there is no such population, variable or cell
     */
    double value(String population, String variable, int cell);

    /** Sets a state variable of a cell; it acts from the next step on. */
    void set(String population, String variable, int cell, double value);

    /**
     * Changes state variables or parameters now; it acts from the next step on. Changes that are planned for the present
     * time come after it.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the change, which then has no effect
     */
    void apply(ChangeDescription change);

    /**
     * The synapses of a projection as they are now: plasticity changes their weights. To be read between two calls of
     * {@link #advanceTo}.
     *
     * @param projection its number in the description, from 0
     * @throws IndexOutOfBoundsException if there is no such projection
     */
    Connections connections(int projection);

    /** Ends the run and gives what was recorded, complete or not. */
    RunResult finish();

    /** Stops the threads. What was not finished is lost. */
    @Override
    void close();
}
