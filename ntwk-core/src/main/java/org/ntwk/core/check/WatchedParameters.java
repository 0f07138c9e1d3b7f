package org.ntwk.core.check;

import org.ntwk.api.parameter.ForwardedValues;
import org.ntwk.api.parameter.ParameterValues;

/** The parameters of a kernel; what it takes for each cell is watched. */
final class WatchedParameters extends ForwardedValues {

    private final WatchedColumns columns;

    WatchedParameters(ParameterValues values, WatchedColumns columns) {
        super(values);
        this.columns = columns;
    }

    @Override
    public double[] perCell(String name) {
        return columns.parameter(name, super.perCell(name));
    }
}
