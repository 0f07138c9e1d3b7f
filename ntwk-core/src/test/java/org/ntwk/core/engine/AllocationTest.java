package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * The threads of a run allocate nothing from step to step, by the JVM's own count of the bytes of each thread.
 *
 * <p>Allowed are, now and then: longer lists where more cells fire in a step or are refractory than ever before, and full
 * buffers of recordings. Hence many stretches of steps are taken, of which the median counts. The thread of the caller
 * allocates some hundred bytes for each call of {@code advanceTo}; an object for each step would be more.
 */
class AllocationTest {

    private static final double WARM_UP_MS = 1500;
    private static final int STEPS_OF_STRETCH = 100;
    private static final double STRETCH_MS = 10;
    private static final int STRETCHES = 60;
    private static final int SMALLEST_OBJECT = 16;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static ComponentDescription synapse(String reversal) {
        return ComponentDescription.of("exponential").with("reversal", reversal);
    }

    private static NetworkDescription network() {
        Value delay = Value.of(new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("2 ms")));
        Value weight = Value.of(new Distribution.LogNormal(Quantity.of("1 nS"), Quantity.of("0.3 nS")));
        SynapticContact excitation = SynapticContact.of(synapse("0 mV"), weight).withDelay(delay);
        SynapticContact inhibition = SynapticContact.of(synapse("-80 mV"), Value.of("4 nS"));
        ComponentDescription rule = ComponentDescription.of("fixed-in-degree").with("probability", 0.02);
        ComponentDescription timing =
                ComponentDescription.of("stdp").with("A-plus", 0.01).with("w-max", "10 nS");
        return NetworkBuilder.create("busy")
                .population(new PopulationDescription(
                                "Exc", 1500, SynapticSign.EXCITATORY, ComponentDescription.of("adexp"))
                        .withMechanism(ComponentDescription.of("m-current").with("conductance", "3 nS")))
                .population(
                        new PopulationDescription("Inh", 600, SynapticSign.INHIBITORY, ComponentDescription.of("eif")))
                .population(new PopulationDescription(
                        "Source", 100, SynapticSign.EXCITATORY, ComponentDescription.of("spike-source")))
                .projection(new ProjectionDescription("Exc", "Exc", rule, excitation.withPlasticity(timing)))
                .projection(new ProjectionDescription("Exc", "Inh", rule, excitation.withReleaseProbability(0.6)))
                .projection(new ProjectionDescription(
                        "Inh", "Exc", rule, inhibition.withPlasticity(ComponentDescription.of("tsodyks-markram"))))
                .projection(new ProjectionDescription("Inh", "Inh", rule, inhibition))
                .projection(new ProjectionDescription("Source", "Exc", rule, excitation))
                .stimulus(drive("Exc"))
                .stimulus(drive("Inh"))
                .stimulus(
                        "Own",
                        "Source",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 1)
                                .with("rate", "20 Hz"))
                .recordSpikes("Exc")
                .recordTraces("Exc", CellSelection.spread(4), "V", "Ge")
                .record(new RecordingDescription(
                        "Inh",
                        CellSelection.first(5),
                        ComponentDescription.of("afferent-spikes").with("stimulus", "Aff")))
                .build();
    }

    private static StimulusDescription drive(String target) {
        return new StimulusDescription(
                "Aff",
                target,
                SynapticSign.EXCITATORY,
                CellSelection.all(),
                ComponentDescription.of("poisson-drive").with("sources", 200).with("rate", "6 Hz"),
                SynapticContact.of(synapse("0 mV"), Value.of("1 nS"))
                        .withDelay(Value.of("0.3 ms"))
                        .withReleaseProbability(0.9));
    }

    private static Set<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ntwk-worker"))
                .collect(Collectors.toSet());
    }

    /** The caller and the workers that there are now, but not those that there were before. */
    private static long[] idsOfRun(Set<Thread> before) {
        Stream<Thread> workers = workers().stream().filter(thread -> !before.contains(thread));
        return Stream.concat(Stream.of(Thread.currentThread()), workers)
                .mapToLong(Thread::getId)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aWarmStepAllocatesNothing(int threads) {
        double end = WARM_UP_MS + STRETCHES * STRETCH_MS;
        Experiment experiment =
                new Experiment(network(), RunSettings.of(end + " ms").withThreads(threads));
        Set<Thread> others = workers();
        try (Simulation simulation = Ntwk.create().compile(experiment).start()) {
            simulation.advanceTo(WARM_UP_MS);
            long[] ids = idsOfRun(others);
            assertThat(ids).hasSize(threads);
            long[][] bytes = new long[threads][STRETCHES];
            for (int n = 0; n < STRETCHES; n++) {
                long[] before = THREADS.getThreadAllocatedBytes(ids);
                simulation.advanceTo(WARM_UP_MS + (n + 1) * STRETCH_MS);
                long[] after = THREADS.getThreadAllocatedBytes(ids);
                for (int thread = 0; thread < threads; thread++) {
                    bytes[thread][n] = after[thread] - before[thread];
                }
            }
            assertThat(median(bytes[0])).as("bytes of the caller").isLessThan(STEPS_OF_STRETCH * SMALLEST_OBJECT);
            for (int thread = 1; thread < threads; thread++) {
                assertThat(median(bytes[thread]))
                        .as("bytes of worker %s", thread)
                        .isZero();
            }
        }
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
