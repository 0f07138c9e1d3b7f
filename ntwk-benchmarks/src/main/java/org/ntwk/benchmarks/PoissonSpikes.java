package org.ntwk.benchmarks;

import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.plugin.ComponentKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A spike of an independent Poisson drive, made and added to the input of its cell. The lower the rate, the more of the
 * cost of a block each spike bears.
 */
public class PoissonSpikes extends KernelBenchmark {

    private static final int SPIKES = 40_000;
    private static final double WEIGHT = 1e-3;

    /** In Hz, of all sources of a cell together: 0.01 to 1 spikes a step. RS-FS has 800 to 1600. */
    @Param({"100", "1000", "10000"})
    public int rate;

    @Param({"poisson", "one-per-step"})
    public String events;

    private final double[] input = new double[CELLS];
    private final SpikeSink sink = cell -> input[cell] += WEIGHT;
    private StimulusKernel kernel;
    private int steps;
    private long step;

    @Setup
    public void prepare() {
        ComponentDescription use = ComponentDescription.of("poisson-drive")
                .with("sources", 1)
                .with("rate", rate + " Hz")
                .with("events", events);
        StimulusModel model = Components.use(ComponentKind.STIMULUS, use);
        kernel = model.prepare(new Target(use, Components.parameters(model, use, CELLS), new Problems()));
        steps = (int) Math.round(SPIKES / (CELLS * rate * BareColumns.DT_MS * 1e-3));
    }

    @Benchmark
    @OperationsPerInvocation(SPIKES)
    public void spike() {
        for (int n = 0; n < steps; n++) {
            kernel.beginStep(step, step * BareColumns.DT_MS);
            for (int from = 0; from < CELLS; from += StimulusKernel.BLOCK) {
                kernel.fire(from, Math.min(from + StimulusKernel.BLOCK, CELLS), sink);
            }
            step++;
        }
    }

    private record Target(ComponentDescription use, ParameterValues parameters, Problems problems)
            implements StimulusContext {

        @Override
        public int size() {
            return CELLS;
        }

        @Override
        public double dtMs() {
            return BareColumns.DT_MS;
        }

        @Override
        public boolean isSelected(int cell) {
            return true;
        }

        @Override
        public RandomStream random() {
            return RandomStream.of(1, "drive");
        }

        @Override
        public double[] conductance() {
            return new double[CELLS];
        }

        @Override
        public double[] current() {
            return new double[CELLS];
        }

        @Override
        public NetworkDescription network() {
            return NetworkBuilder.create("driven")
                    .excitatory("Cells", CELLS, ComponentDescription.of("lif"))
                    .build();
        }

        @Override
        public StimulusDescription stimulus() {
            return new StimulusDescription("Drive", "Cells", SynapticSign.EXCITATORY, CellSelection.all(), use, null);
        }

        @Override
        public String path() {
            return "stimuli[0]";
        }
    }
}
