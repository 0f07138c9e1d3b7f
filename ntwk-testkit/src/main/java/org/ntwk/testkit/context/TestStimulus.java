package org.ntwk.testkit.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;

/** A stimulus of a network and its target population, without an engine: conductance and current are 0 at first. */
public final class TestStimulus implements StimulusContext {

    private final NetworkDescription network;
    private final int number;
    private final ParameterValues parameters;
    private final int size;
    private final double dtMs;
    private final long seed;
    private final IntPredicate selected;
    private final Problems problems = new Problems();
    private final double[] conductance;
    private final double[] current;

    /**
     * A stimulus onto some of the cells of its target.
     *
     * @param network that it is a part of
     * @param number of the stimulus in the network
     * @param parameters its values, checked
     * @param selected which cells it is given for
     */
    public TestStimulus(
            NetworkDescription network,
            int number,
            ParameterValues parameters,
            double dtMs,
            long seed,
            IntPredicate selected) {
        this.network = network;
        this.number = number;
        this.parameters = parameters;
        this.dtMs = dtMs;
        this.seed = seed;
        this.selected = selected;
        size = network.population(stimulus().target()).orElseThrow().size();
        conductance = new double[size];
        current = new double[size];
    }

    /**
     * A kernel for one thread; all of them share the columns.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with the problems that the model reports
     */
    public StimulusKernel prepare(StimulusModel model) {
        StimulusKernel kernel = model.prepare(this);
        problems.throwIfAny("stimulus " + stimulus().name());
        return kernel;
    }

    /** Both columns by name. */
    public Map<String, double[]> columns() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("conductance", conductance);
        columns.put("current", current);
        return columns;
    }

    @Override
    public int size() {
        return size;
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
    public boolean isSelected(int cell) {
        return selected.test(cell);
    }

    @Override
    public RandomStream random() {
        return RandomStream.of(seed, "stimulus", stimulus().name(), stimulus().target());
    }

    @Override
    public double[] conductance() {
        return conductance;
    }

    @Override
    public double[] current() {
        return current;
    }

    @Override
    public NetworkDescription network() {
        return network;
    }

    @Override
    public StimulusDescription stimulus() {
        return network.stimuli().get(number);
    }

    @Override
    public String path() {
        return "stimuli[" + number + "].model";
    }

    @Override
    public Problems problems() {
        return problems;
    }
}
