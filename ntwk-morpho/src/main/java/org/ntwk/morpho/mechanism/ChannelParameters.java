package org.ntwk.morpho.mechanism;

import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;

/** The parameters that channels share. */
final class ChannelParameters {

    /** At the temperature of the gates: it is not scaled. */
    static final ParameterSpec CONDUCTANCE = ParameterSpec.number(
                    "conductance", "nS", "conductance when fully open; on a dendrite, a density")
            .bounds(Bounds.NON_NEGATIVE)
            .perCell();

    /** 34 °C by default, as in the sources' models. */
    static final ParameterSpec TEMPERATURE = ParameterSpec.number("temperature", "K", "temperature of the gates")
            .bounds(Bounds.POSITIVE)
            .defaultsTo(307.15);

    static final ParameterSpec CALCIUM_PART = ParameterSpec.number(
                    "calcium-part", "1", "part of the current that enters the pool of calcium, if there is one")
            .bounds(Bounds.PROBABILITY)
            .defaultsTo(1)
            .perCell();

    private ChannelParameters() {}

    static ParameterSpec reversal(double defaultMv) {
        return ParameterSpec.number("reversal", "mV", "reversal potential")
                .defaultsTo(defaultMv)
                .perCell();
    }

    static ParameterSpec shift(double defaultMv) {
        return ParameterSpec.number("shift", "mV", "what is added to V where gates depend on it")
                .defaultsTo(defaultMv);
    }

    /** How much faster gates are than where they were measured, if they are q10 times faster every 10 K. */
    static double faster(ParameterValues values, double q10, double measuredK) {
        return StrictMath.pow(q10, (values.number("temperature") - measuredK) / 10);
    }

    /** The conductance of each entry in nS: times its extent. */
    static double[] total(MembraneContext context) {
        double[] total = context.parameters().perCell("conductance");
        if (total.length != context.size()) {
            throw new IllegalArgumentException("'conductance' has values for " + total.length
                    + " entries; the membrane has " + context.size() + ", compartments times cells");
        }
        double[] extent = context.extent();
        for (int n = 0; n < total.length; n++) {
            total[n] *= extent[n];
        }
        return total;
    }
}
