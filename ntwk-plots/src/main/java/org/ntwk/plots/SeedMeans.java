package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.scan.ScanResult;

/** A product scan with the axis of the seed, if it has one, averaged away. */
final class SeedMeans {

    private static final String SEED = "run.seed";

    private final ScanResult scan;
    private final List<ScanResult.Axis> axes;
    private final int size;

    private SeedMeans(ScanResult scan, List<ScanResult.Axis> axes) {
        this.scan = scan;
        this.axes = axes;
        this.size = axes.stream().mapToInt(axis -> axis.numbers().size()).reduce(1, Math::multiplyExact);
    }

    static SeedMeans of(ScanResult scan) {
        List<ScanResult.Axis> others = new ArrayList<>(scan.axes());
        others.removeIf(axis -> axis.paths().equals(List.of(SEED)));
        return new SeedMeans(scan, others.isEmpty() ? scan.axes() : others);
    }

    /** Those that are left; the seeds themselves if there is nothing else. */
    List<ScanResult.Axis> axes() {
        return axes;
    }

    /** How many points each mean is of. */
    int seeds() {
        return scan.points() / Math.max(1, size);
    }

    /** Row-major over the axes that are left. */
    private int place(int point) {
        int place = 0;
        for (ScanResult.Axis axis : axes) {
            place = place * axis.numbers().size() + scan.index(axis, point);
        }
        return place;
    }

    /** The means, and what their standard errors are: 0 for a single point. No number where no point has one. */
    record Means(double[] means, double[] errors) {}

    Means of(ScanResult.Column measure) {
        double[] sums = new double[size];
        double[] counts = new double[size];
        for (int point = 0; point < scan.points(); point++) {
            double value = measure.values().get(point);
            if (Double.isFinite(value)) {
                sums[place(point)] += value;
                counts[place(point)]++;
            }
        }
        double[] squares = new double[size];
        for (int point = 0; point < scan.points(); point++) {
            double value = measure.values().get(point);
            if (Double.isFinite(value)) {
                double deviation = value - sums[place(point)] / counts[place(point)];
                squares[place(point)] += deviation * deviation;
            }
        }
        double[] errors = new double[size];
        for (int n = 0; n < size; n++) {
            errors[n] = counts[n] > 1 ? Math.sqrt(squares[n] / (counts[n] - 1) / counts[n]) : 0;
            sums[n] = counts[n] > 0 ? sums[n] / counts[n] : Double.NaN;
        }
        return new Means(sums, errors);
    }

    /** Where a point has failed, whatever its seed. */
    boolean[] failed() {
        boolean[] failed = new boolean[size];
        for (int point = 0; point < scan.points(); point++) {
            failed[place(point)] |= scan.states().get(point) == ScanResult.State.FAILED;
        }
        return failed;
    }
}
