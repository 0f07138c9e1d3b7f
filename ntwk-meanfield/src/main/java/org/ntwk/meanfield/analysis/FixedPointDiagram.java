package org.ntwk.meanfield.analysis;

import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldSystem;

/**
 * The rate of one population's cells as a function of the rate at which it fires, and where the two are equal: the curve
 * of a transfer function over the identity line. A population may stand for several that fire at the same rate, as
 * excitatory and inhibitory cells of equal properties do; it then stands twice among its inputs.
 */
public final class FixedPointDiagram {

    private final double[] ratesHz;
    private final double[] transferHz;
    private final FixedPoints fixedPoints;

    private FixedPointDiagram(double[] ratesHz, double[] transferHz, FixedPoints fixedPoints) {
        this.ratesHz = ratesHz;
        this.transferHz = transferHz;
        this.fixedPoints = fixedPoints;
    }

    /**
     * @param system of one population
     * @param points of the curve, evenly spaced from 0 to the highest rate, at least 2
     * @throws IllegalArgumentException if there is more than one population, the inputs change, or there is no curve
     */
    public static FixedPointDiagram of(MeanFieldSystem system, HeldInputs inputs, double highestHz, int points) {
        if (system.size() != 1) {
            throw new IllegalArgumentException(
                    "a fixed-point diagram is of one population, not of " + String.join(", ", system.names()));
        }
        if (points < 2) {
            throw new IllegalArgumentException("a curve needs at least 2 points, not " + points);
        }
        SteadyRates rates = new SteadyRates(system, inputs);
        FixedPoints fixedPoints = new FixedPointSearch(StateBox.rates(1, highestHz)).find(rates);
        double[] ratesHz = new double[points];
        double[] transferHz = new double[points];
        double[] transfer = new double[1];
        for (int k = 0; k < points; k++) {
            ratesHz[k] = highestHz * k / (points - 1);
            system.transferHz(new double[] {ratesHz[k]}, inputs.afferentHz(0), inputs.currentPa(0), transfer);
            transferHz[k] = transfer[0];
        }
        return new FixedPointDiagram(ratesHz, transferHz, fixedPoints);
    }

    /** Rates at which the population fires. */
    public double[] ratesHz() {
        return ratesHz.clone();
    }

    /** The rate of its cells at each of them. */
    public double[] transferHz() {
        return transferHz.clone();
    }

    /** Where the two are equal; stable where the curve crosses the identity line downward. */
    public FixedPoints fixedPoints() {
        return fixedPoints;
    }
}
