package com.example.transfer;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The rate as a sigmoid of the mean membrane potential: half the highest one at the threshold, and steeper the less noise
 * there is. Noise is a number of the model here, it does not follow from the inputs.
 */
final class Sigmoid implements TransferFunctionModel {

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            number("width", "mV", "potential over which the rate rises by a factor of e far below the threshold")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(2),
            number("highest-rate", "Hz", "rate far above the threshold; not above one spike each refractory period")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(100));

    @Override
    public String name() {
        return "example-transfer-function:sigmoid";
    }

    @Override
    public String summary() {
        return "rate as a sigmoid of the mean membrane potential";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "rate = r/(1 + exp((Vthre - muV)/width)), r = highest-rate, at most 1/Trefrac",
                "muV = (gL EL + sum of G (alpha E + (1 - alpha) (E - V0)) + I)/(gL + sum of alpha G)",
                "G = synapses * rate * weight * decay of each input");
    }

    @Override
    public List<String> references() {
        return List.of("Wilson, Cowan (1972), Biophys. J. 12:1 (the sigmoid)");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public TransferFunction prepare(TransferFunctionContext context) {
        IntegrateAndFireCell cell = context.cell();
        double highestHz = Math.min(context.parameters().number("highest-rate"), 1000 / cell.refractoryMs());
        return new Function(cell, context.inputs(), context.parameters().number("width"), highestHz);
    }

    private record Function(IntegrateAndFireCell cell, List<ShotNoiseInput> from, double widthMv, double highestHz)
            implements TransferFunction {

        @Override
        public int inputs() {
            return from.size();
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            double rate = highestHz / (1 + Math.exp((cell.thresholdMv() - meanMv(ratesHz, currentPa)) / widthMv));
            if (Double.isNaN(rate)) {
                throw new IllegalArgumentException("rates and current must be finite numbers");
            }
            return rate;
        }

        private double meanMv(double[] ratesHz, double currentPa) {
            double conductance = cell.leakNs();
            double current = cell.leakNs() * cell.restMv() + currentPa;
            for (int n = 0; n < ratesHz.length; n++) {
                ShotNoiseInput input = from.get(n);
                double share = input.conductanceShare();
                double mean = input.synapses() * ratesHz[n] / 1000 * input.weightNs() * input.decayMs();
                conductance += share * mean;
                current += mean * (input.reversalMv() - (1 - share) * input.currentPotentialMv());
            }
            return current / conductance;
        }
    }
}
