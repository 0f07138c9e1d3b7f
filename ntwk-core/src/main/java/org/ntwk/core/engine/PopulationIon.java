package org.ntwk.core.engine;

import java.util.Arrays;
import org.ntwk.api.membrane.IonColumns;

/** An ion that a mechanism of a population keeps. */
final class PopulationIon implements IonColumns {

    private final double[] concentration;
    private final double[] conductance;
    private final double[] current;
    private final double[] influx;

    PopulationIon(double[] concentration) {
        this.concentration = concentration;
        conductance = new double[concentration.length];
        current = new double[concentration.length];
        influx = new double[concentration.length];
    }

    /** Before mechanisms add to it. */
    void clear(int from, int to) {
        Arrays.fill(conductance, from, to, 0);
        Arrays.fill(current, from, to, 0);
    }

    void flow(double[] voltage, int from, int to) {
        for (int n = from; n < to; n++) {
            influx[n] = current[n] - conductance[n] * voltage[n];
        }
    }

    @Override
    public double[] concentration() {
        return concentration;
    }

    @Override
    public double[] conductance() {
        return conductance;
    }

    @Override
    public double[] current() {
        return current;
    }

    @Override
    public double[] influx() {
        return influx;
    }
}
