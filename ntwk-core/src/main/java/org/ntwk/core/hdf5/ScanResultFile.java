package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.Version;
import org.ntwk.core.file.PartialFile;

/** The gathered result of a scan in one HDF5 file; {@code docs/scans.md} has its layout. */
public final class ScanResultFile {

    private static final int FORMAT = 1;
    private static final String SCAN = "scan";
    private static final String AXES = "axes";
    private static final String LABELS = "labels";
    private static final String POINTS = "points";
    private static final String MEASURES = "measures";
    private static final String FAILURES = "failures";
    private static final String NAME = "name";
    private static final String SHAPE = "shape";
    private static final String STATE = "state";
    private static final String ADDRESS = "address";
    private static final String POINT = "point";
    private static final String CAUSE = "cause";
    private static final String PATHS = "paths";
    private static final String LABELLED = "labelled";
    private static final State[] STATES = State.values();

    private ScanResultFile() {}

    /**
     * Writes the file, whole or not at all; one of that name is replaced.
     *
     * @throws StorageException if writing fails
     */
    public static void write(ScanResult scan, Path file) {
        try {
            PartialFile.write(file, true, channel -> {
                HdfWriter hdf = new HdfWriter(channel);
                HdfWriter.Group group = hdf.group(SCAN);
                writeScan(scan, group);
                group.text(AXES, String.join("\n", writeAxes(scan, hdf)));
                group.text(MEASURES, String.join("\n", writeMeasures(scan, hdf)));
                writePoints(scan, hdf);
                hdf.finish();
            });
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static void writeScan(ScanResult scan, HdfWriter.Group group) throws IOException {
        group.number(Layout.FORMAT_VERSION, FORMAT, Map.of());
        group.text(NAME, scan.name());
        group.text(Layout.NTWK_VERSION, Version.OF_NTWK);
        group.ints(SHAPE, scan.shape().size(), Map.of(), sink -> scan.shape().forEach(sink::put));
    }

    /** Gives the names of the datasets in the order of the axes, which a group does not keep for every reader. */
    private static List<String> writeAxes(ScanResult scan, HdfWriter hdf) throws IOException {
        List<String> written = new ArrayList<>();
        DatasetNames names = new DatasetNames();
        HdfWriter.Group axes = hdf.group(AXES);
        HdfWriter.Group labels = hdf.group(LABELS);
        for (ScanResult.Axis axis : scan.axes()) {
            String name = names.free(axis.name());
            Map<String, Object> attributes = named(axis.name(), axis.unit());
            attributes.put(PATHS, String.join("\n", axis.paths()));
            attributes.put(LABELLED, axis.numeric() ? 0 : 1);
            double[] numbers = axis.numbers().toArray();
            axes.doubles(name, new long[] {numbers.length}, attributes, sink -> sink.put(numbers));
            if (!axis.numeric()) {
                labels.texts(name, axis.labels(), Map.of());
            }
            written.add(name);
        }
        return written;
    }

    private static List<String> writeMeasures(ScanResult scan, HdfWriter hdf) throws IOException {
        List<String> written = new ArrayList<>();
        DatasetNames names = new DatasetNames();
        HdfWriter.Group measures = hdf.group(MEASURES);
        for (ScanResult.Column column : scan.measures()) {
            String name = names.free(column.name());
            measures.doubles(
                    name,
                    shape(scan),
                    named(column.name(), column.unit()),
                    sink -> sink.put(column.values().toArray()));
            written.add(name);
        }
        return written;
    }

    private static long[] shape(ScanResult scan) {
        return scan.shape().stream().mapToLong(length -> length).toArray();
    }

    private static void writePoints(ScanResult scan, HdfWriter hdf) throws IOException {
        HdfWriter.Group points = hdf.group(POINTS);
        Map<String, Object> meaning = Map.of("meaning", "0 missing, 1 done, 2 failed");
        points.ints(STATE, shape(scan), meaning, sink -> scan.states().forEach(state -> sink.put(state.ordinal())));
        points.texts(ADDRESS, scan.addresses(), Map.of());
        HdfWriter.Group failures = hdf.group(FAILURES);
        failures.ints(
                POINT,
                scan.failures().size(),
                Map.of(),
                sink -> scan.failures().forEach(failure -> sink.put(failure.point())));
        failures.texts(
                CAUSE, scan.failures().stream().map(ScanResult.Failure::cause).toList(), Map.of());
    }

    private static Map<String, Object> named(String name, Unit unit) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(Layout.SERIES_NAME, name);
        attributes.put(Layout.UNIT, unit.symbol());
        return attributes;
    }

    /**
     * Reads the result of a scan.
     *
     * @throws InvalidInputException if there is no such file, or it is damaged or no result of a scan
     */
    public static ScanResult open(Path file) {
        try (HdfInput input = HdfInput.open(file)) {
            try {
                return read(input);
            } catch (InvalidInputException e) {
                throw e;
            } catch (RuntimeException e) {
                throw input.damaged(e);
            }
        }
    }

    /**
     * Whether a file is the result of a scan, rather than of a run.
     *
     * @throws InvalidInputException if there is no such file, or it is no HDF5
     */
    public static boolean recognises(Path file) {
        try (HdfInput input = HdfInput.open(file)) {
            return input.group(SCAN).isPresent() && input.group(AXES).isPresent();
        }
    }

    private static ScanResult read(HdfInput input) {
        Group scan = group(input, SCAN);
        int format = input.whole(scan, Layout.FORMAT_VERSION);
        if (format != FORMAT) {
            throw input.malformed(
                    SCAN + "." + Layout.FORMAT_VERSION,
                    "the file has format " + format + "; this version of ntwk knows format " + FORMAT + ".");
        }
        Group points = group(input, POINTS);
        Group failures = group(input, FAILURES);
        List<State> states = new ArrayList<>();
        for (int state : (int[]) flat(input, points, STATE)) {
            states.add(STATES[state]);
        }
        List<ScanResult.Failure> causes = new ArrayList<>();
        List<String> texts = texts(input, failures, CAUSE);
        for (int n = 0; n < texts.size(); n++) {
            causes.add(new ScanResult.Failure(((int[]) flat(input, failures, POINT))[n], texts.get(n)));
        }
        List<Integer> shape = new ArrayList<>();
        for (int length : (int[]) flat(input, scan, SHAPE)) {
            shape.add(length);
        }
        return new ScanResult(
                input.text(scan, NAME),
                shape,
                axes(input, lines(input.text(scan, AXES))),
                states,
                texts(input, points, ADDRESS),
                measures(input, lines(input.text(scan, MEASURES))),
                causes);
    }

    private static List<ScanResult.Axis> axes(HdfInput input, List<String> names) {
        Group group = group(input, AXES);
        List<ScanResult.Axis> axes = new ArrayList<>();
        for (String name : names) {
            Dataset dataset = input.dataset(group, name);
            Unit unit = unit(input, dataset);
            double[] numbers = (double[]) flat(input, group, name);
            boolean numeric = input.number(dataset, LABELLED).intValue() == 0;
            List<String> labels = new ArrayList<>();
            if (numeric) {
                for (double number : numbers) {
                    labels.add(Quantity.of(number, unit).toString());
                }
            } else {
                labels.addAll(texts(input, group(input, LABELS), name));
            }
            axes.add(new ScanResult.Axis(
                    input.text(dataset, Layout.SERIES_NAME),
                    List.of(input.text(dataset, PATHS).split("\n")),
                    unit,
                    NumberArray.of(numbers),
                    labels,
                    numeric));
        }
        return axes;
    }

    private static List<ScanResult.Column> measures(HdfInput input, List<String> names) {
        List<ScanResult.Column> columns = new ArrayList<>();
        Group group = group(input, MEASURES);
        for (String name : names) {
            Dataset dataset = input.dataset(group, name);
            columns.add(new ScanResult.Column(
                    input.text(dataset, Layout.SERIES_NAME), unit(input, dataset), NumberArray.of((double[])
                            flat(input, group, name))));
        }
        return columns;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private static Unit unit(HdfInput input, Dataset dataset) {
        String symbol = input.text(dataset, Layout.UNIT);
        return Unit.parse(symbol)
                .orElseThrow(() -> input.malformed(dataset.getName(), "'" + symbol + "' is not a unit."));
    }

    private static Group group(HdfInput input, String name) {
        return input.group(name)
                .orElseThrow(() -> input.missing(name, "the group is not there; this is no result of a scan."));
    }

    private static List<String> texts(HdfInput input, Group group, String name) {
        Dataset dataset = input.dataset(group, name);
        return dataset.getSize() == 0 ? List.of() : List.of((String[]) dataset.getData());
    }

    /** The numbers in row-major order. */
    private static Object flat(HdfInput input, Group group, String name) {
        Dataset dataset = input.dataset(group, name);
        return dataset.getSize() == 0 ? new int[0] : dataset.getDataFlat();
    }
}
