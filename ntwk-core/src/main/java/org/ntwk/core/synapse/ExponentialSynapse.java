package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * A conductance that a spike raises at once and that decays exponentially. The decay of a step is by forward Euler, as in
 * the reference simulator, or exact.
 */
public final class ExponentialSynapse implements SynapseModel {

    private static final String EULER = "euler";
    private static final String EXACT = "exact";

    @Override
    public String name() {
        return "exponential";
    }

    @Override
    public String summary() {
        return "conductance with an instantaneous rise and an exponential decay";
    }

    @Override
    public List<String> equations() {
        return List.of("dG/dt = -G/tau", "G = G + weight at each released spike", "g = G, i = G reversal");
    }

    @Override
    public List<String> references() {
        return List.of("Destexhe, Mainen, Sejnowski (1994), Neural Comput. 6:14");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("tau", Unit.MS, "time constant of the decay")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(5),
                ParameterSpec.number("reversal", Unit.MV, "reversal potential, 0 mV for excitation")
                        .defaultsTo(0),
                ParameterSpec.choice(
                                "decay",
                                List.of(EULER, EXACT),
                                "factor of a step: 1 - dt/tau (euler) or exp(-dt/tau) (exact)")
                        .defaultsTo(new Value.Text(EULER)));
    }

    @Override
    public Unit weightUnit() {
        return Unit.NS;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("G", "nS", "conductance"));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        double steps = context.dtMs() / context.parameters().number("tau");
        double factor = context.parameters().text("decay").equals(EULER) ? 1 - steps : StrictMath.exp(-steps);
        return new ExponentialKernel(context, context.parameters().number("reversal"), factor);
    }
}
