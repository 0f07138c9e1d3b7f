package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.core.plugin.Owned;

/** The columns of one population and the kernels that work on them. */
public final class Population {

    private static final int NEVER = Integer.MIN_VALUE / 2;

    final String name;
    final int size;
    final double[] conductance;
    final double[] current;
    final double[] scratch;

    /** State variables of the cell and of its mechanisms, by name. */
    final Map<String, StateColumn> state = new LinkedHashMap<>();

    final List<Owned<MechanismKernel>> mechanisms = new ArrayList<>();
    final List<SynapseGroup> synapses = new ArrayList<>();

    /** The step of each cell's last spike. */
    final int[] lastSpike;

    final int[] refractorySteps;

    /** V of all cells at the step's start, if a mechanism asked for it. */
    private double @Nullable [] sharedPotentials;

    private Owned<CellKernel> cell;

    public Population(String name, int size) {
        this.name = name;
        this.size = size;
        conductance = new double[size];
        current = new double[size];
        scratch = new double[size];
        lastSpike = new int[size];
        refractorySteps = new int[size];
        Arrays.fill(lastSpike, NEVER);
    }

    /** A column of the population's state. */
    record StateColumn(StateVariable variable, double[] values) {}

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    public double[] conductance() {
        return conductance;
    }

    public double[] current() {
        return current;
    }

    public double[] scratch() {
        return scratch;
    }

    public double[] voltage() {
        return column("V");
    }

    /** The column that V of all cells is copied to before each step, for mechanisms that look at other cells. */
    public double[] sharedPotentials() {
        if (sharedPotentials == null) {
            sharedPotentials = new double[size];
        }
        return sharedPotentials;
    }

    boolean sharesPotentials() {
        return sharedPotentials != null;
    }

    void sharePotentials(int from, int to) {
        if (sharedPotentials != null) {
            System.arraycopy(voltage(), from, sharedPotentials, from, to - from);
        }
    }

    /** Makes a column for a variable. */
    public double[] addColumn(String key, StateVariable variable) {
        double[] values = new double[size];
        state.put(key, new StateColumn(variable, values));
        return values;
    }

    public boolean hasColumn(String key) {
        return state.containsKey(key);
    }

    /** @throws IllegalArgumentException if there is no such variable */
    public double[] column(String key) {
        StateColumn column = state.get(key);
        if (column == null) {
            throw new IllegalArgumentException(
                    "population " + name + " has no state variable '" + key + "'; it has " + state.keySet());
        }
        return column.values;
    }

    public void add(SynapseGroup group) {
        synapses.add(group);
    }

    public List<SynapseGroup> synapses() {
        return List.copyOf(synapses);
    }

    public void addMechanism(Owned<MechanismKernel> mechanism) {
        mechanisms.add(mechanism);
    }

    /** Sets the cell's kernel and lets it write its resting state. */
    public void setCell(Owned<CellKernel> kernel, double dtMs) {
        cell = kernel;
        kernel.value().initialise(0, size);
        for (int n = 0; n < size; n++) {
            refractorySteps[n] = StepTime.refractorySteps(kernel.value().refractoryMs(n), dtMs);
        }
    }

    Owned<CellKernel> cell() {
        return cell;
    }

    /** The bytes that one cell takes, for the forecast. */
    public static long bytesPerCell(int stateVariables) {
        return (3L + stateVariables) * Double.BYTES + 2L * Integer.BYTES;
    }
}
