package org.ntwk.meanfield.characterisation;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.simulation.Simulator;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

/**
 * A cell of one population of an experiment, taken out of its network: each population that projects onto it, and each
 * Poisson drive, becomes random spikes at a rate that can be chosen. It is both what is simulated and what theory sees.
 */
public final class DrivenCell {

    /** The name of the one population of its experiments. */
    public static final String CELL = "Cell";

    /** The name of the stimulus that is the shunt. */
    public static final String SHUNT = "Shunt";

    private final String name;
    private final PopulationDescription population;
    private final List<Drive> drives;
    private final Quantity timeStep;
    private final IntegrateAndFireCell cell;
    private final List<ShotNoiseInput> inputs;
    private final List<String> notes;

    private DrivenCell(
            PopulationDescription population,
            List<Drive> drives,
            Quantity timeStep,
            IntegrateAndFireCell cell,
            List<ShotNoiseInput> inputs,
            List<String> notes) {
        this.name = population.name();
        this.population = population;
        this.drives = List.copyOf(drives);
        this.timeStep = timeStep;
        this.cell = cell;
        this.inputs = List.copyOf(inputs);
        this.notes = List.copyOf(notes);
    }

    /**
     * Takes a cell out of an experiment.
     *
     * @param simulator fills in the defaults of components
     * @throws org.ntwk.api.problem.InvalidInputException if there is no such population, or theory does not cover its
     *     cells or what reaches them
     */
    public static DrivenCell of(Simulator simulator, Experiment experiment, String populationName) {
        Problems problems = new Problems();
        NetworkDescription network = experiment.network();
        PopulationDescription population = network.population(populationName).orElse(null);
        if (population == null) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    "populations",
                    "there is no population",
                    populationName,
                    network.populations().stream()
                            .map(PopulationDescription::name)
                            .toList());
            problems.throwIfAny("characterisation");
            throw new IllegalStateException();
        }
        DriveReader reader = new DriveReader(network, populationName, problems);
        List<Drive> drives = reader.read();
        problems.throwIfAny("characterisation of " + populationName);
        Quantity timeStep = experiment.settings().timeStep();
        double[] silence = new double[drives.size()];
        // Two cells, so that what is drawn for each is seen to differ.
        ReducedPopulation reduced = new CellReduction(simulator, populationName, drives)
                .reduce(
                        experiment(population, drives, silence, 0, 0, 1, 1, timeStep, 1),
                        experiment(seen(population), drives, silence, 0, 0, 2, 1, timeStep, 1));
        List<String> notes = new ArrayList<>(reader.notes());
        population
                .mechanisms()
                .forEach(mechanism -> notes.add("the moments of the membrane leave out the mechanism "
                        + mechanism.type() + ", which is simulated"));
        reduced.cell()
                .adaptation()
                .ifPresent(
                        adaptation -> notes.add("the moments of the membrane leave out the adaptation current, which is"
                                + " simulated; a mean field takes the fit as adaptation: included"));
        return new DrivenCell(population, drives, timeStep, reduced.cell().cell(), reduced.synapses(), notes);
    }

    /** Theory sees neither mechanisms nor how a cell starts. */
    private static PopulationDescription seen(PopulationDescription population) {
        return new PopulationDescription(population.name(), population.size(), population.sign(), population.cell());
    }

    /** The name of the population. */
    public String name() {
        return name;
    }

    /** The cell as theory sees it. */
    public IntegrateAndFireCell cell() {
        return cell;
    }

    /** What reaches it, in the order in which rates are given. */
    public List<ShotNoiseInput> inputs() {
        return inputs;
    }

    /** What is left out of the simulation or of theory, for a person. */
    public List<String> notes() {
        return notes;
    }

    /** What theory says of the membrane at a place: a shunt is more leak. */
    public MembraneStatistics membrane(Place place) {
        IntegrateAndFireCell shunted = new IntegrateAndFireCell(
                cell.leakNs() + place.shuntNs(),
                cell.capacitancePf(),
                cell.restMv(),
                cell.thresholdMv(),
                cell.resetMv(),
                cell.refractoryMs());
        return new ShotNoiseMembrane(shunted, inputs).at(place.ratesHz().toArray(), 0);
    }

    /** What is simulated of a run: copies of the cell, without connections, of which spikes are recorded. */
    public Experiment experiment(CellRun run, Protocol protocol) {
        Place place = run.place();
        return experiment(
                population,
                drives,
                place.ratesHz().toArray(),
                place.shuntNs(),
                cell.restMv(),
                run.cells(),
                protocol.endMs(),
                timeStep,
                run.seed());
    }

    private static Experiment experiment(
            PopulationDescription population,
            List<Drive> drives,
            double[] ratesHz,
            double shuntNs,
            double restMv,
            int cells,
            double endMs,
            Quantity timeStep,
            long seed) {
        List<StimulusDescription> stimuli = new ArrayList<>();
        for (int d = 0; d < drives.size(); d++) {
            stimuli.add(drives.get(d).stimulus(ratesHz[d]));
        }
        if (shuntNs > 0) {
            stimuli.add(new StimulusDescription(
                    SHUNT,
                    CELL,
                    SynapticSign.INHIBITORY,
                    CellSelection.all(),
                    ComponentDescription.of("conductance-injection")
                            .with("conductance", Value.of(Quantity.of(shuntNs, Unit.NS)))
                            .with("reversal", Value.of(Quantity.of(restMv, Unit.MV))),
                    null));
        }
        return new Experiment(
                new NetworkDescription(
                        population.name(),
                        List.of(new PopulationDescription(
                                CELL,
                                cells,
                                population.sign(),
                                population.cell(),
                                population.mechanisms(),
                                population.initial())),
                        List.of(),
                        stimuli,
                        List.of(new RecordingDescription(
                                CELL, CellSelection.all(), ComponentDescription.of("spikes")))),
                new RunSettings(Quantity.of(endMs, Unit.MS), timeStep, seed, 1));
    }
}
