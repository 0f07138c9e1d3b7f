package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.compile.MechanismPlaces;
import org.ntwk.core.compile.OwnedMechanism;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.Electrode;
import org.ntwk.morpho.cable.InsertedMechanism;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticInput;
import org.ntwk.plots.MorphologyAnimation;

/** An experiment on a cell in time, and what it leaves. */
final class DendriteRun {

    private final DendriteExperiment experiment;
    private final CableSimulation simulation;
    private final List<SynapticInput> inputs = new ArrayList<>();
    private final List<InsertedMechanism> mechanisms = new ArrayList<>();

    /** Null where a potential is not held yet. */
    private final @Nullable Electrode[] electrodes;

    /** What each electrode follows at present. */
    private final Waveform[] waveforms;

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
        electrodes = new Electrode[experiment.electrodes().size()];
        waveforms = new Waveform[electrodes.length];
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
        for (int n = 0; n < experiment.mechanisms().size(); n++) {
            MechanismPlaces.Placed placed = experiment.mechanisms().get(n);
            MembraneMechanism mechanism = OwnedMechanism.of(placed.resolved().registered(), "mechanisms[" + n + "]");
            mechanisms.add(simulation.insert(mechanism, placed.resolved().values(), placed.areaUm2()));
        }
        for (DendriteExperiment.Group group : experiment.synapses()) {
            for (Synapses receptor : group.receptors()) {
                SynapticInput input =
                        receptor.insertInto(simulation, 0, experiment.timing().seed());
                input.send(group.events());
                input.sendPoisson(group.poissonHz());
                inputs.add(input);
            }
        }
        for (int n = 0; n < electrodes.length; n++) {
            DendriteExperiment.ElectrodeUse use = experiment.electrodes().get(n);
            waveforms[n] = use.waveform();
            if (use.clamp() != DendriteExperiment.Clamp.VOLTAGE) {
                electrodes[n] = use.clamp() == DendriteExperiment.Clamp.CURRENT
                        ? simulation.inject(use.compartment(), 0, during(use, waveforms[n]))
                        : simulation.open(use.compartment(), 0, during(use, waveforms[n]), use.reversalMv());
            }
        }
    }

    /** Nothing before and after. */
    private static Waveform during(DendriteExperiment.ElectrodeUse use, Waveform waveform) {
        return t -> t >= use.fromMs() && t < use.toMs() ? waveform.valueAt(t) : 0;
    }

    /** From one time at which something happens to the next. */
    private void advance(double frameMs) {
        double durationMs = experiment.timing().durationMs();
        TreeSet<Double> stops = new TreeSet<>();
        for (DendriteExperiment.ElectrodeUse use : experiment.electrodes()) {
            stops.add(use.fromMs());
            stops.add(use.toMs());
        }
        experiment.interventions().forEach(intervention -> stops.add(intervention.timeMs()));
        for (double time : times) {
            stops.add(time);
        }
        for (int n = 0; n * frameMs <= durationMs; n++) {
            stops.add(n * frameMs);
        }
        int sample = 0;
        int frame = 0;
        for (double stop : stops.headSet(durationMs, true)) {
            simulation.advanceTo(stop);
            experiment.interventions().stream()
                    .filter(intervention -> intervention.timeMs() == stop)
                    .forEach(intervention -> intervention.changes().forEach(this::apply));
            switchClamps(stop);
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

    private void apply(DendriteExperiment.Change change) {
        if (change instanceof DendriteExperiment.OfPotential potential) {
            for (Segment segment : simulation.compartments().segments().select(potential.where())) {
                simulation.setVoltageMv(segment.index(), 0, potential.valueMv());
            }
        } else if (change instanceof DendriteExperiment.OfMechanism mechanism) {
            mechanisms.get(mechanism.mechanism()).change(mechanism.values());
        } else if (change instanceof DendriteExperiment.OfElectrode electrode) {
            int n = electrode.electrode();
            DendriteExperiment.ElectrodeUse use = experiment.electrodes().get(n);
            waveforms[n] = electrode.waveform();
            boolean holds = use.clamp() == DendriteExperiment.Clamp.VOLTAGE;
            if (electrodes[n] != null) {
                electrodes[n].follow(holds ? waveforms[n] : during(use, waveforms[n]));
            }
        }
    }

    /** A potential is held by an electrode that is there for a time only. */
    private void switchClamps(double timeMs) {
        for (int n = 0; n < electrodes.length; n++) {
            DendriteExperiment.ElectrodeUse use = experiment.electrodes().get(n);
            if (use.clamp() == DendriteExperiment.Clamp.VOLTAGE) {
                if (timeMs == use.fromMs()) {
                    electrodes[n] = simulation.clamp(use.compartment(), 0, waveforms[n]);
                }
                if (timeMs == use.toMs() && electrodes[n] != null) {
                    electrodes[n].withdraw();
                }
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
        for (int n = 0; n < samples.length; n++) {
            DendriteExperiment.Site site = experiment.sites().get(n);
            columns.add(new NumberTable.Column(
                    site.name() + " " + site.variable(), Unit.of(site.unit()), NumberArray.of(samples[n])));
        }
        return TraceTable.of(experiment.name(), NumberArray.of(times), columns);
    }
}
