package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The transient potassium current of the dendrites of pyramidal cells in CA1, near the soma or far from it (beyond 100
 * µm). Inactivation slows down with V as published; the original framework's, near the soma, takes 12 ms everywhere.
 */
public final class DendriticAPotassium extends Channel {

    public static final DendriticAPotassium PROXIMAL = new DendriticAPotassium("proximal", 11, 1.5, 0.55, 0.05);
    public static final DendriticAPotassium DISTAL = new DendriticAPotassium("distal", -1, 1.8, 0.39, 0.1);

    /** Faraday's constant over the gas constant, in K/mV. */
    private static final double KELVIN_PER_MV = 96.48 / 8.315;

    private static final double FASTEST_ACTIVATION_MS = 0.1;
    private static final double FASTEST_INACTIVATION_MS = 2;

    private final double halfMv;
    private final double charge;
    private final double asymmetry;
    private final double perMs;

    private DendriticAPotassium(String place, double halfMv, double charge, double asymmetry, double perMs) {
        super(place + "-a-potassium", "transient potassium current of " + place + " dendrites");
        this.halfMv = halfMv;
        this.charge = charge;
        this.asymmetry = asymmetry;
        this.perMs = perMs;
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * n * l * (reversal - V) with F/(R temperature) = f",
                "ninf = 1/(1 + exp(-z)) with z = f (V " + (halfMv < 0 ? "+ " : "- ") + Math.abs(halfMv) + " mV) ("
                        + charge + " + 1/(1 + exp((V + 40 mV)/5 mV)))",
                "1/taun = " + perMs + "/ms (exp(" + asymmetry + " z) + exp(-(1 - " + asymmetry
                        + ") z)), taun at least 0.1 ms",
                "linf = 1/(1 + exp(3 f (V + 56 mV))), taul = 0.26 ms (V + 50 mV)/mV, at least 2 ms",
                "n was measured at 297.15 K, 5 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Hoffman, Magee, Colbert, Johnston (1997), Nature 387:869 (measurements)",
                "Migliore, Hoffman, Magee, Johnston (1999), J. Comput. Neurosci. 7:5 (kinetics)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-90), ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("n"), inactivation("l"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double perMv = KELVIN_PER_MV / context.parameters().number("temperature");
        double fastest = perMs * ChannelParameters.faster(context.parameters(), 5, 297.15);
        return List.of(activation(perMv, fastest), inactivation(perMv));
    }

    private Gate activation(double perMv, double atHalf) {
        return new Gate("n", 1, (voltage, steady, rate, from, to) -> {
            exponent(voltage, perMv, rate, from, to);
            ColumnMath.exp(rate, -1, 0, steady, from, to);
            ColumnMath.exp(rate, asymmetry, 0, rate, from, to);
            for (int n = from; n < to; n++) {
                steady[n] = 1 / (1 + steady[n]);
                rate[n] = Math.min(atHalf * rate[n] / steady[n], 1 / FASTEST_ACTIVATION_MS);
            }
        });
    }

    /** z, whose slope is larger below −40 mV. */
    private void exponent(double[] voltage, double perMv, double[] result, int from, int to) {
        ColumnMath.exp(voltage, 1.0 / 5, 40.0 / 5, result, from, to);
        for (int n = from; n < to; n++) {
            result[n] = perMv * (voltage[n] - halfMv) * (charge + 1 / (1 + result[n]));
        }
    }

    private static Gate inactivation(double perMv) {
        VoltageFunction steadyState = VoltageFunction.sigmoid(1, -56, -1 / (3 * perMv));
        return new Gate("l", 1, (voltage, steady, rate, from, to) -> {
            steadyState.write(voltage, steady, from, to);
            for (int n = from; n < to; n++) {
                rate[n] = 1 / Math.max(0.26 * (voltage[n] + 50), FASTEST_INACTIVATION_MS);
            }
        });
    }
}
