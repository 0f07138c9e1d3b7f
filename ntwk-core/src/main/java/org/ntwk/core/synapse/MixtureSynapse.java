package org.ntwk.core.synapse;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.meanfield.ShotNoiseSynapse;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * Exponential synapses between conductances (alpha 1) and currents (alpha 0): whatever alpha is, the current at the
 * potential V0 is the same.
 */
public final class MixtureSynapse implements SynapseModel {

    @Override
    public String name() {
        return "mixture";
    }

    @Override
    public String summary() {
        return "mixture of an exponential conductance and a current that agree at a potential V0";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dG/dt = -G/tau",
                "G = G + weight at each released spike",
                "g = alpha G, i = G (alpha reversal + (1 - alpha)(reversal - V0))");
    }

    @Override
    public List<String> references() {
        return List.of("Zerlaut, Chemla, Chavane, Destexhe (2018), J. Comput. Neurosci. 44:45");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                SharedParameters.timeConstant("tau", "time constant of the decay", 5),
                SharedParameters.reversal(),
                ParameterSpec.number(
                                "alpha", Unit.ONE, "share of the conductance: 1 conductance-based, 0 current-based")
                        .bounds(Bounds.PROBABILITY)
                        .defaultsTo(1),
                ParameterSpec.number("V0", Unit.MV, "potential at which the current does not depend on alpha")
                        .defaultsTo(-65),
                Decay.parameter(Decay.EULER));
    }

    @Override
    public Unit weightUnit() {
        return Unit.NS;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("G", "nS", "conductance where alpha is 1"));
    }

    @Override
    public Optional<ShotNoiseSynapse> reduce(ParameterValues values, String path, Problems problems) {
        return Optional.of(new ShotNoiseSynapse(
                values.number("reversal"), values.number("tau"), values.number("alpha"), values.number("V0")));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        ParameterValues values = context.parameters();
        double alpha = values.number("alpha");
        double reversal = values.number("reversal");
        double drive = alpha * reversal + (1 - alpha) * (reversal - values.number("V0"));
        return LinearKernel.of(context, new ExponentialKinetics(context, "G"), alpha, drive);
    }
}
