package org.ntwk.morpho.cable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.stimulus.Waveform;

/** Values whose columns are in the order of groups of cells; given, they are in that of compartments. */
record OrderedValues(ParameterValues given, CellGroups groups) implements ParameterValues {

    @Override
    public double[] perCell(String name) {
        return groups.ordered(name, given.perCell(name));
    }

    @Override
    public double number(String name) {
        return given.number(name);
    }

    @Override
    public boolean isUniform(String name) {
        return given.isUniform(name);
    }

    @Override
    public boolean areUniform() {
        return given.areUniform();
    }

    @Override
    public int whole(String name) {
        return given.whole(name);
    }

    @Override
    public boolean flag(String name) {
        return given.flag(name);
    }

    @Override
    public String text(String name) {
        return given.text(name);
    }

    @Override
    public List<String> names(String name) {
        return given.names(name);
    }

    @Override
    public double[] series(String name) {
        return given.series(name);
    }

    @Override
    public double[][] matrix(String name) {
        return given.matrix(name);
    }

    @Override
    public Optional<Path> file(String name) {
        return given.file(name);
    }

    @Override
    public Waveform functionOfTime(String name) {
        return given.functionOfTime(name);
    }

    @Override
    public List<Waveform> functionsOfTime(String name) {
        return given.functionsOfTime(name);
    }
}
