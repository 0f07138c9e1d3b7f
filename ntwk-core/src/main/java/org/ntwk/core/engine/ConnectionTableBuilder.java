package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the table of one projection onto a range of targets by a counting sort: the draws are made once to count the
 * rows and once more to fill them, so that no list of pairs is ever held.
 *
 * <p>The targets are cut into parts that may be counted, and then filled, by different threads. A part has counters of its
 * own and in each row a place of its own, behind those of the parts before it: the table is the same however many there
 * are.
 */
final class ConnectionTableBuilder {

    private final ProjectionPlan plan;
    private final List<Counting> counting = new ArrayList<>();
    private final double dtMs;
    private final int[] bounds;
    private @Nullable ConnectionTable table;

    /**
     * @param from the first target, up to {@code to}
     * @param parts of the targets
     */
    ConnectionTableBuilder(ProjectionPlan plan, double dtMs, int from, int to, int parts) {
        this.plan = plan;
        this.dtMs = dtMs;
        bounds = new int[parts + 1];
        for (int part = 0; part <= parts; part++) {
            bounds[part] = from + (int) ((long) (to - from) * part / parts);
        }
        for (int part = 0; part < parts; part++) {
            counting.add(new Counting(part));
        }
    }

    /** What is to be done first, in any order. */
    List<? extends Runnable> counting() {
        return counting;
    }

    /** Makes the table, still without targets and weights, when all is counted. */
    void layOut() {
        int sources = plan.source().size();
        int[] delays = counting.stream()
                .flatMapToInt(part -> part.rows.met())
                .sorted()
                .distinct()
                .toArray();
        if (delays.length == 0) {
            delays = new int[] {StepTime.delaySteps(plan.delay().value(), dtMs)};
        }
        ConnectionTable.requireRows(plan, delays.length);
        ConnectionTable.requireSynapses(
                plan, counting.stream().mapToLong(part -> part.total).sum());
        int[] rowStart = new int[delays.length * sources + 1];
        for (int d = 0; d < delays.length; d++) {
            addRows(rowStart, d * sources, delays[d]);
        }
        int total = rowStart[rowStart.length - 1];
        double weight = sameWeight();
        boolean differs = Double.isNaN(weight) || plan.changesWeights();
        table = new ConnectionTable(
                sources,
                delays,
                rowStart,
                new int[total],
                differs ? 0 : weight * plan.gain(),
                differs ? new double[total] : null);
    }

    /** The rows of one delay, from entry {@code first} on; the counts become the places where each part begins. */
    private void addRows(int[] rowStart, int first, int delay) {
        int sources = plan.source().size();
        int next = rowStart[first];
        int[][] counts = counting.stream().map(part -> part.rows.known(delay)).toArray(int[][]::new);
        for (int source = 0; source < sources; source++) {
            for (int[] ofPart : counts) {
                if (ofPart.length > 0) {
                    int count = ofPart[source];
                    ofPart[source] = next;
                    next += count;
                }
            }
            rowStart[first + source + 1] = next;
        }
    }

    /** The weight of all synapses, NaN if they differ or there are none. */
    private double sameWeight() {
        double same = Double.NaN;
        for (Counting part : counting) {
            if (part.total > 0) {
                if (part.weightsDiffer || !Double.isNaN(same) && same != part.firstWeight) {
                    return Double.NaN;
                }
                same = part.firstWeight;
            }
        }
        return same;
    }

    /** What is to be done when the table is laid out, in any order. */
    List<? extends Runnable> filling() {
        return counting.stream().map(part -> new Filling(part, laidOut())).toList();
    }

    /** The table, when it is filled. */
    ConnectionTable table() {
        return laidOut();
    }

    private ConnectionTable laidOut() {
        if (table == null) {
            throw new IllegalStateException("the table is not laid out yet");
        }
        return table;
    }

    /** Counts the synapses of each row and finds out whether their weights differ. */
    private final class Counting extends SynapseDraw {

        final int part;
        long total;
        boolean weightsDiffer = plan.weight().distribution() != null;
        double firstWeight;
        private boolean hasWeight;

        Counting(int part) {
            super(plan, dtMs, bounds[part], bounds[part + 1], new RowCounters(plan));
            this.part = part;
        }

        @Override
        void take(int count) {
            for (int n = 0; n < count; n++) {
                rows.of(delaySteps[n])[sources[n]]++;
            }
            for (int n = 0; n < count && !weightsDiffer; n++) {
                compare(plan.weight().value() * factors[n]);
            }
            total += count;
        }

        @Override
        void take(int count, int[] row) {
            for (int n = 0; n < count; n++) {
                row[sources[n]]++;
            }
            compare(plan.weight().value());
            total += count;
        }

        private void compare(double weight) {
            if (!hasWeight) {
                hasWeight = true;
                firstWeight = weight;
            }
            weightsDiffer |= weight != firstWeight;
        }
    }

    /** Writes targets and, where they differ, weights into their rows. */
    private final class Filling extends SynapseDraw {

        private final int[] targets;
        private final double @Nullable [] weights;

        /** Where on the targets, if they have compartments. */
        private final @Nullable SiteDraw sites;

        /** The target whose sites are being drawn. */
        private int placed = -1;

        Filling(Counting counted, ConnectionTable table) {
            super(plan, dtMs, bounds[counted.part], bounds[counted.part + 1], counted.rows);
            targets = table.targets();
            weights = table.weights();
            sites = plan.sites() == null ? null : plan.sites().copy();
        }

        @Override
        void take(int count) {
            for (int n = 0; n < count; n++) {
                put(sources[n], factors[n], rows.of(delaySteps[n]));
            }
        }

        @Override
        void take(int count, int[] row) {
            if (weights == null && sites == null) {
                int same = target;
                for (int n = 0; n < count; n++) {
                    targets[row[sources[n]]++] = same;
                }
            } else {
                for (int n = 0; n < count; n++) {
                    put(sources[n], 1, row);
                }
            }
        }

        private void put(int source, double factor, int[] row) {
            int at = row[source]++;
            targets[at] = sites == null ? target : place(sites);
            if (weights != null) {
                weights[at] = weightOfProjection() * factor * plan.gain();
            }
        }

        private int place(SiteDraw draw) {
            if (placed != target) {
                placed = target;
                draw.at(target, 0);
            }
            return draw.entryOf(target);
        }
    }
}
