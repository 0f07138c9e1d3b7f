package org.ntwk.benchmarks;

import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.stimulus.StimulusKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A step of a cell of each model, in the blocks in which the engine asks for it, and the search for spikes. */
public class CellUpdate extends KernelBenchmark {

    /** Also {@code plain:eif} and {@code plain:adexp} of {@link PlainCells}, which have forward Euler only. */
    @Param({"lif", "eif", "adexp", "iadexp", "izhikevich"})
    public String cell;

    @Param({"euler", "exponential-euler"})
    public String integration;

    private BareColumns columns;
    private CellKernel kernel;
    private final FoundCells found = new FoundCells(new double[CELLS]);

    /** Cells that synapses pull to -60 mV do not fire, and their variables keep away from zero. */
    @Setup
    public void prepare() {
        ComponentDescription use = ComponentDescription.of(cell);
        boolean euler = integration.equals("euler");
        BareColumns.Of<CellKernel> cells = BareColumns.cells(euler ? use : use.with("integration", integration), CELLS);
        columns = cells.columns();
        kernel = cells.kernel();
        columns.pull(8, -60);
    }

    @Benchmark
    @OperationsPerInvocation(CELLS * STEPS)
    public void advance() {
        for (int step = 0; step < STEPS; step++) {
            for (int from = 0; from < CELLS; from += StimulusKernel.BLOCK) {
                kernel.advance(from, Math.min(from + StimulusKernel.BLOCK, CELLS), step * BareColumns.DT_MS);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(CELLS * STEPS)
    public long search() {
        long sum = 0;
        for (int step = 0; step < STEPS; step++) {
            sum += found.search(kernel, 0, CELLS);
        }
        return sum;
    }

    @TearDown
    public void check() {
        columns.checkSound();
        if (found.search(kernel, 0, CELLS) > 0) {
            throw new IllegalStateException("a cell is above threshold: the search was not a whole one");
        }
    }
}
