package org.ntwk.testkit;

import java.util.function.UnaryOperator;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.plugin.ComponentKind;

/** What holds for a plasticity model: spikes and weights of a network are the same bits however it is run. */
public abstract class PlasticityModelContract extends SimulatedComponentContract<PlasticityModel> {

    /** For subclasses. */
    protected PlasticityModelContract() {
        super(ComponentKind.PLASTICITY);
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters(Unit.NS);
    }

    @Override
    boolean isPreparedAlone() {
        return false;
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        throw new UnsupportedOperationException("an engine prepares it");
    }

    /** Leaky cells that fire and excite each other by synapses of 0.2 nS that change. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        SynapticContact contact = SynapticContact.of(Inputs.excitation(), Value.of("0.2 nS"))
                .withDelay(Value.of("1 ms"))
                .withPlasticity(use);
        NetworkBuilder network = NetworkBuilder.create("contract")
                .excitatory("Cells", 2100, ComponentDescription.of(LeakyCell.NAME))
                .stimulus("Current", "Cells", Inputs.current(250))
                .stimulus("Afferents", "Cells", Inputs.poisson(), Inputs.excitation(), "1 nS")
                .projection(Inputs.sparse("Cells", contact))
                .recordSpikes("Cells");
        return new Experiment(network.build(), RunSettings.of("60 ms"));
    }
}
