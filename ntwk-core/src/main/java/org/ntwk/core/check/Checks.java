package org.ntwk.core.check;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.plugin.RegisteredComponent;

/**
 * Lets components prepare their kernels, and puts watched ones in their places where that is asked for. Watched kernels are
 * for a run on one thread.
 */
public final class Checks {

    private final ComponentCheck check;

    public Checks(ComponentCheck check) {
        this.check = check;
    }

    /** Whether a run must have one thread, as others would write beside the ranges that are watched. */
    public boolean needOneThread() {
        return check == ComponentCheck.FULL;
    }

    private boolean watch(RegisteredComponent<?> component) {
        return check == ComponentCheck.FULL && !component.isBuiltIn();
    }

    public CellKernel prepare(RegisteredComponent<CellModel> cell, CellContext context) {
        CellModel model = cell.component();
        return watch(cell) ? WatchedCell.prepare(model, context) : model.prepare(context);
    }

    public MechanismKernel prepare(RegisteredComponent<MembraneMechanism> mechanism, MembraneContext context) {
        MembraneMechanism model = mechanism.component();
        return watch(mechanism) ? WatchedMechanism.prepare(model, context) : model.prepare(context);
    }

    public SynapseKernel prepare(RegisteredComponent<SynapseModel> synapse, SynapseContext context) {
        SynapseModel model = synapse.component();
        return watch(synapse) ? WatchedSynapse.prepare(model, context) : model.prepare(context);
    }

    public PlasticityKernel prepare(RegisteredComponent<?> owner, PlasticityModel model, PlasticityContext context) {
        return watch(owner) ? WatchedPlasticity.prepare(model, context) : model.prepare(context);
    }

    public ConnectionDraw prepare(RegisteredComponent<ConnectivityRule> rule, ConnectivityContext context) {
        ConnectivityRule model = rule.component();
        return watch(rule) ? WatchedDraw.prepare(model, context) : model.prepare(context);
    }

    public StimulusKernel prepare(RegisteredComponent<StimulusModel> stimulus, StimulusContext context) {
        StimulusModel model = stimulus.component();
        return watch(stimulus) ? WatchedStimulus.prepare(model, context) : model.prepare(context);
    }

    public Recorder prepare(RegisteredComponent<RecorderModel> recorder, RecorderContext context) {
        RecorderModel model = recorder.component();
        return watch(recorder) ? WatchedRecorder.prepare(model, context) : model.prepare(context);
    }
}
