package org.ntwk.core.compile;

import java.util.Arrays;
import java.util.Optional;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.engine.Population;

/** What a mechanism on point neurons is prepared with; its columns stand in the population under a prefix. */
record MembraneSetup(Population population, String prefix, double dtMs, ParameterValues parameters, RandomStream random)
        implements MembraneContext {

    @Override
    public int size() {
        return population.size();
    }

    @Override
    public double[] state(String variable) {
        return population.column(prefix + variable);
    }

    @Override
    public double[] voltage() {
        return population.voltage();
    }

    @Override
    public double[] potentials() {
        return population.sharedPotentials();
    }

    @Override
    public double[] conductance() {
        return population.conductance();
    }

    @Override
    public double[] current() {
        return population.current();
    }

    @Override
    public Optional<IonColumns> ion(String name) {
        return population.ion(name);
    }

    @Override
    public double[] extent() {
        double[] ones = new double[population.size()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
