package org.ntwk.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.simulation.CompiledNetwork;

/** What a run prints about itself. */
final class RunSummary {

    private RunSummary() {}

    /** One line before the run: how large the network is. */
    static String size(CompiledNetwork network) {
        long cells = network.experiment().network().populations().stream()
                .mapToLong(PopulationDescription::size)
                .sum();
        return network.experiment().network().name() + ": " + cells + " cells, " + network.synapses() + " synapses in "
                + mebibytes(network.connectionBytes()) + " MiB; about "
                + mebibytes(network.forecast().memoryBytes()) + " MiB of memory and at most "
                + mebibytes(network.forecast().recordedBytes()) + " MiB of recordings";
    }

    /** After the run: rates, speed and files. */
    static void print(RunResult result, Outputs outputs, PrintWriter out) {
        for (SpikeTrains spikes : result.spikes()) {
            // Not all cells may be recorded; rate() counts over all of them.
            double rate = spikes.rate() * spikes.size() / spikes.recorded();
            out.println(spikes.population() + ": " + spikes.recorded() + " cells, " + decimals(rate, 2) + " Hz");
        }
        double loop = result.provenance().loopSeconds();
        double simulated = result.durationMs() * 1e-3;
        out.println("simulated " + decimals(simulated, 3) + " s in " + decimals(loop, 3) + " s"
                + (loop > 0 && simulated > 0 ? ", " + decimals(simulated / loop, 2) + " times real time" : "") + ", "
                + result.provenance().threads() + (result.provenance().threads() == 1 ? " thread" : " threads"));
        if (!result.isComplete()) {
            out.println("stopped early: what was recorded until " + decimals(result.durationMs(), 1)
                    + " ms is marked incomplete");
        }
        out.println("wrote " + outputs.recording() + (outputs.figure() == null ? "" : " and " + outputs.figure()));
    }

    private static String mebibytes(long bytes) {
        return Long.toString(Math.round(Math.ceil(bytes / 1048576.0)));
    }

    static String decimals(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
