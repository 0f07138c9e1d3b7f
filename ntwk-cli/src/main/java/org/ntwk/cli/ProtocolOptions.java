package org.ntwk.cli;

import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.scan.Scan;
import org.ntwk.meanfield.characterisation.Protocol;
import picocli.CommandLine.Option;

/** How a transfer function is measured at each place. */
final class ProtocolOptions {

    @Option(names = "--duration", paramLabel = "T", description = "Time in which spikes count; 10 s.")
    private String duration = "10s";

    @Option(names = "--transient", paramLabel = "T", description = "Time before that; 200 ms.")
    private String transientTime = "200ms";

    @Option(names = "--cells", paramLabel = "N", description = "Independent copies of the cell at each point; 10.")
    private int cells = Protocol.DEFAULT.cells();

    @Option(
            names = "--most-cells",
            paramLabel = "N",
            description = "Copies at points where the rate is not sure enough; 100.")
    private int mostCells = Protocol.DEFAULT.mostCells();

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "Standard error that is sure enough, as a share of the rate (or 0.05 Hz if that is more); 0.02.")
    private double precision = Protocol.DEFAULT.share();

    @Option(
            names = "--record-potential",
            description = "Also record V in the first run at each point, every ms, and write its moments.")
    private boolean recordPotential;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the input; 1.")
    private long seed = 1;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Simulations that run at a time; 0 for one on each processor.")
    private int workers;

    /** Whether V is recorded as well. */
    boolean recordsPotential() {
        return recordPotential;
    }

    /** What runs the simulations. */
    ComponentDescription executor() {
        return Scan.THREADS.with("workers", workers);
    }

    Protocol protocol(Problems problems) {
        double durationMs = QuantityOption.parse("--duration", duration, Unit.MS, problems);
        double transientMs = QuantityOption.parse("--transient", transientTime, Unit.MS, problems);
        require(!(durationMs <= 0), "--duration", duration + " must be longer than 0 ms.", problems);
        require(!(transientMs < 0), "--transient", transientTime + " must be at least 0 ms.", problems);
        require(cells >= 2, "--cells", cells + " must be at least 2, or nothing would tell the error.", problems);
        require(mostCells >= cells, "--most-cells", mostCells + " must be at least --cells, " + cells + ".", problems);
        require(precision >= 0, "--precision", precision + " must be at least 0.", problems);
        require(workers >= 0, "--workers", workers + " must be at least 0.", problems);
        return problems.isEmpty()
                ? new Protocol(transientMs, durationMs, cells, mostCells, precision, Protocol.DEFAULT.leastHz(), seed)
                : Protocol.DEFAULT;
    }

    static void require(boolean holds, String option, String message, Problems problems) {
        if (!holds) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, option, message);
        }
    }
}
