package org.ntwk.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.stimulus.Waveform;

/** Values that tell which of them are asked for. */
final class ReadValues implements ParameterValues {

    private final ParameterValues values;
    private final Consumer<String> asked;

    /** @param asked is given each name that is asked for */
    ReadValues(ParameterValues values, Consumer<String> asked) {
        this.values = values;
        this.asked = asked;
    }

    private String reading(String name) {
        asked.accept(name);
        return name;
    }

    @Override
    public double number(String name) {
        return values.number(reading(name));
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
        return values.perCell(reading(name));
    }

    @Override
    public int whole(String name) {
        return values.whole(reading(name));
    }

    @Override
    public boolean flag(String name) {
        return values.flag(reading(name));
    }

    @Override
    public String text(String name) {
        return values.text(reading(name));
    }

    @Override
    public List<String> names(String name) {
        return values.names(reading(name));
    }

    @Override
    public double[] series(String name) {
        return values.series(reading(name));
    }

    @Override
    public double[][] matrix(String name) {
        return values.matrix(reading(name));
    }

    @Override
    public Optional<Path> file(String name) {
        return values.file(reading(name));
    }

    @Override
    public Waveform functionOfTime(String name) {
        return values.functionOfTime(reading(name));
    }

    @Override
    public List<Waveform> functionsOfTime(String name) {
        return values.functionsOfTime(reading(name));
    }
}
