package org.ntwk.core;

import java.util.List;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.connectivity.AllToAll;
import org.ntwk.core.connectivity.ConnectivityMatrix;
import org.ntwk.core.connectivity.ExplicitPairs;
import org.ntwk.core.connectivity.FixedInDegree;
import org.ntwk.core.connectivity.FixedOutDegree;
import org.ntwk.core.connectivity.FixedTotalNumber;
import org.ntwk.core.connectivity.OneToOne;
import org.ntwk.core.connectivity.PairwiseBernoulli;
import org.ntwk.core.connectivity.Ring;
import org.ntwk.core.mechanism.Oscillation;
import org.ntwk.core.original.OriginalFixedInDegree;
import org.ntwk.core.original.OriginalPoissonDrive;
import org.ntwk.core.recording.RateRecorder;
import org.ntwk.core.recording.SpikeRecorder;
import org.ntwk.core.recording.TraceRecorder;
import org.ntwk.core.stimulus.ConstantWaveformModel;
import org.ntwk.core.stimulus.ExpressionWaveformModel;
import org.ntwk.core.stimulus.GaussianWaveformModel;
import org.ntwk.core.stimulus.PoissonDrive;
import org.ntwk.core.stimulus.SampledWaveformModel;
import org.ntwk.core.stimulus.SpikeTrainStimulus;
import org.ntwk.core.synapse.ExponentialSynapse;

/** The components of core, which come in like those of any plugin. */
public final class CorePlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "ntwk";
    }

    @Override
    public String version() {
        return Version.OF_NTWK;
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return List.of(new Oscillation());
    }

    @Override
    public List<SynapseModel> synapseModels() {
        return List.of(new ExponentialSynapse());
    }

    @Override
    public List<ConnectivityRule> connectivityRules() {
        return List.of(
                new FixedInDegree(),
                new FixedOutDegree(),
                new FixedTotalNumber(),
                new PairwiseBernoulli(),
                new OneToOne(),
                new AllToAll(),
                new ExplicitPairs(),
                new ConnectivityMatrix(),
                new Ring(),
                new OriginalFixedInDegree());
    }

    @Override
    public List<StimulusModel> stimuli() {
        return List.of(new PoissonDrive(), new SpikeTrainStimulus(), new OriginalPoissonDrive());
    }

    @Override
    public List<WaveformModel> waveforms() {
        return List.of(
                new ConstantWaveformModel(),
                new GaussianWaveformModel(),
                new SampledWaveformModel(),
                new ExpressionWaveformModel());
    }

    @Override
    public List<RecorderModel> recorders() {
        return List.of(new SpikeRecorder(), new RateRecorder(), new TraceRecorder());
    }
}
