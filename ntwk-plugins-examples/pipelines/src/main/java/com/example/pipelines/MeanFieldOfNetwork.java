package com.example.pipelines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.RunAnalysis;
import org.ntwk.meanfield.characterisation.Characterisation;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.characterisation.Protocol;
import org.ntwk.meanfield.characterisation.SimulatorRunner;
import org.ntwk.meanfield.comparison.BinnedRates;
import org.ntwk.meanfield.comparison.RateComparison;
import org.ntwk.meanfield.comparison.TheoryComparison;
import org.ntwk.meanfield.comparison.TimeWindow;
import org.ntwk.meanfield.fit.FitAxis;
import org.ntwk.meanfield.fit.FitOptions;
import org.ntwk.meanfield.fit.ThresholdFit;
import org.ntwk.meanfield.fit.ThresholdFitter;
import org.ntwk.meanfield.fit.ThresholdForm;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.reduction.MeanFieldReduction;
import org.ntwk.meanfield.system.FirstOrderMeanField;
import org.ntwk.meanfield.system.Tolerance;
import org.ntwk.meanfield.system.Trajectory;

/**
 * From one description to a network and its theory: simulate and analyse the network, measure one of its cells alone, fit
 * the transfer function, solve the mean field, and compare.
 */
final class MeanFieldOfNetwork {

    private static final String POPULATION = "Exc";
    private static final double DURATION_MS = 1200;
    private static final double STEP_MS = 1;

    /** A short one; {@link Protocol#DEFAULT} is for results to be published. */
    private static final Protocol PROTOCOL = new Protocol(200, 2000, 10, 10, 0.05, 0.2, 1);

    private final Ntwk ntwk = Ntwk.create();
    private final Experiment experiment = experiment();

    /**
     * What comes out.
     *
     * @param analysis of the simulation
     * @param fit of the transfer function
     * @param comparison of the rates of simulation and theory, over all but the first 200 ms
     */
    record Outcome(RunAnalysis analysis, ThresholdFit fit, RateComparison comparison) {}

    /** Prints the rate of the network, as it was simulated and as theory foretells it. */
    public static void main(String[] arguments) throws InterruptedException {
        RateComparison comparison = new MeanFieldOfNetwork().run().comparison();
        System.out.printf("simulated %.1f Hz, theory %.1f Hz%n", comparison.simulatedHz(), comparison.theoryHz());
    }

    private record Simulated(RunAnalysis analysis, BinnedRates rates) {}

    Outcome run() throws InterruptedException {
        CompiledNetwork network = ntwk.compile(experiment);
        ReducedNetwork reduced = network.reduce();
        Simulated simulated = simulate(network);

        DrivenCell cell = DrivenCell.of(ntwk, experiment, POPULATION);
        ThresholdFit fit = fit(cell, measure(cell));
        ShotNoiseMembrane membrane = new ShotNoiseMembrane(
                cell.cell(), reduced.population(POPULATION).orElseThrow().synapses());
        PopulationTransfer transfer = new PopulationTransfer(fit.function(membrane), 5, false);

        MeanFieldReduction reduction =
                MeanFieldReduction.of(reduced, Map.of(POPULATION, transfer), DURATION_MS, STEP_MS);
        Trajectory theory = new FirstOrderMeanField(reduction.system())
                .solve(new double[] {1}, reduction.inputs(), DURATION_MS, STEP_MS, Tolerance.DEFAULT);
        RateComparison comparison = new TheoryComparison(reduction, theory, List.of(simulated.rates()))
                .over(new TimeWindow(200, DURATION_MS))
                .get(0);
        return new Outcome(simulated.analysis(), fit, comparison);
    }

    private static Simulated simulate(CompiledNetwork network) {
        try (Simulation simulation = network.start()) {
            simulation.advanceTo(DURATION_MS);
            try (RunResult result = simulation.finish()) {
                return new Simulated(RunAnalysis.of(result), BinnedRates.of(result, List.of(POPULATION), STEP_MS));
            }
        }
    }

    /** The rates of a cell alone where its inputs have rates on a grid. */
    private List<MeasuredPlace> measure(DrivenCell cell) throws InterruptedException {
        List<Place> places = new ArrayList<>();
        for (double recurrentHz : new double[] {1, 5, 10, 20}) {
            for (double afferentHz : new double[] {5, 6, 7, 8, 9}) {
                places.add(Place.ofRates(recurrentHz, afferentHz)); // in the order of cell.inputs()
            }
        }
        SimulatorRunner runner = new SimulatorRunner(ntwk, cell, PROTOCOL, 2, finished -> {});
        return new Characterisation(cell, PROTOCOL).measure(places, runner);
    }

    private static ThresholdFit fit(DrivenCell cell, List<MeasuredPlace> measured) {
        List<FitAxis> axes = cell.inputs().stream()
                .map(input -> new FitAxis(input.name(), Unit.HZ))
                .toList();
        FitOptions options = FitOptions.DEFAULT.withForm(ThresholdForm.ORDER_1);
        return new ThresholdFitter(cell.cell(), axes, options)
                .fit(measured.stream().map(MeasuredPlace::toFitPoint).toList());
    }

    /** 200 leaky cells that excite each other and hear Poisson afferents. */
    private static Experiment experiment() {
        ComponentDescription excitation =
                ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "0 mV");
        NetworkBuilder network = NetworkBuilder.create("excitatory")
                .excitatory(POPULATION, 200, ComponentDescription.of("lif"))
                .projection(new ProjectionDescription(
                        POPULATION,
                        POPULATION,
                        ComponentDescription.of("pairwise-bernoulli").with("probability", 0.1),
                        SynapticContact.of(excitation, Value.of("0.3 nS"))))
                .stimulus(
                        "Afferents",
                        POPULATION,
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 100)
                                .with("rate", "7 Hz"),
                        excitation,
                        "1 nS")
                .recordSpikes(POPULATION);
        return new Experiment(network.build(), RunSettings.of("1200 ms").withThreads(1));
    }
}
