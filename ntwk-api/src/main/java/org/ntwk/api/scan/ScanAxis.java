package org.ntwk.api.scan;

import java.util.List;

/**
 * What differs between the points of a scan.
 *
 * @param name its name in results, unique in the scan
 * @param paths the places of the experiment that take its value, all the same one: {@code populations.Exc.cell.b},
 *     {@code projections[0].weight}, {@code stimuli.Aff.model.rate}, {@code run.seed}
 * @param values which values
 */
public record ScanAxis(String name, List<String> paths, AxisValues values) {

    public ScanAxis {
        paths = List.copyOf(paths);
    }

    /** An axis of one place, named after it. */
    public static ScanAxis of(String path, AxisValues values) {
        return new ScanAxis(path, List.of(path), values);
    }
}
