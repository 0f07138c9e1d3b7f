package org.ntwk.core.stimulus;

import java.util.List;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusContext;

/** A population of a size, at a step of 0.1 ms unless said. */
record FakeStimulusContext(int size, double dtMs, ParameterValues parameters, Problems problems, long seed)
        implements StimulusContext {

    FakeStimulusContext(int size, ParameterValues parameters) {
        this(size, 0.1, parameters, new Problems(), 1);
    }

    @Override
    public boolean isSelected(int cell) {
        return true;
    }

    @Override
    public RandomStream random() {
        return RandomStream.of(seed, "stimulus", "AffExc", "Exc");
    }

    @Override
    public double[] conductance() {
        throw new UnsupportedOperationException("spikes alone are expected");
    }

    @Override
    public double[] current() {
        throw new UnsupportedOperationException("spikes alone are expected");
    }

    @Override
    public NetworkDescription network() {
        return new NetworkDescription("test", List.of(), List.of(), List.of(stimulus()), List.of());
    }

    @Override
    public StimulusDescription stimulus() {
        return new StimulusDescription(
                "AffExc",
                "Exc",
                SynapticSign.EXCITATORY,
                CellSelection.all(),
                ComponentDescription.of("poisson-drive"),
                SynapticContact.of(ComponentDescription.of("exponential"), Value.of("1 nS")));
    }

    @Override
    public String path() {
        return "stimuli[0].model";
    }
}
