package org.ntwk.meanfield.analysis;

import java.util.List;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;

/**
 * The mean rates of a system under inputs that never change, {@code T_m dν_m/dt = F_m(ν) − ν_m}, in Hz. They are those
 * that {@link org.ntwk.meanfield.system.FirstOrderMeanField} follows: in F a rate below 0 counts as 0.
 */
public final class SteadyRates implements SteadySystem {

    private final MeanFieldSystem system;
    private final double[] afferentHz;
    private final double[] currentPa;
    private final double[] timeConstantMs;

    /** @throws IllegalArgumentException if the inputs are of another system, or change */
    public SteadyRates(MeanFieldSystem system, HeldInputs inputs) {
        inputs.requireFor(system);
        if (!inputs.isConstant()) {
            throw new IllegalArgumentException(
                    "the inputs of a steady system must not change; give one sample of each");
        }
        this.system = system;
        this.afferentHz = inputs.afferentHz(0);
        this.currentPa = inputs.currentPa(0);
        this.timeConstantMs = system.populations().stream()
                .mapToDouble(MeanFieldPopulation::timeConstantMs)
                .toArray();
    }

    @Override
    public List<String> names() {
        return system.names();
    }

    @Override
    public int size() {
        return timeConstantMs.length;
    }

    @Override
    public void slope(double[] state, double[] out) {
        system.transferHz(atLeastZero(state), afferentHz, currentPa, out);
        for (int m = 0; m < timeConstantMs.length; m++) {
            out[m] = (out[m] - state[m]) / timeConstantMs[m];
        }
    }

    @Override
    public void jacobian(double[] state, double[] out) {
        int n = timeConstantMs.length;
        system.expand(atLeastZero(state), afferentHz, currentPa, new double[n], out, new double[n][n * n]);
        for (int a = 0; a < n; a++) {
            out[a * n + a] -= 1;
            for (int b = 0; b < n; b++) {
                out[a * n + b] /= timeConstantMs[a];
            }
        }
    }

    private static double[] atLeastZero(double[] state) {
        double[] rates = state.clone();
        for (int m = 0; m < rates.length; m++) {
            rates[m] = Math.max(rates[m], 0);
        }
        return rates;
    }
}
