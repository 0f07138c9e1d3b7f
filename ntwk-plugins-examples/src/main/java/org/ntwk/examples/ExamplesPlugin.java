package org.ntwk.examples;

import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.stimulus.StimulusModel;

/** What this jar brings. */
public final class ExamplesPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "examples";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(new QuadraticIf());
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return List.of(new PersistentSodium());
    }

    @Override
    public List<PlasticityModel> plasticityModels() {
        return List.of(new InhibitoryPlasticity());
    }

    @Override
    public List<ConnectivityRule> connectivityRules() {
        return List.of(new SmallWorld());
    }

    @Override
    public List<StimulusModel> stimuli() {
        return List.of(new CurrentFromFile());
    }

    @Override
    public List<RecorderModel> recorders() {
        return List.of(new FieldPotential());
    }

    @Override
    public List<TransferFunctionModel> transferFunctions() {
        return List.of(new Sigmoid());
    }
}
