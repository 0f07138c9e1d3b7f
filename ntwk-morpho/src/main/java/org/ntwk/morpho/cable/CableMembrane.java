package org.ntwk.morpho.cable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterValues;

/**
 * The membrane of all compartments as a mechanism sees it. The columns may go on beyond {@link #size} with junctions, which
 * have no membrane.
 */
final class CableMembrane implements MembraneContext {

    private final ParameterValues parameters;
    private final double dtMs;
    private final double[] voltage;
    private final double[] conductance;
    private final double[] current;
    private final double[] area;
    private final CableIons ions;
    private final Map<String, double[]> state;

    CableMembrane(
            MembraneMechanism mechanism,
            ParameterValues parameters,
            double dtMs,
            double[] voltage,
            double[] conductance,
            double[] current,
            double[] area,
            CableIons ions) {
        this(parameters, dtMs, voltage, conductance, current, area, ions, new HashMap<>());
        for (StateVariable variable : mechanism.state()) {
            state.put(variable.name(), new double[area.length]);
        }
    }

    private CableMembrane(
            ParameterValues parameters,
            double dtMs,
            double[] voltage,
            double[] conductance,
            double[] current,
            double[] area,
            CableIons ions,
            Map<String, double[]> state) {
        this.parameters = parameters;
        this.dtMs = dtMs;
        this.voltage = voltage;
        this.conductance = conductance;
        this.current = current;
        this.area = area;
        this.ions = ions;
        this.state = state;
    }

    /** The same membrane and variables with other parameters. */
    CableMembrane with(ParameterValues others) {
        return new CableMembrane(others, dtMs, voltage, conductance, current, area, ions, state);
    }

    @Override
    public int size() {
        return area.length;
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
    public double[] extent() {
        return area;
    }

    @Override
    public Optional<IonColumns> ion(String name) {
        return ions.find(name);
    }
}
