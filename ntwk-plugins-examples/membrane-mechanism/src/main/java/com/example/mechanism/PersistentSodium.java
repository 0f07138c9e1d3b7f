package com.example.mechanism;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The persistent sodium current of respiratory pacemaker cells: an activation that follows V at once and an inactivation
 * that takes seconds. It knows of no form of a cell, so it serves a point neuron and a dendrite alike.
 */
final class PersistentSodium implements MembraneMechanism {

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            number("conductance", "nS", "conductance when fully open")
                    .bounds(Bounds.NON_NEGATIVE)
                    .perCell(),
            number("reversal", "mV", "reversal potential").defaultsTo(50),
            number("tau-max", "ms", "longest time constant of the inactivation")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(10_000));

    @Override
    public String name() {
        return "example-mechanism:persistent-sodium";
    }

    @Override
    public String summary() {
        return "persistent sodium current that inactivates slowly";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * minf * h * (reversal - V)",
                "minf = 1/(1 + exp(-(V + 40 mV)/6 mV))",
                "dh/dt = (hinf - h)/tauh",
                "hinf = 1/(1 + exp((V + 48 mV)/6 mV))",
                "tauh = tau-max/cosh((V + 48 mV)/12 mV)");
    }

    @Override
    public List<String> references() {
        return List.of("Butera, Rinzel, Smith (1999), J. Neurophysiol. 82:382, model 1");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("h", "1", "inactivation"));
    }

    @Override
    public StaggeredKernel prepare(MembraneContext context) {
        return new PersistentSodiumKernel(context);
    }
}
