package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Version;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.file.PartialFile;

/**
 * A table of numbers in an HDF5 file: a dataset for each column in the group {@code columns}, with its name, unit and
 * place as attributes, and in the group {@code table} what it is and where it comes from.
 */
public final class TableFile {

    private static final int FORMAT = 1;
    private static final String TABLE = "table";
    private static final String COLUMNS = "columns";
    private static final String NAME = "name";
    private static final String PLACE = "column";

    private TableFile() {}

    /**
     * Writes the file, whole or not at all; one of that name is replaced.
     *
     * @param description of what gave the table, such as the text of an experiment file
     * @throws StorageException if writing fails
     */
    public static void write(NumberTable table, String description, Path file) {
        try {
            PartialFile.write(file, true, channel -> {
                HdfWriter hdf = new HdfWriter(channel);
                HdfWriter.Group about = hdf.group(TABLE);
                about.number(Layout.FORMAT_VERSION, FORMAT, Map.of());
                about.text(NAME, table.name());
                about.text(Layout.NTWK_VERSION, Version.OF_NTWK);
                about.text("description", description);
                writeColumns(table, hdf.group(COLUMNS));
                hdf.finish();
            });
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Whether a file is such a table, rather than the result of a run.
     *
     * @throws InvalidInputException if there is no such file, or it is no HDF5
     */
    public static boolean recognises(Path file) {
        try (HdfInput input = HdfInput.open(file)) {
            return input.group(TABLE).isPresent() && input.group(COLUMNS).isPresent();
        }
    }

    /**
     * Reads a table.
     *
     * @throws InvalidInputException if there is no such file, or it is damaged or no table
     */
    public static NumberTable open(Path file) {
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

    private static NumberTable read(HdfInput input) {
        Group about = group(input, TABLE);
        int format = input.whole(about, Layout.FORMAT_VERSION);
        if (format != FORMAT) {
            throw input.malformed(
                    TABLE + "." + Layout.FORMAT_VERSION,
                    "the file has format " + format + "; this version of ntwk knows format " + FORMAT + ".");
        }
        Group group = group(input, COLUMNS);
        SortedMap<Integer, NumberTable.Column> columns = new TreeMap<>();
        for (String name : group.getChildren().keySet()) {
            Dataset dataset = input.dataset(group, name);
            String symbol = input.text(dataset, Layout.UNIT);
            Unit unit = Unit.parse(symbol).orElseThrow(() -> input.malformed(name, "'" + symbol + "' is not a unit."));
            if (!(dataset.getData() instanceof double[] values)) {
                throw input.malformed(name, "a list of numbers is expected.");
            }
            columns.put(
                    input.number(dataset, PLACE).intValue(),
                    new NumberTable.Column(input.text(dataset, Layout.SERIES_NAME), unit, NumberArray.of(values)));
        }
        return new NumberTable(input.text(about, NAME), List.of(), List.copyOf(columns.values()));
    }

    private static Group group(HdfInput input, String name) {
        return input.group(name).orElseThrow(() -> input.missing(name, "the group is not there; this is no table."));
    }

    private static void writeColumns(NumberTable table, HdfWriter.Group group) throws IOException {
        DatasetNames names = new DatasetNames();
        int place = 0;
        for (NumberTable.Column column : table.columns()) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put(Layout.SERIES_NAME, column.name());
            attributes.put(Layout.UNIT, column.unit().symbol());
            attributes.put(PLACE, place++);
            double[] values = column.values().toArray();
            group.doubles(names.free(column.name()), new long[] {values.length}, attributes, sink -> sink.put(values));
        }
    }
}
