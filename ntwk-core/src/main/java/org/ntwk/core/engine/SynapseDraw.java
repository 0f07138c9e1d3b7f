package org.ntwk.core.engine;

import java.util.Arrays;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;

/**
 * Draws the synapses onto a range of targets, one target after the other, with the delay of each in steps. It takes them
 * more than once and gets the same each time.
 *
 * <p>Connections are gathered and then taken together: in a short loop the memory's answers for many of them are waited for
 * at once, while between the draws of a rule each would be waited for alone.
 */
abstract class SynapseDraw implements ConnectionSink, Runnable {

    private static final int MOST_GATHERED = 256;

    final RowCounters rows;

    /** The target whose synapses are drawn and taken. */
    int target;

    private final ProjectionPlan plan;
    private final double dtMs;
    private final int from;
    private final int to;
    private final int sourceSize;

    /** The delay in steps, if it is the same for all synapses without one of their own. */
    private final int sameDelay;

    private final RandomStream connections;
    private final RandomStream weights;
    private final RandomStream delays;

    private int gathered;

    /** Of the gathered connections. */
    final int[] sources = new int[MOST_GATHERED];

    /** What their weights are multiplied with; 1 if {@link #haveTheirOwn} is false. */
    final double[] factors = new double[MOST_GATHERED];

    private final double[] delaysMs = new double[MOST_GATHERED];

    /** Their delays in steps, if they differ. */
    final int[] delaySteps = new int[MOST_GATHERED];

    /** Whether they have factors and delays of their own; else those of the projection. */
    private boolean haveTheirOwn;

    /** @param from the first target, up to {@code to} */
    SynapseDraw(ProjectionPlan plan, double dtMs, int from, int to, RowCounters rows) {
        this.plan = plan;
        this.dtMs = dtMs;
        this.from = from;
        this.to = to;
        this.rows = rows;
        sourceSize = plan.source().size();
        sameDelay = StepTime.delaySteps(plan.delay().value(), dtMs);
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
            } catch (Throwable thrown) { // a plugin may throw what it likes
                throw plan.draw().fault("sourcesOf target " + target, thrown);
            }
            takeGathered();
        }
    }

    @Override
    public final void connect(int source) {
        if (gathered == MOST_GATHERED || haveTheirOwn) {
            takeGathered();
            haveTheirOwn = false;
        }
        sources[gathered++] = checked(source);
    }

    @Override
    public final void connect(int source, double weightFactor, double delayMs) {
        if (gathered == MOST_GATHERED || !haveTheirOwn) {
            takeGathered();
            haveTheirOwn = true;
        }
        factors[gathered] = weightFactor;
        delaysMs[gathered] = delayMs;
        sources[gathered++] = checked(source);
    }

    private int checked(int source) {
        if (source < 0 || source >= sourceSize) {
            throw new IndexOutOfBoundsException(
                    "source " + source + " of target " + target + " is not one of " + sourceSize + " cells");
        }
        return source;
    }

    private void takeGathered() {
        int count = gathered;
        gathered = 0;
        if (haveTheirOwn) {
            for (int n = 0; n < count; n++) {
                double delayMs = delaysMs[n];
                delaySteps[n] = Double.isNaN(delayMs) ? delayOfProjection() : StepTime.delaySteps(delayMs, dtMs);
            }
            take(count);
        } else if (plan.delay().distribution() != null) {
            Arrays.fill(factors, 0, count, 1);
            for (int n = 0; n < count; n++) {
                delaySteps[n] = delayOfProjection();
            }
            take(count);
        } else if (count > 0) {
            take(count, rows.of(sameDelay));
        }
    }

    private int delayOfProjection() {
        return plan.delay().distribution() == null
                ? sameDelay
                : StepTime.delaySteps(plan.delay().draw(delays), dtMs);
    }

    /** The weight of the projection for the next synapse, drawn if it has a distribution. */
    final double weightOfProjection() {
        return plan.weight().draw(weights);
    }

    /** Takes the first of the gathered connections, each with its factor and delay. */
    abstract void take(int count);

    /**
     * Takes the first of the gathered connections, all with the weight of the projection.
     *
     * @param count at least 1
     * @param row the numbers of all sources at their delay
     */
    abstract void take(int count, int[] row);
}
