package org.ntwk.core.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;

/**
 * Every synapse model without plasticity and with each rule, in a network of two blocks whose weights and delays are
 * drawn, driven by spikes with a weight for each cell.
 */
class EverySynapseTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final String NONE = "none";
    private static final int CELLS = 1100;

    static List<String> synapses() {
        return NTWK.plugins().registry().names(ComponentKind.SYNAPSE);
    }

    static Stream<Arguments> models() {
        List<String> rules = new ArrayList<>(NTWK.plugins().registry().names(ComponentKind.PLASTICITY));
        rules.add(NONE);
        return synapses().stream().flatMap(synapse -> rules.stream().map(rule -> Arguments.of(synapse, rule)));
    }

    private static Experiment experiment(String model, String rule, int threads) {
        Unit unit = NTWK.plugins()
                .registry()
                .find(ComponentKind.SYNAPSE, model)
                .orElseThrow()
                .weightUnit();
        double scale = unit.equals(Unit.PA) ? 100 : 1;
        SynapticContact contact = SynapticContact.of(
                        ComponentDescription.of(model),
                        Value.of(new Distribution.LogNormal(Quantity.of(scale, unit), Quantity.of(scale / 2, unit))))
                .withDelay(Value.of(new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("3 ms"))));
        if (rule.equals("stdp")) {
            contact = contact.withPlasticity(ComponentDescription.of(rule)
                    .with("A-plus", 0.2)
                    .with("w-max", Value.of(Quantity.of(3 * scale, unit))));
        } else if (!rule.equals(NONE)) {
            contact = contact.withPlasticity(ComponentDescription.of(rule));
        }
        Value perCell = Value.of(new Distribution.Uniform(Quantity.of(scale, unit), Quantity.of(9 * scale, unit)));
        NetworkDescription network = NetworkBuilder.create("every")
                .excitatory("Exc", CELLS, ComponentDescription.of("lif").with("Trefrac", "2 ms"))
                .projection(new ProjectionDescription(
                        "Exc", "Exc", ComponentDescription.of("fixed-in-degree").with("probability", 0.02), contact))
                .stimulus(new StimulusDescription(
                        "Aff",
                        "Exc",
                        SynapticSign.EXCITATORY,
                        CellSelection.all(),
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 200)
                                .with("probability", 1)
                                .with("rate", "4 Hz"),
                        SynapticContact.of(ComponentDescription.of(model), perCell)))
                .recordTraces("Exc", CellSelection.spread(10), "V", "Ge", "Ie")
                .recordSpikes("Exc")
                .build();
        return new Experiment(network, RunSettings.of("40 ms").withThreads(threads));
    }

    private static List<Object> observed(String model, String rule, int threads) {
        try (RunResult result = NTWK.run(experiment(model, rule, threads))) {
            assertThat(result.provenance().threads()).isEqualTo(threads);
            assertThat(result.spikes("Exc").count()).isGreaterThan(200);
            List<Object> observed = new ArrayList<>();
            result.spikes("Exc").forEach((step, cell) -> observed.add(List.of(step, cell)));
            for (Traces traces : result.traces()) {
                for (int column = 0; column < traces.columns(); column++) {
                    for (double sample : traces.column(column)) {
                        observed.add(Double.doubleToRawLongBits(sample));
                    }
                }
            }
            return observed;
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRunHasTheSameBitsWithOneThreadAndWithTwo(String model, String rule) {
        assertThat(observed(model, rule, 2)).isEqualTo(observed(model, rule, 1));
    }

    @ParameterizedTest
    @MethodSource("synapses")
    void theKernelAllocatesNothing(String model) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        OneSynapse synapse = new OneSynapse(
                NTWK.plugins().registry().find(ComponentKind.SYNAPSE, model).orElseThrow(),
                ComponentDescription.of(model),
                0.1);
        // What is loaded by the first step or the first question is not the kernel's.
        synapse.step();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < 10_000; step++) {
            synapse.step();
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {NONE, "stdp", "tsodyks-markram"})
    void theForecastCoversTheConnections(String rule) {
        CompiledNetwork network = NTWK.compile(experiment("exponential", rule, 1));

        assertThat(network.synapses()).isEqualTo(CELLS * 22);
        int bytes = rule.equals("stdp") ? 4 + 8 + 8 : 4 + 8;
        assertThat(network.connectionBytes()).isBetween(bytes * network.synapses(), (bytes + 7) * network.synapses());
        assertThat(network.forecast().memoryBytes()).isGreaterThan(network.connectionBytes());
    }
}
