package org.ntwk.core.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.engine.Population;

/** What a mechanism in the membranes of compartments is prepared with; its columns are its own. */
final class CompartmentSetup implements MembraneContext {

    private final Population population;
    private final double[] areaUm2;
    private final double dtMs;
    private final ParameterValues parameters;
    private final RandomStream random;
    private final String path;
    private final Problems problems;
    private final Map<String, double[]> state = new HashMap<>();

    /**
     * @param areaUm2 of each compartment of each cell; 0 where the mechanism is not
     * @param path of the mechanism
     */
    CompartmentSetup(
            Population population,
            MembraneMechanism mechanism,
            double[] areaUm2,
            double dtMs,
            ParameterValues parameters,
            RandomStream random,
            String path,
            Problems problems) {
        this.population = population;
        this.areaUm2 = areaUm2;
        this.dtMs = dtMs;
        this.parameters = parameters;
        this.random = random;
        this.path = path;
        this.problems = problems;
        for (StateVariable variable : mechanism.state()) {
            state.put(variable.name(), new double[population.entries()]);
        }
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
        double[] column = state.get(variable);
        if (column == null) {
            throw new IllegalArgumentException("the mechanism has no variable '" + variable + "'");
        }
        return column;
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
        return areaUm2.clone();
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
