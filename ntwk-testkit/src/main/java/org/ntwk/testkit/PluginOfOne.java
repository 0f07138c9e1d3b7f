package org.ntwk.testkit;

import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.ScanExecutor;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * Brings one component that no plugin of the class path lists.
 *
 * @param id the prefix of its name
 */
record PluginOfOne(String id, Component component) implements NtwkPlugin {

    @Override
    public String version() {
        return "under test";
    }

    private <C> List<C> ofKind(Class<C> kind) {
        return kind.isInstance(component) ? List.of(kind.cast(component)) : List.of();
    }

    @Override
    public List<CellModel> cellModels() {
        return ofKind(CellModel.class);
    }

    @Override
    public List<NamedCell> namedCells() {
        return ofKind(NamedCell.class);
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return ofKind(MembraneMechanism.class);
    }

    @Override
    public List<SynapseModel> synapseModels() {
        return ofKind(SynapseModel.class);
    }

    @Override
    public List<PlasticityModel> plasticityModels() {
        return ofKind(PlasticityModel.class);
    }

    @Override
    public List<ConnectivityRule> connectivityRules() {
        return ofKind(ConnectivityRule.class);
    }

    @Override
    public List<WaveformModel> waveforms() {
        return ofKind(WaveformModel.class);
    }

    @Override
    public List<StimulusModel> stimuli() {
        return ofKind(StimulusModel.class);
    }

    @Override
    public List<RecorderModel> recorders() {
        return ofKind(RecorderModel.class);
    }

    @Override
    public List<Measure> measures() {
        return ofKind(Measure.class);
    }

    @Override
    public List<ScanExecutor> scanExecutors() {
        return ofKind(ScanExecutor.class);
    }

    @Override
    public List<TransferFunctionModel> transferFunctions() {
        return ofKind(TransferFunctionModel.class);
    }
}
