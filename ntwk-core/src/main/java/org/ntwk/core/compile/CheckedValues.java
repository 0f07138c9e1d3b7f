package org.ntwk.core.compile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.stimulus.Waveform;

/**
 * Parameters that passed every check. Numbers are held as {@link Double} where all cells have the same, else as one
 * array entry for each cell.
 */
final class CheckedValues implements ParameterValues {

    private final String component;
    private final Map<String, Object> values;
    private final int size;

    /** @param size how many cells a per-cell number has */
    CheckedValues(String component, Map<String, Object> values, int size) {
        this.component = component;
        this.values = Map.copyOf(values);
        this.size = size;
    }

    @Override
    public double number(String name) {
        return get(name, Double.class);
    }

    @Override
    public boolean isUniform(String name) {
        return !(get(name, Object.class) instanceof PerCell);
    }

    @Override
    public boolean areUniform() {
        return values.values().stream().noneMatch(PerCell.class::isInstance);
    }

    @Override
    public double[] perCell(String name) {
        Object value = get(name, Object.class);
        if (value instanceof PerCell perCell) {
            return perCell.numbers.clone();
        }
        double[] column = new double[size];
        Arrays.fill(column, number(name));
        return column;
    }

    @Override
    public int whole(String name) {
        return get(name, Integer.class);
    }

    @Override
    public boolean flag(String name) {
        return get(name, Boolean.class);
    }

    @Override
    public String text(String name) {
        return get(name, String.class);
    }

    @Override
    public List<String> names(String name) {
        return get(name, Names.class).names;
    }

    @Override
    public double[] series(String name) {
        return get(name, Series.class).numbers.clone();
    }

    @Override
    public double[][] matrix(String name) {
        double[][] rows = get(name, Matrix.class).rows.clone();
        for (int row = 0; row < rows.length; row++) {
            rows[row] = rows[row].clone();
        }
        return rows;
    }

    @Override
    public Optional<Path> file(String name) {
        return Optional.ofNullable(get(name, DataFile.class).path);
    }

    @Override
    public Waveform functionOfTime(String name) {
        return get(name, Waveform.class);
    }

    @Override
    public List<Waveform> functionsOfTime(String name) {
        return get(name, Functions.class).waveforms;
    }

    private <T> T get(String name, Class<T> form) {
        Object value = values.get(name);
        if (!form.isInstance(value)) {
            throw new IllegalArgumentException(
                    component + " asked for parameter '" + name + "' as " + form.getSimpleName()
                            + (value == null ? ", which its schema does not have" : ", but it is " + value));
        }
        return form.cast(value);
    }

    /** A number for each cell. */
    record PerCell(double[] numbers) {}

    /** The numbers of a series. */
    record Series(double[] numbers) {}

    /** The numbers of a matrix, by row. */
    record Matrix(double[][] rows) {}

    /** A file; null for none. */
    record DataFile(@Nullable Path path) {}

    /** A list of names. */
    record Names(List<String> names) {}

    /** A list of functions of time. */
    record Functions(List<Waveform> waveforms) {}
}
