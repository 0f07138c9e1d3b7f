package org.ntwk.core;

import java.util.List;
import org.apiguardian.api.API;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.ScanExecutor;
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
import org.ntwk.core.equation.EquationCell;
import org.ntwk.core.original.OriginalFixedInDegree;
import org.ntwk.core.original.OriginalPoissonDrive;
import org.ntwk.core.original.OriginalRing;
import org.ntwk.core.plasticity.SpikeTimingPlasticity;
import org.ntwk.core.plasticity.TsodyksMarkram;
import org.ntwk.core.recording.AfferentSpikeRecorder;
import org.ntwk.core.recording.RateRecorder;
import org.ntwk.core.recording.SpikeRecorder;
import org.ntwk.core.recording.TraceRecorder;
import org.ntwk.core.scan.AnalysisMeasure;
import org.ntwk.core.scan.RateMeasure;
import org.ntwk.core.scan.ThreadExecutor;
import org.ntwk.core.stimulus.ConductanceInjection;
import org.ntwk.core.stimulus.CorrelatedPoissonDrive;
import org.ntwk.core.stimulus.CurrentInjection;
import org.ntwk.core.stimulus.PoissonDrive;
import org.ntwk.core.stimulus.SpikeTrainStimulus;
import org.ntwk.core.synapse.AlphaSynapse;
import org.ntwk.core.synapse.CurrentAlphaSynapse;
import org.ntwk.core.synapse.CurrentExponentialSynapse;
import org.ntwk.core.synapse.DeltaSynapse;
import org.ntwk.core.synapse.DoubleExponentialSynapse;
import org.ntwk.core.synapse.ExponentialSynapse;
import org.ntwk.core.synapse.MixtureSynapse;
import org.ntwk.core.synapse.NmdaSynapse;
import org.ntwk.core.waveform.ConstantWaveformModel;
import org.ntwk.core.waveform.DelayedOscillationWaveformModel;
import org.ntwk.core.waveform.DoubleGaussianWaveformModel;
import org.ntwk.core.waveform.ExpressionWaveformModel;
import org.ntwk.core.waveform.GaussianWaveformModel;
import org.ntwk.core.waveform.IncreasingStepsWaveformModel;
import org.ntwk.core.waveform.OrnsteinUhlenbeckWaveformModel;
import org.ntwk.core.waveform.ProductWaveformModel;
import org.ntwk.core.waveform.RampWaveformModel;
import org.ntwk.core.waveform.SampledWaveformModel;
import org.ntwk.core.waveform.SinusoidWaveformModel;
import org.ntwk.core.waveform.StepWaveformModel;
import org.ntwk.core.waveform.SumWaveformModel;
import org.ntwk.core.waveform.VaryingLevelsWaveformModel;

/** The components of core, which come in like those of any plugin. */
@API(status = API.Status.INTERNAL, since = "0.1")
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
    public List<CellModel> cellModels() {
        return List.of(new EquationCell());
    }

    @Override
    public List<SynapseModel> synapseModels() {
        return List.of(
                new ExponentialSynapse(),
                new AlphaSynapse(),
                new DoubleExponentialSynapse(),
                new CurrentExponentialSynapse(),
                new CurrentAlphaSynapse(),
                new MixtureSynapse(),
                new NmdaSynapse(),
                new DeltaSynapse());
    }

    @Override
    public List<PlasticityModel> plasticityModels() {
        return List.of(new TsodyksMarkram(), new SpikeTimingPlasticity());
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
                new OriginalFixedInDegree(),
                new OriginalRing());
    }

    @Override
    public List<StimulusModel> stimuli() {
        return List.of(
                new PoissonDrive(),
                new CorrelatedPoissonDrive(),
                new SpikeTrainStimulus(),
                new CurrentInjection(),
                new ConductanceInjection(),
                new OriginalPoissonDrive());
    }

    @Override
    public List<WaveformModel> waveforms() {
        return List.of(
                new ConstantWaveformModel(),
                new SampledWaveformModel(),
                new StepWaveformModel(),
                new IncreasingStepsWaveformModel(),
                new VaryingLevelsWaveformModel(),
                new RampWaveformModel(),
                new GaussianWaveformModel(),
                new DoubleGaussianWaveformModel(),
                new DelayedOscillationWaveformModel(),
                new SinusoidWaveformModel(),
                new OrnsteinUhlenbeckWaveformModel(),
                new ExpressionWaveformModel(),
                new SumWaveformModel(),
                new ProductWaveformModel());
    }

    @Override
    public List<RecorderModel> recorders() {
        return List.of(new SpikeRecorder(), new RateRecorder(), new TraceRecorder(), new AfferentSpikeRecorder());
    }

    @Override
    public List<Measure> measures() {
        return List.of(new RateMeasure(), new AnalysisMeasure());
    }

    @Override
    public List<ScanExecutor> scanExecutors() {
        return List.of(new ThreadExecutor());
    }
}
