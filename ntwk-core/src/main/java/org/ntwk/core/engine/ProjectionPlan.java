package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.plugin.Owned;

/**
 * A projection whose connections are still to be drawn.
 *
 * @param path where it stands in the description
 * @param source presynaptic population
 * @param target postsynaptic population
 * @param draw what its rule prepared
 * @param synapses that its spikes act through
 * @param gain from a weight to what a spike adds to the synapses' input
 * @param weight in the unit of the synapse model
 * @param delay in ms
 * @param releaseProbability for each synapse and spike
 * @param plasticity how spikes change the synapses; null if they do not
 * @param connections the stream of the rule
 * @param properties the stream of weights and delays
 * @param release the stream of releases
 * @param sites where on the targets synapses are; null if these are points
 */
public record ProjectionPlan(
        String path,
        Population source,
        Population target,
        Owned<ConnectionDraw> draw,
        SynapseGroup synapses,
        double gain,
        PerSynapse weight,
        PerSynapse delay,
        double releaseProbability,
        @Nullable PlasticityPlan plasticity,
        RandomStream connections,
        RandomStream properties,
        RandomStream release,
        @Nullable SiteDraw sites) {

    /** What its tables and the draw are expected to take while they are built, in bytes, for the forecast. */
    public double expectedBytes(double dtMs, int workers) {
        // Beside the starts of rows there are the counters of each part.
        int perRow = Integer.BYTES * (1 + TableBuilders.parts(this, dtMs, workers));
        // A plasticity rule is expected to keep three numbers for each source.
        int perSource = plasticity == null ? 0 : 3 * Double.BYTES;
        return draw.ask("workingBytes", ConnectionDraw::workingBytes)
                + (double) expectedConnections() * bytesPerSynapse()
                + workers * (perRow * expectedRows(dtMs) + (double) perSource * source.size());
    }

    private int bytesPerSynapse() {
        boolean hasOwnWeight = weight.distribution() != null || changesWeights();
        boolean isIndexed = plasticity != null && plasticity.takesTargetSpikes();
        boolean hasOwnTarget = plasticity != null && target.compartments().isPresent();
        return Targets.bytesPerSynapse(this)
                + (hasOwnWeight ? Double.BYTES : 0)
                + (hasOwnTarget ? Integer.BYTES : 0)
                + (isIndexed ? TargetIndex.BYTES_PER_SYNAPSE : 0);
    }

    /** The rows that the synapses onto the cells of one worker are expected to take at most. */
    double expectedRows(double dtMs) {
        PerSynapse.Range drawn = delay.range(expectedConnections());
        double delays =
                StepTime.delaySteps(drawn.high(), dtMs) - StepTime.delaySteps(Math.max(0, drawn.low()), dtMs) + 1.0;
        double longestOwn = draw.ask("longestDelayMs", ConnectionDraw::longestDelayMs);
        double ofTheirOwn = longestOwn > 0 ? StepTime.delaySteps(longestOwn, dtMs) + 1.0 : 0;
        return source.size() * Math.min(Math.max(1, expectedConnections()), delays + ofTheirOwn);
    }

    /** The longest delay to expect, in steps. */
    int longestDelay(double dtMs) {
        double drawn = delay.range(expectedConnections()).high();
        return StepTime.delaySteps(Math.max(drawn, draw.ask("longestDelayMs", ConnectionDraw::longestDelayMs)), dtMs);
    }

    /** How many connections to expect in all. */
    public long expectedConnections() {
        return draw.ask("expectedConnections", ConnectionDraw::expectedConnections);
    }

    boolean changesWeights() {
        return plasticity != null && plasticity.changesWeights();
    }
}
