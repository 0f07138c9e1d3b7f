package org.ntwk.testkit;

import java.util.function.UnaryOperator;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.core.plugin.ComponentKind;

/** What holds for a named cell: what it stands for is accepted, and runs. */
public abstract class NamedCellContract extends SimulatedComponentContract<NamedCell> {

    /** For subclasses. */
    protected NamedCellContract() {
        super(ComponentKind.NAMED_CELL);
    }

    /** Its parameters are those of the model that it names. */
    @Override
    final ParameterSchema schema() {
        return ParameterSchema.EMPTY;
    }

    @Override
    boolean isPreparedAlone() {
        return false;
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        throw new UnsupportedOperationException("an engine prepares it");
    }

    /** Such cells, driven by a current and by afferent spikes. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        NetworkBuilder network = NetworkBuilder.create("contract")
                .excitatory("Cells", 2100, use)
                .stimulus("Current", "Cells", Inputs.current(300))
                .stimulus("Afferents", "Cells", Inputs.poisson(), Inputs.excitation(), "1 nS")
                .recordSpikes("Cells");
        return new Experiment(network.build(), RunSettings.of("30 ms"));
    }
}
