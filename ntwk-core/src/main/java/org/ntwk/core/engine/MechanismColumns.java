package org.ntwk.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ntwk.api.membrane.MembraneMechanism;

/**
 * What a mechanism in the membranes of compartments keeps while its parameters change: where it is, and its variables. All
 * columns have one number for each entry.
 *
 * @param mechanism its name
 * @param areaUm2 the membrane that it is in; 0 where it is not
 * @param state its variables by their names
 */
public record MechanismColumns(String mechanism, double[] areaUm2, Map<String, Population.StateColumn> state) {

    /** Columns of zeros. */
    public static MechanismColumns of(MembraneMechanism mechanism, double[] areaUm2) {
        Map<String, Population.StateColumn> state = new LinkedHashMap<>();
        mechanism
                .state()
                .forEach(variable ->
                        state.put(variable.name(), new Population.StateColumn(variable, new double[areaUm2.length])));
        return new MechanismColumns(mechanism.name(), areaUm2, state);
    }

    /** Whether it is in each compartment of a cell. */
    public boolean[] inside(int compartments) {
        boolean[] inside = new boolean[compartments];
        for (int n = 0; n < compartments; n++) {
            inside[n] = areaUm2[n] > 0;
        }
        return inside;
    }

    /** What a variable is called in recordings. */
    String nameOf(String variable) {
        return mechanism + "." + variable;
    }

    /** @throws IllegalArgumentException if there is no such variable */
    public double[] column(String variable) {
        Population.StateColumn column = state.get(variable);
        if (column == null) {
            throw new IllegalArgumentException("the mechanism has no variable '" + variable + "'");
        }
        return column.values();
    }
}
