package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.simulation.CompiledNetwork;

/** What {@code --profile} prints: a row for each phase of the clock loop, then what the network's size costs. */
final class ProfileTable {

    private ProfileTable() {}

    /** @param buildSeconds what checking the description and drawing the connections took */
    static void print(LoopProfile profile, CompiledNetwork network, double buildSeconds, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("phase of the loop", "s", "%", "ns", ""));
        for (Phase phase : Phase.values()) {
            rows.add(row(profile, phase));
        }
        rows.add(List.of("all", RunSummary.decimals(profile.loopSeconds(), 3), "", "", ""));
        TextTable.print(rows, out);
        if (profile.threads() > 1) {
            out.println("s is the mean of " + profile.threads() + " threads, ns the time of the one thread at work");
        }
        out.println(
                RunSummary.decimals(profile.synapticEventsPerSecond() * 1e-6, 2) + " million synaptic events a second ("
                        + profile.synapticEvents() + " in all), " + profile.driveEvents() + " events of stimuli");
        out.println("built in " + RunSummary.decimals(buildSeconds, 3) + " s" + bySynapse(network, buildSeconds));
    }

    private static List<String> row(LoopProfile profile, Phase phase) {
        double seconds = profile.seconds().get(phase);
        double share = profile.loopSeconds() > 0 ? 100 * seconds / profile.loopSeconds() : 0;
        String nanos = "";
        String each = "";
        if (profile.nanosPerEvent(phase).isPresent()) {
            nanos = RunSummary.decimals(profile.nanosPerEvent(phase).getAsDouble(), 2);
            each = event(phase);
        }
        return List.of(
                phase.name().toLowerCase(Locale.ROOT),
                RunSummary.decimals(seconds, 3),
                RunSummary.decimals(share, 1),
                nanos,
                each);
    }

    private static String event(Phase phase) {
        return switch (phase) {
            case STATE, THRESHOLD -> "a cell and step";
            case DELIVERY -> "a synaptic event";
            case DRIVE -> "an event of a stimulus";
            case RECORDING, WAITING, REST -> "";
        };
    }

    private static String bySynapse(CompiledNetwork network, double buildSeconds) {
        long synapses = network.synapses();
        if (synapses == 0) {
            return "";
        }
        return ", " + RunSummary.decimals(1e9 * buildSeconds / synapses, 1) + " ns a synapse; "
                + RunSummary.decimals((double) network.connectionBytes() / synapses, 2) + " bytes a synapse";
    }
}
