package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.core.Ntwk;

/** A recorder cannot tell whether its samples were read by workers or taken while the network stood still. */
class SamplesReadByWorkersTest {

    /** All that a recorder is told, in order, with the bits of the values. */
    private record Watch(String name, int interval, boolean onlyItsCells, int beyond, List<List<Long>> seen)
            implements RecorderModel {

        @Override
        public String summary() {
            return "V of its cells, and perhaps of a cell that is not one of them";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public Recorder prepare(RecorderContext context) {
            Probe potential = context.probe("V").orElseThrow();
            Probe conductance = context.probe("Ge").orElseThrow();
            int[] cells = context.cells();
            return new Recorder() {
                @Override
                public long samplingSteps() {
                    return interval;
                }

                @Override
                public boolean samplesOnlyItsCells() {
                    return onlyItsCells;
                }

                @Override
                public void sample(long step, double tMs) {
                    List<Long> sample = new ArrayList<>(List.of(step, Double.doubleToRawLongBits(tMs)));
                    for (int n = 0; n < cells.length + beyond; n++) {
                        int cell = n < cells.length ? cells[n] : n;
                        sample.add(Double.doubleToRawLongBits(potential.value(cell)));
                        sample.add(Double.doubleToRawLongBits(conductance.value(cell)));
                    }
                    seen.add(sample);
                }

                @Override
                public boolean takesSpikes() {
                    return true;
                }

                @Override
                public void spikes(long step, int[] fired, int from, int to) {
                    List<Long> spikes = new ArrayList<>(List.of(step));
                    Arrays.stream(fired, from, to).forEach(cell -> spikes.add((long) cell));
                    seen.add(spikes);
                }
            };
        }
    }

    private static void run(Watch watch, int threads, CellSelection cells) {
        NtwkPlugin plugin = new NtwkPlugin() {
            @Override
            public String id() {
                return "watch";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<RecorderModel> recorders() {
                return List.of(watch);
            }
        };
        NetworkBuilder network = NetworkBuilder.create("driven")
                .excitatory("First", 1500, ComponentDescription.of("lif"))
                .excitatory("Second", 9000, ComponentDescription.of("lif"))
                .stimulus(
                        "Aff",
                        "Second",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 400)
                                .with("rate", "10 Hz"),
                        ComponentDescription.of("exponential"),
                        "1 nS")
                .intervention(
                        "11.3 ms",
                        new ChangeDescription.OfPopulation(
                                "Second", CellSelection.first(2000), Map.of("V", Value.of("-48 mV"))))
                .record(new RecordingDescription("Second", cells, ComponentDescription.of(watch.name())));
        Ntwk.builder()
                .plugin(plugin)
                .build()
                .run(new Experiment(network.build(), RunSettings.of("25 ms").withThreads(threads)))
                .close();
    }

    private static List<List<Long>> seen(int interval, boolean onlyItsCells, int threads, CellSelection cells) {
        Watch watch = new Watch("watch:v", interval, onlyItsCells, 0, new ArrayList<>());
        run(watch, threads, cells);
        return watch.seen;
    }

    /** There is room for 64 samples of 8 cells, for 54 of 300, for 5 of 3000; 9000 cells are not read by workers. */
    @ParameterizedTest
    @CsvSource({"1, 1, 8", "2, 1, 8", "4, 1, 8", "3, 7, 8", "2, 1, 300", "3, 3, 3000", "2, 80, 3000", "2, 5, 9000"})
    void samplesAndSpikesAreTheSameAndInTheSameOrder(int threads, int interval, int cells) {
        CellSelection spread = CellSelection.spread(cells);

        List<List<Long>> expected = seen(interval, false, 1, spread);
        List<List<Long>> read = seen(interval, true, threads, spread);

        assertThat(expected).hasSizeGreaterThan(250 / interval);
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aRecorderThatSamplesAnotherCellThoughItSaysThatItDoesNotIsAtFault() {
        Watch watch = new Watch("watch:v", 1, true, 1, new ArrayList<>());

        assertThatThrownBy(() -> run(watch, 2, CellSelection.indices(2)))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("watch:v")
                .hasMessageContaining("cell 1");
    }
}
