package org.ntwk.core.synapse;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.meanfield.ShotNoiseSynapse;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * A conductance that a spike raises at once and that decays exponentially. The decay of a step is by forward Euler, as in
 * the reference simulator, or exact.
 */
public final class ExponentialSynapse implements SynapseModel {

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
                SharedParameters.timeConstant("tau", "time constant of the decay", 5),
                SharedParameters.reversal(),
                Decay.parameter(Decay.EULER));
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
    public Optional<ShotNoiseSynapse> reduce(ParameterValues values, String path, Problems problems) {
        return Optional.of(new ShotNoiseSynapse(values.number("reversal"), values.number("tau"), 1, 0));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        ParameterValues parameters = context.parameters();
        double loss = Decay.of(parameters).loss(context.dtMs() / parameters.number("tau"));
        return new ExponentialKernel(
                context.state("G"), context.conductance(), context.current(), parameters.number("reversal"), loss);
    }
}
