package org.ntwk.api.scan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;

/**
 * What a scan gathered. Points are numbered in row-major order of {@link #shape}: the last axis changes fastest.
 *
 * @param name of the scan
 * @param shape the length of each axis of a product; the number of points for a list or a sample
 * @param axes what differs between the points
 * @param states how far each point is
 * @param addresses of the points; each names the file of the point's own result
 * @param measures the numbers of all points
 * @param failures of points, by their number
 */
public record ScanResult(
        String name,
        List<Integer> shape,
        List<Axis> axes,
        List<State> states,
        List<String> addresses,
        List<Column> measures,
        List<Failure> failures) {

    public ScanResult {
        shape = List.copyOf(shape);
        axes = List.copyOf(axes);
        states = List.copyOf(states);
        addresses = List.copyOf(addresses);
        measures = List.copyOf(measures);
        failures = List.copyOf(failures);
    }

    /** How far a point is. */
    public enum State {
        /** It was not run yet. */
        MISSING,
        DONE,
        FAILED
    }

    /**
     * One axis.
     *
     * @param name of the axis
     * @param paths the places of the experiment that took its values
     * @param unit of the numbers
     * @param numbers the values, in order: those of the axis for a product, else one for each point. Where the values are
     *     no numbers: 0, 1, 2 and so on
     * @param labels the values as text
     * @param numeric whether the values are numbers
     */
    public record Axis(
            String name, List<String> paths, Unit unit, NumberArray numbers, List<String> labels, boolean numeric) {
        public Axis {
            paths = List.copyOf(paths);
            labels = List.copyOf(labels);
        }
    }

    /**
     * One measure at all points.
     *
     * @param values by the number of the point; NaN where the point has not run or has no such number
     */
    public record Column(String name, Unit unit, NumberArray values) {}

    /** Why a point failed. */
    public record Failure(int point, String cause) {}

    /** How many points there are. */
    public int points() {
        return states.size();
    }

    public int count(State state) {
        return (int) states.stream().filter(state::equals).count();
    }

    /** @throws IllegalArgumentException if there is no such axis */
    public Axis axis(String axisName) {
        return axes.stream()
                .filter(axis -> axis.name().equals(axisName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scan has no axis " + axisName + "; it has "
                        + axes.stream().map(Axis::name).toList()));
    }

    /** @throws IllegalArgumentException if it was not measured */
    public Column measure(String measureName) {
        return find(measureName)
                .orElseThrow(() -> new IllegalArgumentException("the scan has no measure " + measureName + "; it has "
                        + measures.stream().map(Column::name).toList()));
    }

    public Optional<Column> find(String measureName) {
        return measures.stream()
                .filter(column -> column.name().equals(measureName))
                .findFirst();
    }

    /**
     * The number of the point at an index.
     *
     * @param index as many indices as {@link #shape} has lengths
     * @throws IllegalArgumentException if they are too few, too many or outside the shape
     */
    public int point(int... index) {
        if (index.length != shape.size()) {
            throw new IllegalArgumentException("the scan has " + shape.size() + " dimensions, not " + index.length);
        }
        int point = 0;
        for (int dimension = 0; dimension < index.length; dimension++) {
            int length = shape.get(dimension);
            if (index[dimension] < 0 || index[dimension] >= length) {
                throw new IllegalArgumentException(
                        "index " + index[dimension] + " of dimension " + dimension + " is not below " + length);
            }
            point = point * length + index[dimension];
        }
        return point;
    }

    /** Which value of an axis a point has. */
    public int index(Axis axis, int point) {
        if (!isProduct()) {
            return point;
        }
        int dimension = axes.indexOf(axis);
        int stride = 1;
        for (int later = dimension + 1; later < shape.size(); later++) {
            stride *= shape.get(later);
        }
        return point / stride % shape.get(dimension);
    }

    /** Whether the shape has one dimension for each axis. */
    public boolean isProduct() {
        return shape.size() == axes.size()
                && IntStream.range(0, axes.size())
                        .allMatch(n -> axes.get(n).labels().size() == shape.get(n));
    }
}
