package org.ntwk.core.validation;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;

/**
 * A network as it is run for its statistics: with a drive of one kind, every spike and the potential and currents of 50
 * cells every 1 ms.
 */
final class SampledNetwork {

    private static final ComponentDescription SAMPLES = ComponentDescription.of("trace")
            .with("variables", Value.of(List.of("V", "Ie", "Ii")))
            .with("interval", "1 ms");

    private SampledNetwork() {}

    /**
     * @param events of drives in a step, {@code one-per-step} or {@code poisson}
     * @param cells that are sampled
     */
    static Experiment of(Experiment experiment, String events, CellSelection cells) {
        NetworkDescription network = experiment.network();
        List<StimulusDescription> stimuli = new ArrayList<>();
        for (StimulusDescription stimulus : network.stimuli()) {
            stimuli.add(new StimulusDescription(
                    stimulus.name(),
                    stimulus.target(),
                    stimulus.sign(),
                    stimulus.cells(),
                    stimulus.model().with("events", events),
                    stimulus.contact()));
        }
        List<RecordingDescription> recordings = new ArrayList<>();
        for (PopulationDescription population : network.populations()) {
            recordings.add(new RecordingDescription(
                    population.name(), CellSelection.all(), ComponentDescription.of("spikes")));
            recordings.add(new RecordingDescription(population.name(), cells, SAMPLES));
        }
        return new Experiment(
                new NetworkDescription(
                        network.name(), network.populations(), network.projections(), stimuli, recordings),
                experiment.settings());
    }
}
