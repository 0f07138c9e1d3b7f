package org.ntwk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * RS-FS with another number of cells and of synapses onto each, built and run once from cold: the cost of a synapse and of
 * a synaptic event, and the memory. Weights shrink as synapses become more, so that cells receive as much as before.
 *
 * <p>Arguments: the experiment file of RS-FS, cells, synapses onto each, threads, duration such as "200 ms". The peak of
 * memory is told by Linux only.
 */
public final class Scale {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Scale() {}

    public static void main(String[] arguments) throws IOException {
        Ntwk ntwk = Ntwk.create();
        Experiment original = ntwk.read(Path.of(arguments[0]));
        Experiment scaled = original.with(
                        scaled(original.network(), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])))
                .with(original.settings()
                        .withThreads(Integer.parseInt(arguments[3]))
                        .withDuration(Quantity.of(arguments[4])));

        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long clock = System.nanoTime();
        long processors = system.getProcessCpuTime();
        CompiledNetwork network = ntwk.compile(scaled);
        double buildNanos = System.nanoTime() - clock;
        double buildProcessorNanos = system.getProcessCpuTime() - processors;
        print("synapses", "%d", network.synapses());
        print("bytes a synapse", "%.3f", (double) network.connectionBytes() / network.synapses());
        print("building by the clock", "%.2f s", buildNanos * 1e-9);
        print("building a synapse", "%.1f ns", buildNanos / network.synapses());
        print("in processor time", "%.1f ns", buildProcessorNanos / network.synapses());
        print("memory foretold", "%d MiB", network.forecast().memoryBytes() >> 20);
        try (Simulation simulation = network.start()) {
            simulation.advanceTo(simulation.durationMs());
            try (RunResult result = simulation.finish()) {
                double seconds = result.provenance().loopSeconds();
                double events = synapticEvents(scaled.network(), network, result);
                print(
                        "spikes",
                        "%d",
                        result.spikes().stream().mapToLong(SpikeTrains::count).sum());
                print("synaptic events", "%.3g", events);
                print("loop", "%.2f s", seconds);
                print("loop for each event", "%.2f ns", seconds * 1e9 / events);
            }
        }
        if (Files.exists(STATUS)) {
            try (Stream<String> lines = Files.lines(STATUS)) {
                lines.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
            }
        }
    }

    private static NetworkDescription scaled(NetworkDescription network, int cells, int synapses) {
        int before = network.populations().stream()
                .mapToInt(PopulationDescription::size)
                .sum();
        double probability = (double) synapses / cells;
        List<PopulationDescription> populations = network.populations().stream()
                .map(population -> new PopulationDescription(
                        population.name(),
                        (int) ((long) population.size() * cells / before),
                        population.sign(),
                        population.cell(),
                        population.mechanisms(),
                        population.initial()))
                .toList();
        List<ProjectionDescription> projections = network.projections().stream()
                .map(projection -> {
                    double factor =
                            ((Value.Scalar) projection.rule().parameters().get("probability"))
                                            .quantity()
                                            .value()
                                    * before
                                    / synapses;
                    return new ProjectionDescription(
                            projection.source(),
                            projection.target(),
                            projection.rule().with("probability", probability),
                            withWeight(projection.contact(), factor));
                })
                .toList();
        return new NetworkDescription(
                network.name(), populations, projections, network.stimuli(), network.recordings());
    }

    private static SynapticContact withWeight(SynapticContact contact, double factor) {
        Quantity weight = ((Value.Scalar) contact.weight()).quantity();
        Value scaled = Value.of(Quantity.of(weight.value() * factor, weight.unit()));
        return new SynapticContact(
                contact.synapse(), scaled, contact.delay(), contact.releaseProbability(), contact.plasticity());
    }

    /** Spikes times the mean number of synapses of a cell of their population. */
    private static double synapticEvents(NetworkDescription description, CompiledNetwork network, RunResult result) {
        double events = 0;
        for (int n = 0; n < description.projections().size(); n++) {
            String source = description.projections().get(n).source();
            SpikeTrains spikes = result.spikes(source);
            events += (double) spikes.count() * network.connections(n).count() / spikes.size();
        }
        return events;
    }

    private static void print(String what, String format, Object figure) {
        System.out.printf(Locale.ROOT, "%-24s" + format + "%n", what, figure);
    }
}
