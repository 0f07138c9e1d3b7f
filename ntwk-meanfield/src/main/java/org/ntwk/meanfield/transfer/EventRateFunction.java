package org.ntwk.meanfield.transfer;

import org.ntwk.api.meanfield.TransferFunction;

/** The transfer function of a cell whose synapses are counted, by a table of what events through them do. */
public final class EventRateFunction implements TransferFunction {

    private final EventRateTable table;
    private final double[] excitatorySynapses;
    private final double[] inhibitorySynapses;

    /** @param excitatorySynapses of each input; 0 of those that are inhibitory, and the other way round */
    EventRateFunction(EventRateTable table, double[] excitatorySynapses, double[] inhibitorySynapses) {
        this.table = table;
        this.excitatorySynapses = excitatorySynapses;
        this.inhibitorySynapses = inhibitorySynapses;
    }

    @Override
    public int inputs() {
        return excitatorySynapses.length;
    }

    @Override
    public double rateHz(double[] ratesHz, double currentPa) {
        return table.rateHz(events(excitatorySynapses, ratesHz), events(inhibitorySynapses, ratesHz), currentPa);
    }

    /**
     * The moments of V, if the table has them.
     *
     * @param ratesHz one for each input
     * @throws IllegalStateException if it does not
     */
    public EventMoments moments(double[] ratesHz, double currentPa) {
        return table.moments(events(excitatorySynapses, ratesHz), events(inhibitorySynapses, ratesHz), currentPa);
    }

    @Override
    public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
        double[] by =
                table.derivatives(events(excitatorySynapses, ratesHz), events(inhibitorySynapses, ratesHz), currentPa);
        int n = ratesHz.length + 1;
        for (int j = 0; j < n; j++) {
            double x = synapses(excitatorySynapses, j);
            double y = synapses(inhibitorySynapses, j);
            double z = j == n - 1 ? 1 : 0;
            first[j] = by[1] * x + by[2] * y + by[3] * z;
            for (int k = 0; k < n; k++) {
                double otherX = synapses(excitatorySynapses, k);
                double otherY = synapses(inhibitorySynapses, k);
                double otherZ = k == n - 1 ? 1 : 0;
                second[j * n + k] = by[4] * (x * otherY + y * otherX)
                        + by[5] * (x * otherZ + z * otherX)
                        + by[6] * (y * otherZ + z * otherY);
            }
        }
        return by[0];
    }

    /** 0 of the current, which comes after the inputs. */
    private static double synapses(double[] of, int variable) {
        return variable < of.length ? of[variable] : 0;
    }

    private static double events(double[] synapses, double[] ratesHz) {
        if (ratesHz.length != synapses.length) {
            throw new IllegalArgumentException(
                    "rates of " + ratesHz.length + " inputs were given to a cell that has " + synapses.length);
        }
        double sum = 0;
        for (int j = 0; j < ratesHz.length; j++) {
            sum += synapses[j] * ratesHz[j];
        }
        return sum;
    }
}
