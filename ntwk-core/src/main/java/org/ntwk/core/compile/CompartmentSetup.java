package org.ntwk.core.compile;

import java.util.Optional;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.engine.MechanismColumns;
import org.ntwk.core.engine.Population;

/** What a mechanism in the membranes of compartments is prepared with; its columns are its own and stay when its parameters change. */
final class CompartmentSetup implements MembraneContext {

    private final Population population;
    private final MechanismColumns columns;
    private final double dtMs;
    private final ParameterValues parameters;
    private final RandomStream random;
    private final String path;
    private final Problems problems;

    /**
     * @param columns of the mechanism
     * @param path of the mechanism
     */
    CompartmentSetup(
            Population population,
            MechanismColumns columns,
            double dtMs,
            ParameterValues parameters,
            RandomStream random,
            String path,
            Problems problems) {
        this.population = population;
        this.columns = columns;
        this.dtMs = dtMs;
        this.parameters = parameters;
        this.random = random;
        this.path = path;
        this.problems = problems;
    }

    @Override
    public int size() {
        return population.entries();
    }

    @Override
    public double dtMs() {
        return dtMs;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public double[] state(String variable) {
        return columns.column(variable);
    }

    @Override
    public double[] voltage() {
        return population.membranePotential();
    }

    /** A mechanism that couples cells is a mistake of the description; what is prepared with it never runs. */
    @Override
    public double[] potentials() {
        problems.add(
                ProblemCode.CONTRADICTION,
                path,
                "this mechanism couples cells, which it can do with point neurons only, but those of "
                        + population.name() + " have compartments.");
        return new double[size()];
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
    public double[] extent() {
        return columns.areaUm2().clone();
    }

    @Override
    public Optional<IonColumns> ion(String name) {
        return population.ion(name);
    }

    @Override
    public RandomStream random() {
        return random;
    }
}
