package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The cation current of dendrites that hyperpolarisation opens, as published; the original framework's opens on
 * depolarisation.
 */
public final class DendriticHCurrent extends Channel {

    public DendriticHCurrent() {
        super("dendritic-h-current", "cation current of dendrites that opens under hyperpolarisation");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * l * (reversal - V)",
                "linf = 1/(1 + exp((V + 81 mV)/8 mV))",
                "1/taul = 0.011/ms (exp(0.6 z) + exp(-0.4 z)) with z = 2.2 * 0.0378 (V + 75 mV)/mV",
                "measured at 306.15 K, 4.5 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of("Magee (1998), J. Neurosci. 18:7613");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-30), ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("l"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 4.5, 306.15);
        return List.of(Gate.ofSteadyState(
                "l",
                1,
                VoltageFunction.sigmoid(1, -81, -8),
                0,
                VoltageFunction.exponential(0.011, -75, 1 / (0.6 * 2.2 * 0.0378)),
                VoltageFunction.exponential(0.011, -75, -1 / (0.4 * 2.2 * 0.0378)),
                faster));
    }
}
