package org.ntwk.api.membrane;

import org.apiguardian.api.API;

/**
 * An ion at a membrane whose concentration one mechanism keeps: columns with one number for each entry, owned by the
 * engine. In a step
 *
 * <ol>
 *   <li>all other mechanisms advance with the {@link #concentration} of its start; one whose current is carried by the ion,
 *       or a part of it, adds that part to {@link #conductance} and {@link #current} as well as to the membrane's;
 *   <li>V advances, and the engine writes what has flowed to {@link #influx};
 *   <li>the mechanism that keeps the ion advances, and with it the concentration, to the end of the step.
 * </ol>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface IonColumns {

    /** The concentration within in mM; who keeps the ion writes it, all others read it. */
    double[] concentration();

    /** The column that conductances in nS for the ion are added to. */
    double[] conductance();

    /** The column that currents in pA of the ion are added to. */
    double[] current();

    /**
     * The current in pA of the ion into the cell in this step, {@code i − g·V}, with the V that V itself advanced with: at
     * the start of a step of a point neuron; where it is implicit on a dendrite, so that no charge is lost. To read for who
     * keeps the ion.
     */
    double[] influx();
}
