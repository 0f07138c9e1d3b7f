package com.example.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.core.Ntwk;

/** What is summed while the network runs is the sum of the traces of its cells afterwards. */
class FieldPotentialTest {

    private static final CellSelection CELLS = CellSelection.spread(7);

    @Test
    void itIsTheWeightedSumOfTheTracesOfItsCells() {
        try (RunResult result = Ntwk.create()
                .run(new Experiment(network(), RunSettings.of("50 ms").withThreads(1)))) {
            double[] excitation = meanTrace(result, "Ie");
            double[] inhibition = meanTrace(result, "Ii");
            double[] field = result.trace("Exc", "LFP").column(0);

            assertThat(field).hasSameSizeAs(excitation);
            int delay = 40;
            for (int n = 0; n < field.length; n++) {
                double delayed = n < delay ? 0 : excitation[n - delay];
                assertThat(field[n]).isCloseTo(delayed - 2 * inhibition[n], within(1e-9));
            }
            assertThat(field[field.length - 1]).isGreaterThan(1);
        }
    }

    private static NetworkDescription network() {
        ComponentDescription excitation =
                ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "0 mV");
        ComponentDescription inhibition =
                ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "-80 mV");
        ComponentDescription poisson =
                ComponentDescription.of("poisson-drive").with("sources", 100).with("rate", "10 Hz");
        return NetworkBuilder.create("field")
                .excitatory("Exc", 50, ComponentDescription.of("lif"))
                .inhibitory("Inh", 20, ComponentDescription.of("spike-source"))
                .stimulus(
                        "Rate",
                        "Inh",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 1)
                                .with("rate", "50 Hz"))
                .stimulus("Afferents", "Exc", poisson, excitation, "1 nS")
                .projection(new ProjectionDescription(
                        "Inh",
                        "Exc",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(inhibition, Value.of("0.5 nS"))))
                .record(new RecordingDescription(
                        "Exc",
                        CELLS,
                        ComponentDescription.of("example-recorder:field-potential")
                                .with("delay", "4 ms")
                                .with("inhibition", 2)))
                .recordTraces("Exc", CELLS, "Ie", "Ii")
                .build();
    }

    private static double[] meanTrace(RunResult result, String name) {
        Traces traces = result.trace("Exc", name);
        double[] mean = new double[traces.length()];
        for (int column = 0; column < traces.columns(); column++) {
            double[] one = traces.column(column);
            for (int n = 0; n < mean.length; n++) {
                mean[n] += one[n] / traces.columns();
            }
        }
        return mean;
    }
}
