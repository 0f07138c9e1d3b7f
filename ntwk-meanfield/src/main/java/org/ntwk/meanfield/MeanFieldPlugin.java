package org.ntwk.meanfield;

import java.util.List;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.meanfield.transfer.EffectiveThresholdModel;
import org.ntwk.meanfield.transfer.SiegertModel;
import org.ntwk.meanfield.transfer.TabulatedModel;

/** The transfer functions that ship with ntwk. */
public final class MeanFieldPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "ntwk-meanfield";
    }

    @Override
    public String version() {
        String version = MeanFieldPlugin.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public List<TransferFunctionModel> transferFunctions() {
        return List.of(new EffectiveThresholdModel(), new SiegertModel(), new TabulatedModel());
    }
}
