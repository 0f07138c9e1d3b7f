package org.ntwk.meanfield;

import java.util.List;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.scan.Measure;
import org.ntwk.meanfield.characterisation.CellRateMeasure;
import org.ntwk.meanfield.transfer.EffectiveThresholdModel;
import org.ntwk.meanfield.transfer.SiegertModel;
import org.ntwk.meanfield.transfer.TabulatedModel;

/** The transfer functions that ship with ntwk, and the measure that characterises cells. */
public final class MeanFieldPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "ntwk-meanfield";
    }

    @Override
    public String version() {
        return NtwkPlugin.versionOf(MeanFieldPlugin.class);
    }

    @Override
    public List<Measure> measures() {
        return List.of(new CellRateMeasure());
    }

    @Override
    public List<TransferFunctionModel> transferFunctions() {
        return List.of(new EffectiveThresholdModel(), new SiegertModel(), new TabulatedModel());
    }
}
