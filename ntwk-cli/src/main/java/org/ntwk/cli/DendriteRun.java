package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.compile.MechanismPlaces;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.Electrode;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticInput;
import org.ntwk.plots.MorphologyAnimation;

/** An experiment on a cell in time, and what it leaves. */
final class DendriteRun {

    private final DendriteExperiment experiment;
    private final CableSimulation simulation;
    private final List<SynapticInput> inputs = new ArrayList<>();
    private final double[] times;
    private final double[][] samples;
    private final List<MorphologyAnimation.Frame> frames = new ArrayList<>();

    private DendriteRun(DendriteExperiment experiment) {
        this.experiment = experiment;
        DendriteExperiment.Timing timing = experiment.timing();
        simulation = new CableSimulation(
                experiment.cell().compartments(),
                experiment.cell().properties(),
                1,
                timing.stepMs(),
                timing.stepping());
        times = new double[(int) Math.floor(timing.durationMs() / timing.sampleMs() + 1e-9) + 1];
        Arrays.setAll(times, n -> n * timing.sampleMs());
        samples = new double[experiment.sites().size()][times.length];
    }

    /**
     * Runs it.
     *
     * @param frameMs how often V of all compartments is kept; infinite for never
     */
    static DendriteRun of(DendriteExperiment experiment, double frameMs) {
        DendriteRun run = new DendriteRun(experiment);
        run.prepare();
        run.advance(frameMs);
        return run;
    }

    private void prepare() {
        for (MechanismPlaces.Placed placed : experiment.mechanisms()) {
            simulation.insert(placed.mechanism(), placed.resolved().values(), placed.areaUm2());
        }
        for (DendriteExperiment.Group group : experiment.synapses()) {
            for (Synapses receptor : group.receptors()) {
                SynapticInput input =
                        receptor.insertInto(simulation, 0, experiment.timing().seed());
                input.send(group.events());
                if (group.poissonHz() > 0) {
                    input.sendPoisson(Waveform.constant(group.poissonHz()));
                }
                inputs.add(input);
            }
        }
        for (DendriteExperiment.ElectrodeUse use : experiment.electrodes()) {
            if (!use.clamps()) {
                simulation.inject(use.compartment(), 0, t -> t >= use.fromMs() && t < use.toMs() ? use.value() : 0);
            }
        }
    }

    /** From one time at which something happens to the next. */
    private void advance(double frameMs) {
        double durationMs = experiment.timing().durationMs();
        TreeSet<Double> stops = new TreeSet<>();
        for (DendriteExperiment.ElectrodeUse use : experiment.electrodes()) {
            if (use.clamps()) {
                stops.add(use.fromMs());
                stops.add(use.toMs());
            }
        }
        for (double time : times) {
            stops.add(time);
        }
        for (int n = 0; n * frameMs <= durationMs; n++) {
            stops.add(n * frameMs);
        }
        Electrode[] clamps = new Electrode[experiment.electrodes().size()];
        int sample = 0;
        int frame = 0;
        for (double stop : stops.headSet(durationMs, true)) {
            simulation.advanceTo(stop);
            switchClamps(stop, clamps);
            if (sample < times.length && stop == times[sample]) {
                record(sample++);
            }
            if (stop == frame * frameMs) {
                frames.add(new MorphologyAnimation.Frame(stop, NumberArray.of(voltages())));
                frame++;
            }
        }
        simulation.advanceTo(durationMs);
    }

    private void switchClamps(double timeMs, Electrode[] clamps) {
        for (int n = 0; n < clamps.length; n++) {
            DendriteExperiment.ElectrodeUse use = experiment.electrodes().get(n);
            if (use.clamps() && timeMs == use.fromMs()) {
                clamps[n] = simulation.clamp(use.compartment(), 0, Waveform.constant(use.value()));
            }
            if (use.clamps() && timeMs == use.toMs()) {
                clamps[n].withdraw();
            }
        }
    }

    private void record(int sample) {
        for (int n = 0; n < samples.length; n++) {
            DendriteExperiment.Site site = experiment.sites().get(n);
            samples[n][sample] = site.isVoltage()
                    ? simulation.voltageMv(site.compartment(), 0)
                    : simulation.concentrationMm(site.variable(), site.compartment(), 0);
        }
    }

    private double[] voltages() {
        double[] voltages = new double[simulation.compartments().size()];
        Arrays.setAll(voltages, n -> simulation.voltageMv(n, 0));
        return voltages;
    }

    DendriteExperiment experiment() {
        return experiment;
    }

    /** V in mV of all compartments, as often as was asked for. */
    List<MorphologyAnimation.Frame> frames() {
        return List.copyOf(frames);
    }

    NumberArray times() {
        return NumberArray.of(times);
    }

    NumberArray samples(int site) {
        return NumberArray.of(samples[site]);
    }

    /** Which groups released how often. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (SynapticInput input : inputs) {
            remarks.add(input.synapses().name() + ": " + input.synapses().size() + " synapses, " + input.released()
                    + " events released");
        }
        return remarks.stream().distinct().toList();
    }

    /** All samples: a column for the time and one for each site. */
    NumberTable traces() {
        List<NumberTable.Column> columns = new ArrayList<>();
        columns.add(new NumberTable.Column("time", Unit.MS, times()));
        for (int n = 0; n < samples.length; n++) {
            DendriteExperiment.Site site = experiment.sites().get(n);
            columns.add(new NumberTable.Column(site.name() + " " + site.variable(), Unit.of(site.unit()), samples(n)));
        }
        return new NumberTable(experiment.name(), List.of(), columns);
    }

    /** A row for each site: its start, least and greatest sample and when these were; its spikes. */
    NumberTable summary() {
        int rows = samples.length;
        double[][] numbers = new double[6][rows];
        for (int n = 0; n < rows; n++) {
            int least = 0;
            int greatest = 0;
            int spikes = 0;
            boolean armed = true;
            DendriteExperiment.Firing firing = experiment.firing();
            for (int k = 0; k < times.length; k++) {
                least = samples[n][k] < samples[n][least] ? k : least;
                greatest = samples[n][k] > samples[n][greatest] ? k : greatest;
                boolean above = samples[n][k] > firing.thresholdMv();
                spikes += above && armed ? 1 : 0;
                armed = !above && (armed || samples[n][k] < firing.rearmedMv());
            }
            double[] row = {
                samples[n][0],
                samples[n][least],
                times[least],
                samples[n][greatest],
                times[greatest],
                experiment.sites().get(n).isVoltage() ? spikes : Double.NaN
            };
            for (int column = 0; column < row.length; column++) {
                numbers[column][n] = row[column];
            }
        }
        return new NumberTable(
                experiment.name(),
                experiment.sites().stream()
                        .map(site -> site.name() + " " + site.variable() + " (" + site.unit() + ")")
                        .toList(),
                List.of(
                        new NumberTable.Column("start", Unit.ONE, NumberArray.of(numbers[0])),
                        new NumberTable.Column("least", Unit.ONE, NumberArray.of(numbers[1])),
                        new NumberTable.Column("least_at", Unit.MS, NumberArray.of(numbers[2])),
                        new NumberTable.Column("greatest", Unit.ONE, NumberArray.of(numbers[3])),
                        new NumberTable.Column("greatest_at", Unit.MS, NumberArray.of(numbers[4])),
                        new NumberTable.Column("spikes", Unit.ONE, NumberArray.of(numbers[5]))));
    }
}
