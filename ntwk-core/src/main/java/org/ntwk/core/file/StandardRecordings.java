package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RecordingDescription;

/** What is recorded if a file does not say: every spike, and V of the first four cells of each population. */
final class StandardRecordings {

    private StandardRecordings() {}

    static List<RecordingDescription> of(List<PopulationDescription> populations) {
        ComponentDescription potential = ComponentDescription.of("trace");
        List<RecordingDescription> recordings = new ArrayList<>();
        for (PopulationDescription population : populations) {
            recordings.add(new RecordingDescription(
                    population.name(), CellSelection.all(), ComponentDescription.of("spikes")));
            recordings.add(new RecordingDescription(population.name(), CellSelection.first(4), potential));
        }
        return recordings;
    }
}
