package org.ntwk.core.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;

/**
 * Columns of numbers for other programs, with all their digits and their units.
 *
 * @param name of the whole
 * @param rowNames one for each row, or none at all
 * @param columns of equal length, at least one
 */
public record NumberTable(String name, List<String> rowNames, List<Column> columns) {

    private static final String NAME = "name";

    /** Numbers of one kind; what is no number is left empty. */
    public record Column(String name, Unit unit, NumberArray values) {}

    /** @throws IllegalArgumentException unless there are columns, all of one length, which is that of the names too */
    public NumberTable {
        rowNames = List.copyOf(rowNames);
        columns = List.copyOf(columns);
        if (columns.stream().map(column -> column.values().size()).distinct().count() != 1) {
            throw new IllegalArgumentException("a table needs columns of equal length");
        }
        if (!rowNames.isEmpty() && rowNames.size() != columns.get(0).values().size()) {
            throw new IllegalArgumentException(
                    rowNames.size() + " names for " + columns.get(0).values().size() + " rows");
        }
    }

    public int rows() {
        return columns.get(0).values().size();
    }

    /** An object with {@code name}, {@code rows} if they have names, and {@code columns}, each with {@code name}, {@code unit} and {@code values}. */
    public String toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(NAME, name);
        if (!rowNames.isEmpty()) {
            ArrayNode rows = root.putArray("rows");
            rowNames.forEach(rows::add);
        }
        ArrayNode all = root.putArray("columns");
        for (Column column : columns) {
            ObjectNode node = all.addObject();
            node.put(NAME, column.name());
            node.put("unit", column.unit().symbol());
            ArrayNode values = node.putArray("values");
            for (double value : column.values().toArray()) {
                if (Double.isFinite(value)) {
                    values.add(value);
                } else {
                    values.addNull();
                }
            }
        }
        return root.toPrettyString() + "\n";
    }

    /** A header of names with units, {@code rate_Hz}, and a line for each row, with its name first if it has one. */
    public String toCsv() {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
        if (!rowNames.isEmpty()) {
            schema.addColumn(NAME);
        }
        columns.forEach(column -> schema.addNumberColumn(header(column)));
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (int row = 0; row < rows(); row++) {
            ObjectNode line = lines.addObject();
            if (!rowNames.isEmpty()) {
                line.put(NAME, rowNames.get(row));
            }
            for (Column column : columns) {
                double value = column.values().get(row);
                if (Double.isFinite(value)) {
                    line.put(header(column), value);
                }
            }
        }
        try {
            return new CsvMapper().writer(schema.build()).writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers can always be written", impossible);
        }
    }

    private static String header(Column column) {
        return column.unit().equals(Unit.ONE)
                ? column.name()
                : column.name() + "_" + column.unit().symbol();
    }
}
