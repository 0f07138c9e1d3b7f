package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.Measured;
import org.ntwk.core.file.PartialFile;
import org.ntwk.core.file.PointDescription;

/**
 * What one point of a scan left: its description and measures, and if they are kept its recordings, in which case the
 * file is a result file as well.
 */
public final class PointFile {

    static final String POINT = "point";
    static final String MEASURES = "measures";
    private static final String DESCRIPTION = "description";

    private PointFile() {}

    /**
     * Writes the file, whole or not at all. A file of that name is replaced: it can only hold the same.
     *
     * @param description text of the point's description
     * @param recordings to be kept; null for none
     * @throws StorageException if writing fails
     */
    public static void write(Path file, String description, List<Measured> measures, @Nullable RunResult recordings) {
        try {
            PartialFile.write(file, true, channel -> {
                if (recordings != null) {
                    ResultWriter.write(recordings, channel, hdf -> write(hdf, description, measures));
                } else {
                    HdfWriter hdf = new HdfWriter(channel);
                    write(hdf, description, measures);
                    hdf.finish();
                }
            });
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static void write(HdfWriter file, String description, List<Measured> measures) throws IOException {
        HdfWriter.Group point = file.group(POINT);
        point.text(DESCRIPTION, description);
        HdfWriter.Group group = file.group(MEASURES);
        DatasetNames names = new DatasetNames();
        List<String> written = new ArrayList<>();
        for (Measured measured : measures) {
            String name = names.free(measured.name());
            written.add(name);
            Map<String, Object> attributes = new LinkedHashMap<>(); // which keeps the order in every process
            attributes.put(Layout.SERIES_NAME, measured.name());
            attributes.put(Layout.UNIT, measured.unit().symbol());
            group.number(name, measured.value(), attributes);
        }
        point.text(MEASURES, String.join("\n", written));
    }

    /**
     * The measures of a point; empty if there is no such file, or one that is damaged or of something else, which is as
     * good as none.
     *
     * @param address the SHA-256 of the description of the point that is asked for
     */
    public static Optional<List<Measured>> read(Path file, String address) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (HdfInput input = HdfInput.open(file)) {
            Optional<Group> point = input.group(POINT);
            Optional<Group> measures = input.group(MEASURES);
            if (point.isEmpty() || measures.isEmpty()) {
                return Optional.empty();
            }
            String text = input.text(point.get(), DESCRIPTION);
            return PointDescription.address(text).equals(address)
                    ? Optional.of(measured(input, input.text(point.get(), MEASURES), measures.get()))
                    : Optional.empty();
        } catch (RuntimeException damaged) { // in a damaged file the library trips over anything
            return Optional.empty();
        }
    }

    private static List<Measured> measured(HdfInput input, String names, Group measures) {
        List<Measured> all = new ArrayList<>();
        for (String name : names.isEmpty() ? new String[0] : names.split("\n")) {
            Dataset dataset = input.dataset(measures, name);
            String symbol = input.text(dataset, Layout.UNIT);
            Unit unit = Unit.parse(symbol).orElseThrow(() -> input.malformed(name, "'" + symbol + "' is not a unit."));
            double value = input.number(measures, name).doubleValue();
            all.add(new Measured(input.text(dataset, Layout.SERIES_NAME), unit, value));
        }
        return all;
    }
}
