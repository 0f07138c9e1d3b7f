package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The slow, non-inactivating potassium current that muscarinic receptors close. Both rates depend on V, as in the
 * model's own files; the original framework prints a constant closing rate, by which half of them are open at -61 mV
 * instead of -30 mV.
 */
public final class MuscarinicPotassium extends Channel {

    public MuscarinicPotassium() {
        super("muscarinic-potassium", "slow potassium current that acetylcholine closes");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * n * (reversal - V), rates per ms",
                "alphan = 0.001 (V + 30 mV)/(1 - exp(-(V + 30 mV)/9 mV)), betan = 0.001 (V + 30 mV)/(exp((V + 30 mV)/9 mV) - 1)",
                "measured at 296.15 K, 2.3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of("Mainen, Sejnowski (1996), Nature 382:363 (the model it is of)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-90), ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("n"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 2.3, 296.15);
        return List.of(Gate.ofRates(
                "n", 1, VoltageFunction.linear(0.001 * 9, -30, 9), VoltageFunction.linear(0.001 * 9, -30, -9), faster));
    }
}
