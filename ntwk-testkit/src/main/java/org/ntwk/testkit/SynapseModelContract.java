package org.ntwk.testkit;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
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
public abstract class SynapseModelContract extends KernelContract<SynapseModel> {

    /** For subclasses. */
    protected SynapseModelContract() {
        super(ComponentKind.SYNAPSE);
    }

    /** The order of the method of integration. */
    protected int order() {
        return 1;
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

    @Override
    Stream<DynamicNode> loopTests(ComponentDescription use) {
        return new SynapseChecks(this, use).tests();
    }

    @Override
    ParameterChecks parameterChecks() {
        return new ParameterChecks(
                schema(),
                use(),
                Inputs.namesAndDrive(component().state()),
                5,
                (use, size) -> new SynapseChecks(this, use)
                        .loops(size, 0.1, 1)
                        .steps(50)
                        .columns());
    }
}
