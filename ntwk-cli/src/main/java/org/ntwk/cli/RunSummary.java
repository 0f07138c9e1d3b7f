package org.ntwk.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.InterventionDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Connections;

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

    /** What the description has and the run has not, before the run. */
    static List<String> notices(CompiledNetwork network) {
        Experiment experiment = network.experiment();
        List<String> notices = new ArrayList<>();
        for (int n = 0; n < experiment.network().projections().size(); n++) {
            Connections connections = network.connections(n);
            if (connections.count() == 0) {
                notices.add("The projection from " + connections.source() + " to " + connections.target()
                        + " has no synapses.");
            }
        }
        double endMs = ms(experiment.settings().duration());
        experiment.network().interventions().stream()
                .map(InterventionDescription::time)
                .filter(time -> ms(time) >= endMs)
                .distinct()
                .forEach(time -> notices.add("The intervention at " + time + " is not before the end of the run."));
        return notices;
    }

    /** A zero may have no unit. */
    private static double ms(Quantity time) {
        return time.value() == 0 ? 0 : time.in(Unit.MS);
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
