package org.ntwk.core.file;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.ScanResult;

/** The result of a scan as a table: a row for each point, with commas between and the names in the first row. */
public final class ScanTable {

    private ScanTable() {}

    /**
     * Writes the table, whole or not at all; a file of that name is replaced. Numbers that are not there are left out.
     *
     * @throws StorageException if writing fails
     */
    public static void write(ScanResult scan, Path file) {
        try {
            PartialFile.write(file, true, channel -> {
                OutputStream out = Channels.newOutputStream(channel);
                try (CsvGenerator csv = new CsvFactory().createGenerator(out)) {
                    csv.setSchema(schema(scan));
                    writeRows(scan, csv);
                }
            });
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static CsvSchema schema(ScanResult scan) {
        CsvSchema.Builder columns = CsvSchema.builder().addColumn("point");
        scan.axes().forEach(axis -> columns.addColumn(header(axis.name(), axis.unit())));
        scan.measures().forEach(measure -> columns.addColumn(header(measure.name(), measure.unit())));
        return columns.addColumn("state")
                .addColumn("cause")
                .addColumn("result")
                .build()
                .withHeader();
    }

    private static String header(String name, Unit unit) {
        return unit.equals(Unit.ONE) ? name : name + " (" + unit.symbol() + ")";
    }

    private static void writeRows(ScanResult scan, CsvGenerator csv) throws IOException {
        Map<Integer, String> causes = new HashMap<>();
        scan.failures().forEach(failure -> causes.put(failure.point(), failure.cause()));
        for (int point = 0; point < scan.points(); point++) {
            csv.writeStartArray();
            csv.writeNumber(point);
            for (ScanResult.Axis axis : scan.axes()) {
                int index = scan.index(axis, point);
                if (axis.numeric()) {
                    writeNumber(axis.numbers().get(index), csv);
                } else {
                    csv.writeString(axis.labels().get(index));
                }
            }
            for (ScanResult.Column measure : scan.measures()) {
                writeNumber(measure.values().get(point), csv);
            }
            csv.writeString(scan.states().get(point).name().toLowerCase(Locale.ROOT));
            csv.writeString(causes.getOrDefault(point, ""));
            csv.writeString("points/" + scan.addresses().get(point) + ".h5");
            csv.writeEndArray();
        }
    }

    private static void writeNumber(double number, CsvGenerator csv) throws IOException {
        if (Double.isNaN(number)) {
            csv.writeString("");
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            csv.writeNumber((long) number);
        } else {
            csv.writeNumber(number);
        }
    }
}
