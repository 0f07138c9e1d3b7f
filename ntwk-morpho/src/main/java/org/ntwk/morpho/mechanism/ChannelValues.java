package org.ntwk.morpho.mechanism;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.stimulus.Waveform;

/**
 * What a mechanism or a synapse model is given from Java: the defaults of its schema, and numbers of one's own in the units of the schema.
 */
public final class ChannelValues implements ParameterValues {

    private final Component.WithParameters mechanism;
    private final int entries;
    private final Map<String, double[]> columns;

    private ChannelValues(Component.WithParameters mechanism, int entries, Map<String, double[]> columns) {
        this.mechanism = mechanism;
        this.entries = entries;
        this.columns = columns;
    }

    /**
     * The defaults.
     *
     * @param entries how many compartments there are, times the number of cells
     */
    public static ChannelValues of(Component.WithParameters mechanism, int entries) {
        Map<String, double[]> columns = new HashMap<>();
        for (ParameterSpec spec : mechanism.parameters().list()) {
            if (spec.defaultValue() instanceof Value.Scalar scalar) {
                columns.put(spec.name(), new double[] {scalar.quantity().value()});
            }
        }
        return new ChannelValues(mechanism, entries, columns);
    }

    /**
     * With one number everywhere.
     *
     * @throws IllegalArgumentException if there is no such parameter, or the number is out of its bounds
     */
    public ChannelValues with(String name, double value) {
        return with(name, new double[] {value});
    }

    /**
     * With a number for each entry.
     *
     * @throws IllegalArgumentException if there is no such parameter, a number is out of its bounds, there are not as many as
     *     entries, or the parameter is the same for all
     */
    public ChannelValues withEach(String name, double[] values) {
        if (values.length != entries) {
            throw new IllegalArgumentException(
                    of(name) + " has " + values.length + " values; there are " + entries + " entries");
        }
        if (!number(spec(name)).perCell()) {
            throw new IllegalArgumentException(of(name) + " is one number for all entries");
        }
        return with(name, values.clone());
    }

    private ChannelValues with(String name, double[] values) {
        ParameterType.Number type = number(spec(name));
        for (double value : values) {
            if (!type.bounds().contains(value)) {
                throw new IllegalArgumentException(of(name) + " is " + value + " " + type.unit() + "; it must be "
                        + type.bounds().inWords());
            }
        }
        Map<String, double[]> changed = new HashMap<>(columns);
        changed.put(name, values);
        return new ChannelValues(mechanism, entries, changed);
    }

    private ParameterSpec spec(String name) {
        return mechanism
                .parameters()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + of(name) + "; there are "
                        + String.join(", ", mechanism.parameters().names())));
    }

    private ParameterType.Number number(ParameterSpec spec) {
        if (spec.type() instanceof ParameterType.Number number) {
            return number;
        }
        throw new IllegalArgumentException(of(spec.name()) + " is no number");
    }

    private String of(String name) {
        return "'" + name + "' of " + mechanism.name();
    }

    private double[] column(String name) {
        double[] column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(of(spec(name).name()) + " has no default and must be given");
        }
        return column;
    }

    @Override
    public double number(String name) {
        if (!isUniform(name)) {
            throw new IllegalArgumentException(of(name) + " differs between entries");
        }
        return column(name)[0];
    }

    @Override
    public boolean isUniform(String name) {
        return column(name).length == 1;
    }

    @Override
    public boolean areUniform() {
        return columns.values().stream().allMatch(column -> column.length == 1);
    }

    @Override
    public double[] perCell(String name) {
        double[] column = column(name);
        if (column.length == entries) {
            return column.clone();
        }
        double[] same = new double[entries];
        Arrays.fill(same, column[0]);
        return same;
    }

    @Override
    public int whole(String name) {
        throw otherForm(name);
    }

    @Override
    public boolean flag(String name) {
        throw otherForm(name);
    }

    @Override
    public String text(String name) {
        throw otherForm(name);
    }

    @Override
    public List<String> names(String name) {
        throw otherForm(name);
    }

    @Override
    public double[] series(String name) {
        throw otherForm(name);
    }

    @Override
    public Waveform functionOfTime(String name) {
        throw otherForm(name);
    }

    private IllegalArgumentException otherForm(String name) {
        return new IllegalArgumentException(of(name) + " is no parameter of this form");
    }
}
