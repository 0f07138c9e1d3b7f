package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * A spike makes the membrane potential jump by its weight at its arrival: after the threshold test of the step and before
 * resets, as in Brian2, so that the threshold sees it in the next step. A refractory cell does not jump and the spike is
 * lost, as in NEST; so it is for a cell that fires in the step of arrival. There is no conductance and no current to
 * record.
 */
public final class DeltaSynapse implements SynapseModel {

    @Override
    public String name() {
        return "delta";
    }

    @Override
    public String summary() {
        return "jump of the membrane potential";
    }

    @Override
    public List<String> equations() {
        return List.of("V = V + weight at each released spike, unless the cell is refractory", "g = 0, i = 0");
    }

    @Override
    public List<String> references() {
        return List.of("Brunel (2000), J. Comput. Neurosci. 8:183");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    @Override
    public Unit weightUnit() {
        return Unit.MV;
    }

    @Override
    public boolean movesPotential() {
        return true;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("jump", "mV", "sum of the weights that arrive in a step"));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        return NoConductance.INSTANCE;
    }

    /** The engine does the jumps; nothing is left to do in between. */
    private enum NoConductance implements SynapseKernel {
        INSTANCE;

        @Override
        public void advance(int from, int to) {}

        @Override
        public double conductance(int cell) {
            return 0;
        }

        @Override
        public double current(int cell) {
            return 0;
        }
    }
}
