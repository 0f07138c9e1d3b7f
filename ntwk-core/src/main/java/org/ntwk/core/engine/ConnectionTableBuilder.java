package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.plugin.Owned;

/**
 * Builds the table of one projection onto a range of targets by a counting sort: the draws are made once to count the
 * rows and once more to fill them, so that no list of pairs is ever held.
 */
final class ConnectionTableBuilder {

    /** Arrays of the JVM hold a few entries less than an int can count. */
    private static final long LARGEST_TABLE = Integer.MAX_VALUE - 16L;

    private final ProjectionPlan plan;
    private final double dtMs;
    private final int from;
    private final int to;

    /** The delay in steps, if it is the same for all synapses without one of their own. */
    private final int sameDelay;

    private final RandomStream connections;
    private final RandomStream properties;

    ConnectionTableBuilder(ProjectionPlan plan, double dtMs, int from, int to) {
        this.plan = plan;
        this.dtMs = dtMs;
        this.from = from;
        this.to = to;
        sameDelay = StepTime.delaySteps(plan.delay().value(), dtMs);
        connections = plan.connections().copy();
        properties = plan.properties().copy();
    }

    ConnectionTable build() {
        int sources = plan.source().size();
        Counting counting = new Counting(new DelayRows(sources, new int[] {sameDelay}));
        drawAll(counting);
        int[] delays = counting.delays.ascending();
        if (delays.length > 1 || (delays.length == 1 && delays[0] != sameDelay)) {
            counting = new Counting(new DelayRows(sources, delays));
            drawAll(counting);
        }
        int[] rowStart = counting.rowStarts();
        Filling filling = new Filling(counting.rows, rowStart.clone(), counting.sameWeight && !plan.changesWeights());
        drawAll(filling);
        return new ConnectionTable(
                sources,
                counting.rows.delaySteps,
                rowStart,
                filling.targets,
                counting.firstWeight * plan.gain(),
                filling.weights);
    }

    private void drawAll(Row sink) {
        ConnectionDraw draw = plan.draw().value();
        for (int target = from; target < to; target++) {
            sink.target = target;
            properties.at(target, 0);
            try {
                draw.sourcesOf(target, connections.at(target, 0), sink);
            } catch (RuntimeException e) {
                throw Owned.fault(plan.draw().owner(), "sourcesOf", e);
            }
        }
    }

    /** Takes the connections of one target after the other and works out weight and delay of each. */
    private abstract class Row implements ConnectionSink {

        final DelayRows rows;
        int target;

        Row(DelayRows rows) {
            this.rows = rows;
        }

        @Override
        public final void connect(int source) {
            connect(source, 1, Double.NaN);
        }

        @Override
        public final void connect(int source, double weightFactor, double delayMs) {
            if (source < 0 || source >= rows.sources) {
                throw new IndexOutOfBoundsException(
                        "source " + source + " of target " + target + " is not one of " + rows.sources + " cells");
            }
            double weight = plan.weight().draw(properties) * weightFactor;
            take(source, weight, Double.isNaN(delayMs) ? delayOfProjection() : StepTime.delaySteps(delayMs, dtMs));
        }

        private int delayOfProjection() {
            return plan.delay().distribution() == null
                    ? sameDelay
                    : StepTime.delaySteps(plan.delay().draw(properties), dtMs);
        }

        abstract void take(int source, double weight, int delay);
    }

    /** Counts the synapses of each row and finds out whether weights and delays differ. */
    private final class Counting extends Row {

        final int[] counts;
        final DelaySet delays = new DelaySet();
        boolean sameWeight = true;
        double firstWeight = Double.NaN;
        private int lastDelay = -1;
        private long total;

        Counting(DelayRows rows) {
            super(rows);
            counts = new int[rows.count()];
        }

        @Override
        void take(int source, double weight, int delay) {
            if (delay != lastDelay) {
                lastDelay = delay;
                delays.add(delay);
            }
            if (weight != firstWeight) {
                sameWeight &= total == 0;
                firstWeight = total == 0 ? weight : firstWeight;
            }
            counts[rows.rowOf(source, delay)]++;
            total++;
        }

        int[] rowStarts() {
            if (total > LARGEST_TABLE) {
                throw new InvalidInputException(
                        "network description",
                        new Problem(
                                ProblemCode.TOO_LARGE,
                                plan.path(),
                                total + " synapses onto the cells of one thread are more than one table holds, "
                                        + LARGEST_TABLE + ".",
                                "Maybe run with more threads, or split the target population."));
            }
            int[] starts = new int[counts.length + 1];
            for (int row = 0; row < counts.length; row++) {
                starts[row + 1] = starts[row] + counts[row];
            }
            return starts;
        }
    }

    /** Writes targets and, where they differ, weights into their rows. */
    private final class Filling extends Row {

        final int[] targets;
        final double @Nullable [] weights;
        private final int[] next;

        /** @param next where the next synapse of each row goes; used up */
        Filling(DelayRows rows, int[] next, boolean sameWeight) {
            super(rows);
            this.next = next;
            targets = new int[next[next.length - 1]];
            weights = sameWeight ? null : new double[targets.length];
        }

        @Override
        void take(int source, double weight, int delay) {
            int at = next[rows.rowOf(source, delay)]++;
            targets[at] = target;
            if (weights != null) {
                weights[at] = weight * plan.gain();
            }
        }
    }
}
