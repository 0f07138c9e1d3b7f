package com.example.synapse;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * Synapses with receptors of two kinds, as GABA-A: a spike opens both at once, and one kind closes soon and the other late.
 * What depends on earlier spikes of a source is not here but in {@link Depression}, for all synapses of equal kinetics onto
 * a cell share one column.
 */
final class FastAndSlow implements SynapseModel {

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            number("tau-fast", "ms", "time constant of the receptors that close soon")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(9),
            number("tau-slow", "ms", "time constant of the receptors that close late")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(50),
            number("slow-share", "1", "part of the weight that closes late")
                    .bounds(Bounds.PROBABILITY)
                    .defaultsTo(0.2),
            number("reversal", "mV", "reversal potential").defaultsTo(-80));

    @Override
    public String name() {
        return "example-synapse:fast-and-slow";
    }

    @Override
    public String summary() {
        return "conductance that opens at once and closes with two time constants";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dF/dt = -F/tau-fast, dS/dt = -S/tau-slow",
                "F = F + (1 - slow-share) weight and S = S + slow-share weight at each released spike",
                "g = F + S, i = g reversal");
    }

    @Override
    public List<String> references() {
        return List.of("Pearce (1993), Neuron 10:189 (the two components of GABA-A)");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        double fast = values.number("tau-fast");
        double slow = values.number("tau-slow");
        if (fast > slow) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".tau-fast",
                    "tau-fast is " + fast + " ms, longer than tau-slow with " + slow + " ms.",
                    "Maybe they are interchanged.");
        }
    }

    @Override
    public Unit weightUnit() {
        return Unit.NS;
    }

    /** ntwk adds weights to the first one alone, and the kernel shares them out. */
    @Override
    public List<StateVariable> state() {
        return List.of(
                StateVariable.of("arrived", "nS", "weights that arrived in the last step"),
                StateVariable.of("F", "nS", "conductance that closes soon"),
                StateVariable.of("S", "nS", "conductance that closes late"));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        return new FastAndSlowKernel(context);
    }
}
