package org.ntwk.core.hdf5;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ntwk.api.problem.StorageException;
import org.ntwk.core.Version;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.file.PartialFile;

/**
 * A table of numbers in an HDF5 file: a dataset for each column in the group {@code columns}, with its name, unit and
 * place as attributes, and in the group {@code table} what it is and where it comes from.
 */
public final class TableFile {

    private static final int FORMAT = 1;
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
                HdfWriter.Group about = hdf.group("table");
                about.number(Layout.FORMAT_VERSION, FORMAT, Map.of());
                about.text("name", table.name());
                about.text(Layout.NTWK_VERSION, Version.OF_NTWK);
                about.text("description", description);
                writeColumns(table, hdf.group("columns"));
                hdf.finish();
            });
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
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
