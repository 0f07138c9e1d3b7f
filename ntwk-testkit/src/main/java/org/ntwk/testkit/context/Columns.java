package org.ntwk.testkit.context;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.cell.StateVariable;

/** The columns of a context by name, in the order in which they were made. */
final class Columns {

    private final Map<String, double[]> byName = new LinkedHashMap<>();
    private final String owner;
    private final List<String> declared = new ArrayList<>();

    /** @param owner the component, for messages */
    Columns(String owner, List<StateVariable> state, int size) {
        this.owner = owner;
        for (StateVariable variable : state) {
            declared.add(variable.name());
            add(variable.name(), size);
        }
    }

    double[] add(String name, int size) {
        double[] column = new double[size];
        byName.put(name, column);
        return column;
    }

    /** A variable that the component declares. */
    double[] state(String variable) {
        if (!declared.contains(variable)) {
            throw new IllegalArgumentException(owner + " asks for the column of '" + variable
                    + "', which its state() does not declare; it declares " + declared + ".");
        }
        return byName.get(variable);
    }

    /** All of them, to look at and to fill. */
    Map<String, double[]> all() {
        return Collections.unmodifiableMap(byName);
    }
}
