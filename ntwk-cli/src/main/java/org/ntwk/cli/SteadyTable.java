package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.meanfield.analysis.Bifurcation;
import org.ntwk.meanfield.analysis.Branch;
import org.ntwk.meanfield.analysis.FixedPoint;
import org.ntwk.meanfield.analysis.SteadyRates;

/** Fixed points as rows, named by what they are, with a column for each variable. */
final class SteadyTable {

    /** How a fixed point is named, and where it is. */
    private record Row(String name, double branch, double parameter, double frequencyHz, FixedPoint point) {}

    private SteadyTable() {}

    /** @param populations their names */
    static NumberTable of(String name, List<String> populations, List<FixedPoint> points) {
        return of(populations, Map.of(name, points));
    }

    /** Those of several networks with the same populations; if there are several, each row has the name of its network. */
    static NumberTable of(List<String> populations, Map<String, List<FixedPoint>> networks) {
        List<Row> rows = new ArrayList<>();
        networks.forEach((name, points) -> {
            for (FixedPoint point : points) {
                rows.add(new Row((networks.size() > 1 ? name + " " : "") + word(point), 0, 0, 0, point));
            }
        });
        return new NumberTable(
                String.join(", ", networks.keySet()),
                rows.stream().map(Row::name).toList(),
                variables(populations, rows));
    }

    /**
     * Branches with their bifurcations.
     *
     * @param parameter what it is called
     * @param all whether all points are wanted, or the ends of the branches and the bifurcations
     */
    static NumberTable of(
            String name, List<String> populations, String parameter, Unit unit, List<Branch> branches, boolean all) {
        List<Row> rows = new ArrayList<>();
        for (int b = 0; b < branches.size(); b++) {
            Branch branch = branches.get(b);
            int last = branch.points().size() - 1;
            for (int k = 0; k <= last; k++) {
                if (all || k == 0 || k == last) {
                    Branch.Point at = branch.points().get(k);
                    rows.add(new Row(word(at.fixedPoint()), b + 1, at.parameter(), 0, at.fixedPoint()));
                }
                for (Bifurcation found : branch.bifurcations()) {
                    if (found.after() == k) {
                        rows.add(new Row(
                                word(found.kind()), b + 1, found.parameter(), found.frequencyHz(), found.point()));
                    }
                }
            }
        }
        List<NumberTable.Column> columns = new ArrayList<>();
        columns.add(column(
                "branch", Unit.ONE, rows.stream().mapToDouble(Row::branch).toArray()));
        columns.add(column(
                parameter, unit, rows.stream().mapToDouble(Row::parameter).toArray()));
        columns.addAll(variables(populations, rows));
        columns.add(column(
                "frequency",
                Unit.HZ,
                rows.stream().mapToDouble(Row::frequencyHz).toArray()));
        return new NumberTable(name, rows.stream().map(Row::name).toList(), columns);
    }

    private static List<NumberTable.Column> variables(List<String> populations, List<Row> rows) {
        List<NumberTable.Column> columns = new ArrayList<>();
        for (String population : populations) {
            columns.add(column(population, Unit.HZ, values(rows, population)));
            String adaptation = SteadyRates.adaptationOf(population);
            if (!rows.isEmpty() && rows.get(0).point.names().contains(adaptation)) {
                columns.add(column(population + "_adaptation", Unit.PA, values(rows, adaptation)));
            }
        }
        return columns;
    }

    private static double[] values(List<Row> rows, String variable) {
        return rows.stream().mapToDouble(row -> row.point.value(variable)).toArray();
    }

    private static NumberTable.Column column(String name, Unit unit, double[] values) {
        return new NumberTable.Column(name, unit, NumberArray.of(values));
    }

    /** What kind of point it is. */
    static String word(FixedPoint point) {
        return word(point.stability());
    }

    /** A constant as a word of tables. */
    static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
