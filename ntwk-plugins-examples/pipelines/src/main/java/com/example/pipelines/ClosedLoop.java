package com.example.pipelines;

import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * A closed loop: a recorder counts the spikes of a population while it runs, and what it counted in one period sets the
 * current into the cells for the next, so that they come to fire at a rate of choice (an integral controller).
 */
final class ClosedLoop {

    private static final int CELLS = 100;
    private static final double PERIOD_MS = 50;
    private static final int PERIODS = 60;

    /** What the current changes by in a period for each Hz that the rate is off, in pA. */
    private final double gainPa;

    ClosedLoop(double gainPa) {
        this.gainPa = gainPa;
    }

    /** Prints the rates for some that are wanted, with few and with many afferents. */
    public static void main(String[] arguments) {
        for (double wantedHz : new double[] {5, 10, 20, 30}) {
            for (double afferentHz : new double[] {4, 12}) {
                System.out.printf(
                        "wanted %2.0f Hz, afferents of %2.0f Hz: %4.1f Hz%n",
                        wantedHz, afferentHz, new ClosedLoop(1).run(wantedHz, afferentHz));
            }
        }
    }

    /** The rate in Hz in the second half of the run, whatever rate in Hz each of 100 afferents of a cell has. */
    double run(double wantedHz, double afferentHz) {
        LiveCount count = new LiveCount();
        Ntwk ntwk = Ntwk.builder().plugin(new LiveCount.Plugin(count)).build();
        double currentPa = 0;
        try (Simulation simulation = ntwk.compile(experiment(afferentHz)).start()) {
            for (int period = 1; period <= PERIODS; period++) {
                simulation.advanceTo(period * PERIOD_MS);
                double rateHz = count.take() / (CELLS * PERIOD_MS / 1000);
                currentPa += gainPa * (wantedHz - rateHz);
                simulation.apply(
                        ChangeDescription.ofStimulus("Control", "current", Value.of(Quantity.of(currentPa, Unit.PA))));
            }
            try (RunResult result = simulation.finish()) {
                return result.spikes("Cells").rate(PERIODS * PERIOD_MS / 2, PERIODS * PERIOD_MS);
            }
        }
    }

    private static Experiment experiment(double afferentHz) {
        ComponentDescription afferents = ComponentDescription.of("poisson-drive")
                .with("sources", 100)
                .with("rate", Value.of(Quantity.of(afferentHz, Unit.HZ)));
        ComponentDescription excitation =
                ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "0 mV");
        NetworkBuilder network = NetworkBuilder.create("closed loop")
                .excitatory("Cells", CELLS, ComponentDescription.of("lif"))
                .stimulus("Afferents", "Cells", afferents, excitation, "1 nS")
                .stimulus(
                        "Control",
                        "Cells",
                        ComponentDescription.of("current-injection").with("current", "0 pA"))
                .record(new RecordingDescription("Cells", CellSelection.all(), ComponentDescription.of(LiveCount.NAME)))
                .recordSpikes("Cells");
        Quantity duration = Quantity.of(PERIODS * PERIOD_MS, Unit.MS);
        return new Experiment(
                network.build(), RunSettings.of("1 s").withDuration(duration).withThreads(1));
    }
}
