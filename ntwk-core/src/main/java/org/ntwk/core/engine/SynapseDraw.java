package org.ntwk.core.engine;

import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.plugin.Owned;

/**
 * Draws the synapses onto a range of targets, one target after the other, with the delay of each in steps. It takes them
 * more than once and gets the same each time.
 */
abstract class SynapseDraw implements ConnectionSink, Runnable {

    private final ProjectionPlan plan;
    final RowCounters rows;

    /** The target whose synapses are drawn. */
    int target;

    private final double dtMs;
    private final int from;
    private final int to;
    private final int sources;

    /** The delay in steps, if it is the same for all synapses without one of their own. */
    private final int sameDelay;

    private final boolean hasSameDelay;
    private final RandomStream connections;
    private final RandomStream weights;
    private final RandomStream delays;

    /** @param from the first target, up to {@code to} */
    SynapseDraw(ProjectionPlan plan, double dtMs, int from, int to, RowCounters rows) {
        this.plan = plan;
        this.dtMs = dtMs;
        this.from = from;
        this.to = to;
        this.rows = rows;
        sources = plan.source().size();
        sameDelay = StepTime.delaySteps(plan.delay().value(), dtMs);
        hasSameDelay = plan.delay().distribution() == null;
        connections = plan.connections().copy();
        weights = plan.properties().copy();
        delays = plan.properties().copy();
    }

    @Override
    public final void run() {
        ConnectionDraw draw = plan.draw().value();
        for (target = from; target < to; target++) {
            weights.at(target, 0);
            delays.at(target, 1);
            try {
                draw.sourcesOf(target, connections.at(target, 0), this);
            } catch (RuntimeException | LinkageError e) {
                throw Owned.fault(plan.draw().owner(), "sourcesOf", e);
            }
        }
    }

    @Override
    public final void connect(int source) {
        take(checked(source), 1, rows.of(delayOfProjection()));
    }

    @Override
    public final void connect(int source, double weightFactor, double delayMs) {
        take(
                checked(source),
                weightFactor,
                rows.of(Double.isNaN(delayMs) ? delayOfProjection() : StepTime.delaySteps(delayMs, dtMs)));
    }

    private int checked(int source) {
        if (source < 0 || source >= sources) {
            throw new IndexOutOfBoundsException(
                    "source " + source + " of target " + target + " is not one of " + sources + " cells");
        }
        return source;
    }

    private int delayOfProjection() {
        return hasSameDelay ? sameDelay : StepTime.delaySteps(plan.delay().draw(delays), dtMs);
    }

    /** The weight of the projection for the next synapse, drawn if it has a distribution. */
    final double weightOfProjection() {
        return plan.weight().draw(weights);
    }

    /**
     * Takes one synapse.
     *
     * @param weightFactor of its weight
     * @param row the numbers of all sources at its delay
     */
    abstract void take(int source, double weightFactor, int[] row);
}
