package org.ntwk.cells.mechanism;

import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;

/** The parameters that several mechanisms share. */
final class MechanismParameters {

    static final ParameterSpec CONDUCTANCE = ParameterSpec.number("conductance", "nS", "conductance when fully open")
            .bounds(Bounds.NON_NEGATIVE)
            .perCell();

    private MechanismParameters() {}

    static ParameterSpec reversal(double defaultMv) {
        return ParameterSpec.number("reversal", "mV", "reversal potential")
                .defaultsTo(defaultMv)
                .perCell();
    }

    static ParameterSpec shift(double defaultMv) {
        return ParameterSpec.number("shift", "mV", "what is added to V where a gate depends on it")
                .defaultsTo(defaultMv);
    }

    /** A conductance or current of the parameters, for each entry: times its extent. */
    static double[] total(MembraneContext context, String name) {
        double[] total = context.parameters().perCell(name);
        double[] extent = context.extent();
        for (int n = 0; n < total.length; n++) {
            total[n] *= extent[n];
        }
        return total;
    }
}
