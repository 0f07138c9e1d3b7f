package org.ntwk.core.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.ExperimentReader;

/** Connections that were written are read by the rule matrix, and make the same network, bit for bit. */
class ConnectionsFileTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription SYNAPSE = ComponentDescription.of("exponential");
    private static final ComponentDescription INHIBITION = SYNAPSE.with("reversal", "-80 mV");

    @TempDir
    private Path folder;

    /** Rules of every kind, with multapses, drawn weights and delays, and release that is drawn for every pair. */
    private static List<ProjectionDescription> drawn() {
        SynapticContact varied = SynapticContact.of(
                        SYNAPSE, Value.of(new Distribution.LogNormal(Quantity.of("1 nS"), Quantity.of("1 nS"))))
                .withDelay(Value.of(new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("2 ms"))))
                .withReleaseProbability(0.7);
        SynapticContact plain = SynapticContact.of(INHIBITION, Value.of("3 nS"));
        ComponentDescription outDegree =
                ComponentDescription.of("fixed-out-degree").with("probability", 0.1);
        ComponentDescription total =
                ComponentDescription.of("fixed-total-number").with("connections", 30_000);
        ComponentDescription ring = ComponentDescription.of("ring")
                .with("probability", 0.05)
                .with("decay-length", 0.05)
                .with("delay-per-distance", "10 ms");
        return List.of(
                new ProjectionDescription("Exc", "Exc", outDegree, varied),
                new ProjectionDescription("Exc", "Exc", ring, plain),
                new ProjectionDescription("Exc", "Inh", ring, varied.withDelay(Value.of("0.5 ms"))),
                new ProjectionDescription("Inh", "Exc", total.with("multapses", false), plain));
    }

    /** What those are when they come from the file; the names of the groups are those documented. */
    private static List<ProjectionDescription> read() {
        List<String> groups = List.of("Exc>Exc", "Exc>Exc_2", "Exc>Inh", "Inh>Exc");
        List<ProjectionDescription> read = new ArrayList<>();
        for (int n = 0; n < groups.size(); n++) {
            ProjectionDescription projection = drawn().get(n);
            SynapticContact contact = new SynapticContact(
                    projection.contact().synapse(),
                    Value.of("1 nS"),
                    Value.of("0 ms"),
                    projection.contact().releaseProbability());
            ComponentDescription rule = ComponentDescription.of("matrix")
                    .with("file", "drawn.h5")
                    .with("dataset", new Value.Text(groups.get(n)));
            read.add(new ProjectionDescription(projection.source(), projection.target(), rule, contact));
        }
        return read;
    }

    private Experiment experiment(List<ProjectionDescription> projections, int threads) {
        ComponentDescription drive =
                ComponentDescription.of("poisson-drive").with("sources", 400).with("rate", "9 Hz");
        NetworkDescription network = NetworkBuilder.create("drawn")
                .excitatory("Exc", 1500, ComponentDescription.of("adexp"))
                .inhibitory("Inh", 1100, ComponentDescription.of("lif"))
                .stimulus("Aff", "Exc", drive, SYNAPSE, "1 nS")
                .stimulus("Aff", "Inh", drive, SYNAPSE, "1 nS")
                .recordSpikes("Exc")
                .recordSpikes("Inh")
                .build();
        return new Experiment(
                        new NetworkDescription(
                                network.name(),
                                network.populations(),
                                projections,
                                network.stimuli(),
                                network.recordings()),
                        RunSettings.of("60 ms").withThreads(threads))
                .inFolder(folder);
    }

    private static List<Long> raster(CompiledNetwork network) {
        List<Long> raster = new ArrayList<>();
        try (var simulation = network.start()) {
            simulation.advanceTo(simulation.durationMs());
            try (RunResult result = simulation.finish()) {
                result.spikes().forEach(spikes -> {
                    raster.add(-spikes.count());
                    spikes.forEach((step, cell) -> raster.add(step << 32 | cell));
                });
            }
        }
        return raster;
    }

    private static List<Object> synapses(CompiledNetwork network) {
        List<Object> synapses = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            network.connections(n)
                    .forEach((source, target, weight, delay) -> synapses.add(List.of(source, target, weight, delay)));
        }
        return synapses;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aNetworkFromItsFileIsTheSameNetwork(int threads) {
        CompiledNetwork drawn = NTWK.compile(experiment(drawn(), 2));
        NTWK.writeConnections(drawn, folder.resolve("drawn.h5"), false);

        CompiledNetwork read = NTWK.compile(experiment(read(), threads));

        List<Object> synapses = synapses(drawn);
        assertThat(synapses).hasSizeGreaterThan(300_000);
        assertThat(synapses(read).equals(synapses)).isTrue();
        List<Long> raster = raster(drawn);
        assertThat(raster).hasSizeGreaterThan(2000);
        assertThat(raster(read)).isEqualTo(raster);
    }

    @Test
    void connectionsAreTheSameAtAnyNumberOfThreads() {
        List<Object> ofOne = synapses(NTWK.compile(experiment(drawn(), 1)));
        for (int threads : new int[] {2, 4}) {
            assertThat(synapses(NTWK.compile(experiment(drawn(), threads))).equals(ofOne))
                    .isTrue();
        }
    }

    @Test
    void theFileSaysWhatItIs() {
        Path file = folder.resolve("drawn.h5");
        CompiledNetwork network = NTWK.compile(experiment(drawn(), 1));
        NTWK.writeConnections(network, file, false);

        try (HdfFile hdf = new HdfFile(file)) {
            Group group = (Group) hdf.getChild("Inh>Exc");
            assertThat(group.getChildren().keySet())
                    .containsExactlyInAnyOrder("source", "target", "weight", "delay", "source_size", "target_size");
            assertThat(((int[]) group.getDatasetByPath("source").getData())).hasSize(30_000);
            assertThat(group.getDatasetByPath("weight").getAttribute("unit").getData())
                    .isEqualTo("nS");
            assertThat(group.getDatasetByPath("delay").getAttribute("unit").getData())
                    .isEqualTo("ms");
            assertThat(group.getDatasetByPath("source_size").getData()).isEqualTo(1100);
            String description =
                    (String) hdf.getDatasetByPath("provenance/description").getData();
            assertThat(new ExperimentReader().fromJson(description)).isEqualTo(network.experiment());
        }
        assertThat(Files.exists(file)).isTrue();
        assertThatThrownBy(() -> NTWK.writeConnections(network, file, false)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aProjectionWithoutConnectionsIsWrittenAndRead() {
        List<ProjectionDescription> none = List.of(new ProjectionDescription(
                "Exc",
                "Inh",
                ComponentDescription.of("fixed-total-number").with("connections", 0),
                SynapticContact.of(SYNAPSE, Value.of("1 nS"))));
        NTWK.writeConnections(NTWK.compile(experiment(none, 1)), folder.resolve("drawn.h5"), false);
        List<ProjectionDescription> read = List.of(new ProjectionDescription(
                "Exc",
                "Inh",
                ComponentDescription.of("matrix").with("file", "drawn.h5").with("dataset", new Value.Text("Exc>Inh")),
                SynapticContact.of(SYNAPSE, Value.of("1 nS"))));

        assertThat(NTWK.compile(experiment(read, 1)).connections(0).count()).isZero();
    }
}
