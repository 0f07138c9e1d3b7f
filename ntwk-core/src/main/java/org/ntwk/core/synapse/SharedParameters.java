package org.ntwk.core.synapse;

import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.quantity.Unit;

/** Parameters that several synapse models have. */
final class SharedParameters {

    private SharedParameters() {}

    static ParameterSpec timeConstant(String name, String doc, double defaultMs) {
        return ParameterSpec.number(name, Unit.MS, doc).bounds(Bounds.POSITIVE).defaultsTo(defaultMs);
    }

    static ParameterSpec reversal() {
        return ParameterSpec.number("reversal", Unit.MV, "reversal potential, 0 mV for excitation")
                .defaultsTo(0);
    }
}
