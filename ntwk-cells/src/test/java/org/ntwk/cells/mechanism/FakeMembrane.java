package org.ntwk.cells.mechanism;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.random.RandomStream;
import org.ntwk.cells.FakeParameters;

/** A membrane without an engine: columns, and the defaults of a mechanism with some changed. */
final class FakeMembrane implements MembraneContext {

    /** What parameters without a default are in tests of all mechanisms. */
    static final Map<String, Double> SOME = Map.of(
            "conductance", 12.0, "potential", -40.0, "sd", 30.0, "tau", 20.0, "amplitude", 50.0, "frequency", 7.0);

    final FakeParameters parameters;
    private final int size;
    private final double dtMs;
    private final Map<String, double[]> columns = new HashMap<>();

    FakeMembrane(MembraneMechanism mechanism, int size, double dtMs, Map<String, Double> changed) {
        this.size = size;
        this.dtMs = dtMs;
        Map<String, Double> values = new HashMap<>(SOME);
        values.putAll(changed);
        parameters = new FakeParameters(mechanism.parameters(), size, true, values);
        Arrays.fill(column("extent"), 1);
    }

    double[] column(String name) {
        return columns.computeIfAbsent(name, key -> new double[size]);
    }

    /** What the mechanism adds to each column in a step, whose start it is; the columns are cleared before. */
    FakeMembrane advanced(MechanismKernel kernel, double tMs) {
        Arrays.fill(conductance(), 0);
        Arrays.fill(current(), 0);
        System.arraycopy(voltage(), 0, potentials(), 0, size);
        kernel.advance(0, size, tMs);
        return this;
    }

    /** The current into an entry's membrane, {@code i − g·V}. */
    double membraneCurrent(int entry) {
        return current()[entry] - conductance()[entry] * voltage()[entry];
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
    public double[] state(String variable) {
        return column("state " + variable);
    }

    @Override
    public double[] voltage() {
        return column("V");
    }

    @Override
    public double[] potentials() {
        return column("potentials");
    }

    @Override
    public double[] conductance() {
        return column("g");
    }

    @Override
    public double[] current() {
        return column("i");
    }

    @Override
    public double[] extent() {
        return column("extent");
    }

    @Override
    public RandomStream random() {
        return RandomStream.of(1, "test");
    }
}
