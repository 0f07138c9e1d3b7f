package org.ntwk.core.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanCombination;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanResult;

/** The points of a scan and the values that each axis has at them. Immutable. */
final class ScanGrid {

    static final int MOST_POINTS = 1_000_000;
    static final String LIMIT = "a scan has at most " + MOST_POINTS + ".";

    private final ScanCombination combination;
    private final List<AxisGrid> axes;
    private final List<Integer> shape;
    private final int points;

    private ScanGrid(ScanDescription scan) {
        combination = scan.combination();
        axes = scan.axes().stream().map(AxisGrid::new).toList();
        if (combination instanceof ScanCombination.Product) {
            shape = axes.stream().map(AxisGrid::size).toList();
        } else if (combination instanceof ScanCombination.Sample sample) {
            shape = List.of(sample.points());
        } else {
            shape = List.of(axes.get(0).size());
        }
        points = shape.stream().reduce(1, (product, length) -> product * length);
    }

    /** @throws org.ntwk.api.problem.InvalidInputException with all problems of the axes and their combination */
    static ScanGrid of(ScanDescription scan) {
        Problems problems = new Problems();
        AxisCheck.check(scan, problems);
        problems.throwIfAny("scan");
        checkTogether(scan, problems);
        problems.throwIfAny("scan");
        return new ScanGrid(scan);
    }

    private static void checkTogether(ScanDescription scan, Problems problems) {
        if (scan.combination() instanceof ScanCombination.Sample sample) {
            if (sample.points() < 1) {
                problems.add(
                        ProblemCode.OUT_OF_BOUNDS, "combine.sample", sample.points() + " points are not a sample.");
            }
            requireFew(sample.points(), problems);
            return;
        }
        List<Integer> sizes =
                scan.axes().stream().map(axis -> new AxisGrid(axis).size()).toList();
        if (scan.combination() instanceof ScanCombination.Product) {
            requireFew(sizes.stream().mapToDouble(size -> size).reduce(1, (product, size) -> product * size), problems);
            return;
        }
        for (int n = 1; n < sizes.size(); n++) {
            if (!sizes.get(n).equals(sizes.get(0))) {
                ScanAxis first = scan.axes().get(0);
                problems.add(
                        ProblemCode.CONTRADICTION,
                        "axes." + scan.axes().get(n).name(),
                        "in a list all axes have as many values, but this one has " + sizes.get(n) + " and "
                                + first.name() + " has " + sizes.get(0) + ".",
                        "Maybe combine: product is meant.");
            }
        }
    }

    private static void requireFew(double points, Problems problems) {
        if (points > MOST_POINTS) {
            problems.add(ProblemCode.TOO_LARGE, "axes", "these are " + (long) points + " points; " + LIMIT);
        }
    }

    int points() {
        return points;
    }

    /** As {@link ScanResult#shape}. */
    List<Integer> shape() {
        return shape;
    }

    /** The value of each axis at a point. */
    List<Value> values(int point) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> value(axis, point))
                .toList();
    }

    private Value value(int axis, int point) {
        if (combination instanceof ScanCombination.Sample sample) {
            return axes.get(axis).drawn(sample.seed(), point);
        }
        if (!(combination instanceof ScanCombination.Product)) {
            return axes.get(axis).value(point);
        }
        int stride = 1;
        for (int later = axis + 1; later < shape.size(); later++) {
            stride *= shape.get(later);
        }
        return axes.get(axis).value(point / stride % shape.get(axis));
    }

    /** The axes in a result. */
    List<ScanResult.Axis> results() {
        List<ScanResult.Axis> results = new ArrayList<>();
        for (int n = 0; n < axes.size(); n++) {
            int axis = n;
            AxisGrid grid = axes.get(n);
            boolean isProduct = combination instanceof ScanCombination.Product;
            IntStream indices = IntStream.range(0, isProduct ? grid.size() : points);
            results.add(grid.result(indices.mapToObj(index -> isProduct ? grid.value(index) : value(axis, index))
                    .toList()));
        }
        return results;
    }
}
