package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
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
 * NMDA receptors: a conductance with a rise and a decay, normalised as that of {@code double-exponential}, of which
 * magnesium blocks a part that depends on the potential.
 *
 * <p>The current is not linear in V. Its g and i are the tangent at the potential of the step's start, as the membrane
 * interface asks: the current is exact there, and a solver that is implicit in V sees its slope, which is negative where
 * the block gives way. What is recorded as conductance is the open one, G B.
 */
public final class NmdaSynapse implements SynapseModel {

    @Override
    public String name() {
        return "nmda";
    }

    @Override
    public String summary() {
        return "NMDA conductance with an exponential rise and decay and a magnesium block that depends on the potential";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dX/dt = -X/tau-rise",
                "dG/dt = X/tau-rise - G/tau-decay",
                "X = X + k weight at each released spike, with k such that the peak of G is weight",
                "B(V) = 1/(1 + eta Mg exp(-V/V0))",
                "I = G B(V) (reversal - V), given by its tangent at V: g = -dI/dV, i = I + g V");
    }

    @Override
    public List<String> references() {
        return List.of("Jahr and Stevens (1990), J. Neurosci. 10:3178, for the block and its defaults");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                TwoTimeConstants.rise(2),
                TwoTimeConstants.decay(100),
                SharedParameters.reversal(),
                ParameterSpec.number("eta", "1/mM", "sensitivity to magnesium at 0 mV")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0.28),
                ParameterSpec.number("Mg", "mM", "concentration of magnesium outside the cell")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(1),
                ParameterSpec.number("V0", Unit.MV, "change of the potential over which the block changes e-fold")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(16.13),
                Decay.parameter(Decay.EXACT));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        TwoTimeConstants.check(values, path, problems);
    }

    @Override
    public Unit weightUnit() {
        return Unit.NS;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(
                StateVariable.of("X", "nS", "what drives the conductance"),
                StateVariable.of("G", "nS", "conductance without the block"));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        return new NmdaKernel(context, TwoTimeConstants.kinetics(context));
    }
}
