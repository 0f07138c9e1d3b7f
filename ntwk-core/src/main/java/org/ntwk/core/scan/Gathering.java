package org.ntwk.core.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.Measured;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.hdf5.PointFile;

/** Gathers the files of points into one result. */
final class Gathering {

    private final ScanDescription description;
    private final ScanGrid grid;
    private final List<Scan.Point> points;
    private final ScanFolder folder;
    private final Map<String, String> causes;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    /** @param causes of failures, by address */
    Gathering(
            ScanDescription description,
            ScanGrid grid,
            List<Scan.Point> points,
            ScanFolder folder,
            Map<String, String> causes) {
        this.description = description;
        this.grid = grid;
        this.points = points;
        this.folder = folder;
        this.causes = causes;
    }

    ScanResult result() {
        List<State> states = new ArrayList<>();
        List<ScanResult.Failure> failures = new ArrayList<>();
        for (int n = 0; n < points.size(); n++) {
            String address = points.get(n).address();
            Optional<List<Measured>> measures = PointFile.read(folder.point(address), address);
            String cause = causes.get(address);
            if (measures.isPresent()) {
                states.add(State.DONE);
                for (Measured measured : measures.get()) {
                    put(n, measured);
                }
            } else if (cause != null) {
                states.add(State.FAILED);
                failures.add(new ScanResult.Failure(n, cause));
            } else {
                states.add(State.MISSING);
            }
        }
        return new ScanResult(
                description.name(),
                grid.shape(),
                grid.results(),
                states,
                points.stream().map(Scan.Point::address).toList(),
                columns.entrySet().stream()
                        .map(column -> new ScanResult.Column(
                                column.getKey(), unit(column.getKey()), NumberArray.of(column.getValue())))
                        .toList(),
                failures);
    }

    private Unit unit(String measure) {
        return units.getOrDefault(measure, Unit.ONE);
    }

    private void put(int point, Measured measured) {
        double[] column = columns.computeIfAbsent(measured.name(), name -> {
            double[] none = new double[points.size()];
            Arrays.fill(none, Double.NaN);
            return none;
        });
        Unit unit = units.computeIfAbsent(measured.name(), name -> measured.unit());
        column[point] = measured.unit().convert(measured.value(), unit);
    }
}
