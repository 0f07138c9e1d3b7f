package org.ntwk.core.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.stimulus.Waveform;

/** The parameters of a kernel; what it takes for each cell is watched. */
record WatchedParameters(ParameterValues values, WatchedColumns columns) implements ParameterValues {

    @Override
    public double number(String name) {
        return values.number(name);
    }

    @Override
    public boolean isUniform(String name) {
        return values.isUniform(name);
    }

    @Override
    public boolean areUniform() {
        return values.areUniform();
    }

    @Override
    public double[] perCell(String name) {
        return columns.parameter(name, values.perCell(name));
    }

    @Override
    public int whole(String name) {
        return values.whole(name);
    }

    @Override
    public boolean flag(String name) {
        return values.flag(name);
    }

    @Override
    public String text(String name) {
        return values.text(name);
    }

    @Override
    public List<String> names(String name) {
        return values.names(name);
    }

    @Override
    public double[] series(String name) {
        return values.series(name);
    }

    @Override
    public double[][] matrix(String name) {
        return values.matrix(name);
    }

    @Override
    public Optional<Path> file(String name) {
        return values.file(name);
    }

    @Override
    public Waveform functionOfTime(String name) {
        return values.functionOfTime(name);
    }

    @Override
    public List<Waveform> functionsOfTime(String name) {
        return values.functionsOfTime(name);
    }
}
