package org.ntwk.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.AnalysisSettings;
import org.ntwk.core.analysis.RunAnalysis;
import org.ntwk.core.analysis.Statistic;

/** The table of a run for people: a row for each statistic, a column for each population. */
final class AnalysisTable {

    private static final MathContext DIGITS = new MathContext(4);

    private AnalysisTable() {}

    static void print(RunAnalysis analysis, double durationMs, PrintWriter out) {
        out.println(heading(analysis, durationMs));
        if (analysis.statistics().isEmpty()) {
            out.println("Nothing was recorded that can be analysed: no spikes and no traces of cells.");
            return;
        }
        TextTable.print(rows(analysis), out);
    }

    private static String heading(RunAnalysis analysis, double durationMs) {
        AnalysisSettings settings = analysis.settings();
        boolean whole = settings.window().fromMs() == 0 && settings.window().toMs() >= durationMs;
        return analysis.network() + ", " + Quantity.of(settings.window().fromMs(), Unit.MS) + " to "
                + Quantity.of(settings.window().toMs(), Unit.MS)
                + (whole
                        ? " (the whole run; --from leaves out how it begins)"
                        : " of " + Quantity.of(durationMs, Unit.MS))
                + ", bins of " + Quantity.of(settings.binMs(), Unit.MS);
    }

    private static List<List<String>> rows(RunAnalysis analysis) {
        Map<String, Map<String, Statistic>> byName = byName(analysis);
        Set<String> populations = new LinkedHashSet<>();
        analysis.statistics().forEach(statistic -> populations.add(statistic.population()));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(populations);
        header.addAll(List.of("unit", "of", ""));
        rows.add(header);
        for (String name : order(analysis)) {
            Map<String, Statistic> values = byName.get(name);
            List<String> row = new ArrayList<>(List.of(name));
            Set<String> counts = new LinkedHashSet<>();
            for (String population : populations) {
                Statistic statistic = values.get(population);
                row.add(statistic == null ? "-" : rounded(statistic.value()));
                counts.add(statistic == null ? "-" : Integer.toString(statistic.count()));
            }
            Statistic any = values.values().iterator().next();
            row.addAll(List.of(any.unit().symbol(), String.join("/", counts), any.meaning()));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Map<String, Statistic>> byName(RunAnalysis analysis) {
        Map<String, Map<String, Statistic>> byName = new HashMap<>();
        for (Statistic statistic : analysis.statistics()) {
            byName.computeIfAbsent(statistic.name(), name -> new LinkedHashMap<>())
                    .put(statistic.population(), statistic);
        }
        return byName;
    }

    /** The names, each behind the one that it follows in the first population that has it. */
    private static List<String> order(RunAnalysis analysis) {
        List<String> names = new ArrayList<>();
        String population = "";
        int next = 0;
        for (Statistic statistic : analysis.statistics()) {
            if (!statistic.population().equals(population)) {
                population = statistic.population();
                next = 0;
            }
            int at = names.indexOf(statistic.name());
            if (at < 0) {
                at = next;
                names.add(at, statistic.name());
            }
            next = at + 1;
        }
        return names;
    }

    private static String rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        double size = Math.abs(value);
        return size == 0 || size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
    }
}
