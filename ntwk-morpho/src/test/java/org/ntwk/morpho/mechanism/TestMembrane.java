package org.ntwk.morpho.mechanism;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterValues;

/** Columns without a cable. */
final class TestMembrane implements MembraneContext {

    private final ParameterValues parameters;
    private final double dtMs;
    private final double[] voltage;
    private final Map<String, double[]> columns = new HashMap<>();

    TestMembrane(ParameterValues parameters, double dtMs, double... voltage) {
        this.parameters = parameters;
        this.dtMs = dtMs;
        this.voltage = voltage;
        Arrays.fill(extent(), 1);
    }

    private double[] column(String name) {
        return columns.computeIfAbsent(name, key -> new double[voltage.length]);
    }

    @Override
    public int size() {
        return voltage.length;
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
        return voltage;
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

    /** One that something keeps; its concentration is the variable of its name. */
    @Override
    public Optional<IonColumns> ion(String name) {
        return Optional.of(new Ion(state(name), column("ion g"), column("ion i"), column("ion influx")));
    }

    private record Ion(double[] concentration, double[] conductance, double[] current, double[] influx)
            implements IonColumns {}
}
