package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;

/** How the linear decay of synaptic variables is integrated over a step: the parameter {@code decay} of the models. */
enum Decay {
    /** Forward Euler, of first order in dt, as in the reference simulator; stable for dt below twice the time constant. */
    EULER("euler"),
    /** Exact at the ends of the steps. */
    EXACT("exact");

    private final String word;

    Decay(String word) {
        this.word = word;
    }

    static ParameterSpec parameter(Decay byDefault) {
        return ParameterSpec.choice(
                        "decay",
                        List.of(EULER.word, EXACT.word),
                        "factor of a step: 1 - dt/tau (euler) or exp(-dt/tau) (exact)")
                .defaultsTo(new Value.Text(byDefault.word));
    }

    static Decay of(ParameterValues parameters) {
        return parameters.text("decay").equals(EULER.word) ? EULER : EXACT;
    }

    /**
     * What is left after a step.
     *
     * @param steps the step in time constants, dt/tau
     */
    double factor(double steps) {
        return this == EULER ? 1 - steps : StrictMath.exp(-steps);
    }

    /**
     * What a step takes, as a part of the whole.
     *
     * @param steps the step in time constants, dt/tau
     */
    double loss(double steps) {
        return this == EULER ? steps : -StrictMath.expm1(-steps);
    }
}
