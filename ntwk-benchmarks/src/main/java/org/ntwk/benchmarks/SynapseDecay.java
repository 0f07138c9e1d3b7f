package org.ntwk.benchmarks;

import java.util.Arrays;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.core.plugin.ComponentKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A step of the synapses of one kind onto a cell: they add to its conductance and current, and decay. */
public class SynapseDecay extends KernelBenchmark {

    @Param({"exponential", "alpha", "double-exponential", "current-exponential", "current-alpha", "mixture", "nmda"})
    public String synapse;

    private BareColumns columns;
    private SynapseKernel kernel;
    private double[] input;

    @Setup
    public void prepare() {
        ComponentDescription use = ComponentDescription.of(synapse);
        BareColumns.Of<SynapseKernel> synapses = BareColumns.synapses(use, CELLS);
        columns = synapses.columns();
        kernel = synapses.kernel();
        input = columns.state(
                Components.use(ComponentKind.SYNAPSE, use).state().get(0).name());
    }

    @Benchmark
    @OperationsPerInvocation(CELLS * STEPS)
    public void advance() {
        Arrays.fill(input, 1); // or they would decay to numbers that processors are slow with
        columns.pull(0, 0);
        for (int step = 0; step < STEPS; step++) {
            for (int from = 0; from < CELLS; from += StimulusKernel.BLOCK) {
                kernel.advance(from, Math.min(from + StimulusKernel.BLOCK, CELLS));
            }
        }
    }

    @TearDown
    public void check() {
        columns.checkSound();
    }
}
