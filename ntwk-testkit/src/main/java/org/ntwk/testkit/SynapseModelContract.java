package org.ntwk.testkit;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.testkit.context.TestSynapses;

/**
 * What holds for a synapse model: effects of spikes add, nothing comes of nothing, what is recorded is what acts, and its
 * loops write what they may and nothing else.
 */
public abstract class SynapseModelContract extends SimulatedComponentContract<SynapseModel> {

    /** For subclasses. */
    protected SynapseModelContract() {
        super(ComponentKind.SYNAPSE);
    }

    /** The order of the method of integration. */
    protected int order() {
        return 1;
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters();
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        new TestSynapses(component(), watched.apply(values(use, 5)), 5, 0.1).prepare();
    }

    /** Leaky cells that afferent spikes drive through the synapses, and that are connected by them. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        Value weight = Value.of(Quantity.of(0.5, component().weightUnit()));
        SynapticContact contact = SynapticContact.of(use, weight);
        NetworkBuilder network = NetworkBuilder.create("contract")
                .excitatory("Cells", 2100, ComponentDescription.of(LeakyCell.NAME))
                .stimulus("Current", "Cells", Inputs.current(150))
                .stimulus(new StimulusDescription(
                        "Afferents", "Cells", SynapticSign.EXCITATORY, CellSelection.all(), Inputs.poisson(), contact))
                .projection(Inputs.sparse("Cells", contact.withDelay(Value.of("1 ms"))))
                .recordSpikes("Cells")
                .recordTraces("Cells", CellSelection.spread(3), "V");
        return new Experiment(network.build(), RunSettings.of("30 ms"));
    }

    /** The loops, apart from an engine. */
    @TestFactory
    protected Stream<DynamicNode> kernel() {
        return ifAccepted(this::kernelTests);
    }

    private Stream<DynamicNode> kernelTests() {
        return variants().stream()
                .map(variant -> DynamicContainer.dynamicContainer(
                        variant.label(), new SynapseChecks(this, variant.use()).tests()));
    }

    /** Each parameter: its own effect and no other. */
    @TestFactory
    protected Stream<DynamicNode> effects() {
        return ifAccepted(this::effectsTests);
    }

    private Stream<DynamicNode> effectsTests() {
        return new ParameterChecks(
                        schema(),
                        use(),
                        Inputs.namesAndDrive(component().state()),
                        5,
                        (use, size) -> new SynapseChecks(this, use)
                                .loops(size, 0.1, 1)
                                .steps(50)
                                .columns())
                .tests();
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("kernel", this::kernel), group("effects", this::effects)));
    }
}
