package org.ntwk.api.scan;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;

/**
 * At which points an experiment is run, and what is kept of each: plain data, checked before the first point runs.
 *
 * @param name for titles and files
 * @param axes what differs between points
 * @param combination how the values of the axes make points
 * @param measures what is measured of each point, in the order given
 * @param keep whether the recordings of each point are kept besides
 */
public record ScanDescription(
        String name, List<ScanAxis> axes, ScanCombination combination, List<ComponentDescription> measures, Keep keep) {

    /** What is measured where nothing is said: the mean rate of each population over the whole run. */
    public static final List<ComponentDescription> DEFAULT_MEASURES = List.of(ComponentDescription.of("rates"));

    public ScanDescription {
        axes = List.copyOf(axes);
        measures = List.copyOf(measures);
    }

    /** What stays of a point. */
    public enum Keep {
        /** Its measures. */
        SUMMARY,
        /** Its measures and everything that it recorded. */
        FULL
    }

    /** Without axes: one point, the experiment itself. Measures the default and keeps no recordings. */
    public static ScanDescription of(String name) {
        return new ScanDescription(name, List.of(), new ScanCombination.Product(), DEFAULT_MEASURES, Keep.SUMMARY);
    }

    public ScanDescription with(ScanAxis axis) {
        List<ScanAxis> extended = new ArrayList<>(axes);
        extended.add(axis);
        return new ScanDescription(name, extended, combination, measures, keep);
    }

    /** With an axis over given values; a text that reads as a quantity, {@code "40 pA"}, is one. */
    public ScanDescription over(String path, String... values) {
        List<Value> all = new ArrayList<>();
        for (String value : values) {
            all.add(Value.of(value));
        }
        return with(ScanAxis.of(path, new AxisValues.Listed(all)));
    }

    /** With an axis over pure numbers, such as seeds or sizes. */
    public ScanDescription over(String path, double... values) {
        List<Value> all = new ArrayList<>();
        for (double value : values) {
            all.add(Value.of(value));
        }
        return with(ScanAxis.of(path, new AxisValues.Listed(all)));
    }

    /** With an axis over so many values at equal distances, both ends among them; such as {@code "0 pA", "60 pA"}. */
    public ScanDescription range(String path, String from, String to, int points) {
        return with(ScanAxis.of(
                path, new AxisValues.Range(Quantity.of(from), Quantity.of(to), points, AxisValues.Spacing.LINEAR)));
    }

    public ScanDescription combined(ScanCombination how) {
        return new ScanDescription(name, axes, how, measures, keep);
    }

    public ScanDescription measuring(ComponentDescription... what) {
        return new ScanDescription(name, axes, combination, List.of(what), keep);
    }

    public ScanDescription keeping(Keep what) {
        return new ScanDescription(name, axes, combination, measures, what);
    }
}
