package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The slow potassium current that calcium within opens, whatever V is. Half of the channels are open at 2 µM, as in the
 * original framework; the model's own files take the number of mM for that of µM.
 */
public final class CalciumDependentPotassium extends Channel {

    /** Of opening, in 1/ms, for each mM. */
    private static final double OPENING_PER_MM = 0.01 * 1000;

    /** In 1/ms. */
    private static final double CLOSING = 0.02;

    public CalciumDependentPotassium() {
        super("calcium-potassium", "potassium current that calcium within opens");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * n * (reversal - V), rates per ms",
                "alphan = 0.01 calcium/uM, betan = 0.02",
                "measured at 296.15 K, 2.3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Reuveni, Friedman, Amitai, Gutnick (1993), J. Neurosci. 13:4609 (kinetics)",
                "Mainen, Sejnowski (1996), Nature 382:363 (the model it is of)");
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
    public List<String> readsIons() {
        return List.of(CalciumPool.CALCIUM);
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 2.3, 296.15);
        double[] calcium = context.ion(CalciumPool.CALCIUM)
                .orElseThrow(() -> new UnsupportedOperationException("nothing on this membrane keeps calcium"))
                .concentration();
        return List.of(new Gate("n", 1, (voltage, steady, rate, from, to) -> {
            for (int n = from; n < to; n++) {
                double opening = OPENING_PER_MM * calcium[n];
                double total = opening + CLOSING;
                steady[n] = opening / total;
                rate[n] = faster * total;
            }
        }));
    }
}
