package org.ntwk.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.plugin.ComponentKind;

/** The columns of a population without an engine, for one component. */
final class BareColumns implements CellContext, SynapseContext, MembraneContext {

    static final double DT_MS = 0.1;

    private static final double LOWEST_MV = -70;
    private static final double HIGHEST_MV = -55;

    private final int size;
    private final ParameterValues parameters;
    private final Map<String, double[]> state = new HashMap<>();
    private final double[] voltage;
    private final double[] conductance;
    private final double[] current;
    private final double[] scratch;

    private BareColumns(int size, List<StateVariable> variables, ParameterValues parameters) {
        this.size = size;
        this.parameters = parameters;
        for (StateVariable variable : variables) {
            state.put(variable.name(), new double[size]);
        }
        voltage = state.computeIfAbsent("V", name -> new double[size]);
        for (int n = 0; n < size; n++) {
            voltage[n] = LOWEST_MV + n * (HIGHEST_MV - LOWEST_MV) / size;
        }
        conductance = new double[size];
        current = new double[size];
        scratch = new double[size];
    }

    /** A kernel and the columns that it works on. */
    record Of<K>(BareColumns columns, K kernel) {}

    /** Cells at rest. */
    static Of<CellKernel> cells(ComponentDescription use, int size) {
        CellModel model = Components.use(ComponentKind.CELL, use);
        BareColumns columns = new BareColumns(size, model.state(), Components.parameters(model, use, size));
        CellKernel kernel = model.prepare(columns);
        kernel.initialise(0, size);
        return new Of<>(columns, kernel);
    }

    /** Synapses onto membranes between -70 and -55 mV. */
    static Of<SynapseKernel> synapses(ComponentDescription use, int size) {
        SynapseModel model = Components.use(ComponentKind.SYNAPSE, use);
        BareColumns columns = new BareColumns(size, model.state(), Components.parameters(model, use, size));
        return new Of<>(columns, model.prepare(columns));
    }

    /** A mechanism of membranes between -70 and -55 mV. */
    static Of<MechanismKernel> mechanism(ComponentDescription use, int size) {
        MembraneMechanism model = Components.use(ComponentKind.MECHANISM, use);
        BareColumns columns = new BareColumns(size, model.state(), Components.parameters(model, use, size));
        MechanismKernel kernel = model.prepare(columns);
        kernel.initialise(0, size);
        return new Of<>(columns, kernel);
    }

    /** Sets what synapses do to the membranes: a conductance in nS with a reversal potential in mV. */
    void pull(double conductanceNs, double reversalMv) {
        Arrays.fill(conductance, conductanceNs);
        Arrays.fill(current, conductanceNs * reversalMv);
    }

    /** @throws IllegalStateException if a number is not finite or so small that processors are slow with it */
    void checkSound() {
        state.forEach((name, column) -> {
            for (double value : column) {
                if (!Double.isFinite(value) || value != 0 && Math.abs(value) < Double.MIN_NORMAL) {
                    throw new IllegalStateException(name + " has become " + value + ": the time means nothing");
                }
            }
        });
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double dtMs() {
        return DT_MS;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public double[] state(String variable) {
        return state.get(variable);
    }

    @Override
    public double[] voltage() {
        return voltage;
    }

    @Override
    public double[] potentials() {
        return voltage;
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
    public double[] scratch() {
        return scratch;
    }

    @Override
    public double[] extent() {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    public RandomStream random() {
        return RandomStream.of(1, "mechanism");
    }
}
