package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.simulation.Connections;

/** Reads the synapses of one projection back from the tables of all workers. */
final class ProjectionTables implements Connections {

    private final Population source;
    private final Population target;
    private final Unit weightUnit;
    private final double gain;
    private final double dtMs;

    /** In the order of the workers, and so of the targets. */
    private final List<ConnectionTable> tables;

    ProjectionTables(ProjectionPlan plan, double dtMs, List<ConnectionTable> tables) {
        source = plan.source();
        target = plan.target();
        weightUnit = plan.weight().unit();
        gain = plan.gain();
        this.dtMs = dtMs;
        this.tables = List.copyOf(tables);
    }

    @Override
    public String source() {
        return source.name();
    }

    @Override
    public String target() {
        return target.name();
    }

    @Override
    public int sourceSize() {
        return source.size();
    }

    @Override
    public int targetSize() {
        return target.size();
    }

    @Override
    public Unit weightUnit() {
        return weightUnit;
    }

    @Override
    public long count() {
        return tables.stream().mapToLong(table -> table.targets().length).sum();
    }

    @Override
    public int[] inDegrees() {
        int[] degrees = new int[target.size()];
        for (ConnectionTable table : tables) {
            for (int entry : table.targets()) {
                degrees[target.cellOf(entry)]++;
            }
        }
        return degrees;
    }

    @Override
    public int[] outDegrees() {
        int[] degrees = new int[source.size()];
        for (ConnectionTable table : tables) {
            int[] rowStart = table.rowStart();
            for (int row = 0; row + 1 < rowStart.length; row++) {
                degrees[row % table.sources()] += rowStart[row + 1] - rowStart[row];
            }
        }
        return degrees;
    }

    @Override
    public void forEach(Visitor visitor) {
        int[] delays = tables.stream()
                .flatMapToInt(table -> Arrays.stream(table.delaySteps()))
                .sorted()
                .distinct()
                .toArray();
        int[] next = new int[tables.size()];
        for (int cell = 0; cell < source.size(); cell++) {
            Arrays.fill(next, 0);
            for (int delay : delays) {
                for (int worker = 0; worker < next.length; worker++) {
                    ConnectionTable table = tables.get(worker);
                    int d = next[worker];
                    if (d < table.delaySteps().length && table.delaySteps()[d] == delay) {
                        next[worker]++;
                        visitRow(table, d * table.sources() + cell, cell, delay * dtMs, visitor);
                    }
                }
            }
        }
    }

    private void visitRow(ConnectionTable table, int row, int cell, double delayMs, Visitor visitor) {
        double[] weights = table.weights();
        for (int n = table.rowStart()[row]; n < table.rowStart()[row + 1]; n++) {
            double scaled = weights == null ? table.weight() : weights[n];
            // Times the gain this is the same again: where products lie closer than doubles, half a unit of the
            // quotient
            // is less than half of theirs; where they lie farther apart, the quotient is the weight itself.
            visitor.connection(cell, target.cellOf(table.targets()[n]), scaled / gain, delayMs);
        }
    }
}
