package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The low-threshold calcium current of dendrites in the form of the original framework, which has no temperature. It is that of
 * Destexhe et al. (1996) for cells of the reticular thalamus, with 20 mV for 10 mV in taum, as files of the channel have it
 * since 2005.
 */
public final class LowThresholdCalcium extends Channel {

    public LowThresholdCalcium() {
        super("low-threshold-calcium", "calcium current of dendrites that inactivates at rest");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * m^2 * h * (reversal - V)",
                "minf = 1/(1 + exp(-(V + 50 mV)/7.4 mV)), taum = 3 ms + 1 ms/(exp((V + 25 mV)/20 mV) + exp(-(V + 100 mV)/15 mV))",
                "hinf = 1/(1 + exp((V + 78 mV)/5 mV)), tauh = 85 ms + 1 ms/(exp((V + 46 mV)/4 mV) + exp(-(V + 405 mV)/50 mV))");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Huguenard, Prince (1992), J. Neurosci. 12:3804 (measurements)",
                "Destexhe, Contreras, Steriade, Sejnowski, Huguenard (1996), J. Neurosci. 16:169 (the form, but for one slope)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(140), ChannelParameters.CALCIUM_PART);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("m"), inactivation("h"));
    }

    @Override
    boolean carriesCalcium() {
        return true;
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        return List.of(
                Gate.ofSteadyState(
                        "m",
                        2,
                        VoltageFunction.sigmoid(1, -50, 7.4),
                        3,
                        VoltageFunction.exponential(1, -25, 20),
                        VoltageFunction.exponential(1, -100, -15),
                        1),
                Gate.ofSteadyState(
                        "h",
                        1,
                        VoltageFunction.sigmoid(1, -78, -5),
                        85,
                        VoltageFunction.exponential(1, -46, 4),
                        VoltageFunction.exponential(1, -405, -50),
                        1));
    }
}
