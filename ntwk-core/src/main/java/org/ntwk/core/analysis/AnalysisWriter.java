package org.ntwk.core.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import org.ntwk.api.quantity.Unit;

/** The table of a run for other programs. Numbers have all their digits, and every number its unit. */
public final class AnalysisWriter {

    private static final List<String> COLUMNS = List.of(
            "network",
            "population",
            "name",
            "value",
            "unit",
            "count",
            "from_ms",
            "to_ms",
            "bin_ms",
            "frequency_hz",
            "meaning");

    private AnalysisWriter() {}

    /** One object: network, settings, {@code statistics} and {@code rates} over time. */
    public static String toJson(RunAnalysis analysis) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("network", analysis.network());
        putSettings(analysis.settings(), root);
        ArrayNode statistics = root.putArray("statistics");
        analysis.statistics().forEach(statistic -> statistics.add(node(statistic)));
        ArrayNode rates = root.putArray("rates");
        for (RateHistogram histogram : analysis.histograms()) {
            ObjectNode node = rates.addObject();
            node.put("population", histogram.population());
            node.put("start_ms", histogram.startMs());
            node.put("bin_ms", histogram.binMs());
            node.put("unit", Unit.HZ.symbol());
            ArrayNode values = node.putArray("values");
            for (int bin = 0; bin < histogram.ratesHz().size(); bin++) {
                values.add(histogram.ratesHz().get(bin));
            }
        }
        return root.toPrettyString() + "\n";
    }

    /** A header and a row for each statistic, which tells the settings as well, so that tables of runs can be joined. */
    public static String toCsv(RunAnalysis analysis) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Statistic statistic : analysis.statistics()) {
            ObjectNode row = rows.addObject();
            row.put("network", analysis.network());
            row.setAll(node(statistic));
            putSettings(analysis.settings(), row);
        }
        CsvSchema.Builder columns = CsvSchema.builder();
        for (String column : COLUMNS) {
            columns.addColumn(column);
        }
        try {
            return new CsvMapper().writer(columns.build().withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table of texts and numbers can always be written", e);
        }
    }

    private static ObjectNode node(Statistic statistic) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("population", statistic.population());
        node.put("name", statistic.name());
        node.put("value", statistic.value());
        node.put("unit", statistic.unit().symbol());
        node.put("count", statistic.count());
        node.put("meaning", statistic.meaning());
        return node;
    }

    private static void putSettings(AnalysisSettings settings, ObjectNode into) {
        into.put("from_ms", settings.window().fromMs());
        into.put("to_ms", settings.window().toMs());
        into.put("bin_ms", settings.binMs());
        if (!Double.isNaN(settings.rhythmHz())) {
            into.put("frequency_hz", settings.rhythmHz());
        }
    }
}
