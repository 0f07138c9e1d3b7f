package org.ntwk.morpho.cable;

import org.ntwk.api.parameter.ForwardedValues;
import org.ntwk.api.parameter.ParameterValues;

/** Values whose columns are in the order of groups of cells; given, they are in that of compartments. */
final class OrderedValues extends ForwardedValues {

    private final CellGroups groups;

    OrderedValues(ParameterValues given, CellGroups groups) {
        super(given);
        this.groups = groups;
    }

    @Override
    public double[] perCell(String name) {
        return groups.ordered(name, super.perCell(name));
    }
}
