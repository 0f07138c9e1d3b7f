package org.ntwk.core.compile;

import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.core.engine.Population;

/** What the kernel of a stimulus is prepared with. */
record StimulusSetup(
        Population population,
        int worker,
        boolean[] selected,
        double dtMs,
        ParameterValues parameters,
        RandomStream stream,
        NetworkDescription network,
        StimulusDescription stimulus,
        String path,
        Problems problems)
        implements StimulusContext {

    @Override
    public int size() {
        return population.size();
    }

    @Override
    public boolean isSelected(int cell) {
        return selected[cell];
    }

    @Override
    public RandomStream random() {
        return stream.copy();
    }

    @Override
    public double[] conductance() {
        return population.injectedConductance(worker);
    }

    @Override
    public double[] current() {
        return population.injectedCurrent(worker);
    }
}
