package org.ntwk.benchmarks;

import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.stimulus.StimulusKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A step of each intrinsic current of a cell; gap junctions with 20 partners a cell. */
public class MechanismUpdate extends KernelBenchmark {

    @Param({"voltage-clamp", "m-current", "h-current", "t-current", "ornstein-uhlenbeck-current", "gap-junctions"})
    public String mechanism;

    private BareColumns columns;
    private MechanismKernel kernel;
    private long step;

    @Setup
    public void prepare() {
        BareColumns.Of<MechanismKernel> membranes = BareColumns.mechanism(use(), CELLS);
        columns = membranes.columns();
        kernel = membranes.kernel();
    }

    private ComponentDescription use() {
        ComponentDescription bare = ComponentDescription.of(mechanism);
        return switch (mechanism) {
            case "voltage-clamp" -> bare.with("conductance", "1 nS").with("potential", "-60 mV");
            case "ornstein-uhlenbeck-current" -> bare.with("sd", "20 pA").with("tau", "10 ms");
            case "gap-junctions" -> bare.with("conductance", "0.1 nS").with("probability", 20.0 / CELLS);
            default -> bare.with("conductance", "1 nS");
        };
    }

    @Benchmark
    @OperationsPerInvocation(CELLS * STEPS)
    public void advance() {
        columns.pull(0, 0);
        for (int n = 0; n < STEPS; n++) {
            double tMs = step++ * BareColumns.DT_MS;
            for (int from = 0; from < CELLS; from += StimulusKernel.BLOCK) {
                kernel.advance(from, Math.min(from + StimulusKernel.BLOCK, CELLS), tMs);
            }
        }
    }

    @TearDown
    public void check() {
        columns.checkSound();
    }
}
