package acme;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.Measured;
import org.ntwk.api.scan.ScanExecutor;
import org.ntwk.api.scan.ScanJob;
import org.ntwk.api.scan.ScanJobs;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** A plugin with one component of each kind, as a third party writes it. It is compiled by tests, against an API of old. */
public final class Everything implements NtwkPlugin {

    @Override
    public String id() {
        return "acme";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(new Perfect());
    }

    @Override
    public List<NamedCell> namedCells() {
        return List.of(new NamedCell(
                "acme:Large", "A large perfect cell", ComponentDescription.of("acme:perfect").with("Cm", "400 pF")));
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return List.of(new Leak());
    }

    @Override
    public List<SynapseModel> synapseModels() {
        return List.of(new Exponential());
    }

    @Override
    public List<PlasticityModel> plasticityModels() {
        return List.of(new Halving());
    }

    @Override
    public List<ConnectivityRule> connectivityRules() {
        return List.of(new Neighbours());
    }

    @Override
    public List<WaveformModel> waveforms() {
        return List.of(new Rise());
    }

    @Override
    public List<StimulusModel> stimuli() {
        return List.of(new Clock());
    }

    @Override
    public List<RecorderModel> recorders() {
        return List.of(new MeanVoltage());
    }

    @Override
    public List<Measure> measures() {
        return List.of(new SpikeCount());
    }

    @Override
    public List<ScanExecutor> scanExecutors() {
        return List.of(new OneByOne());
    }

    @Override
    public List<TransferFunctionModel> transferFunctions() {
        return List.of(new Linear());
    }

    private abstract static class Described {

        public String name() {
            return "acme:" + getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }

        public String summary() {
            return "An example: " + getClass().getSimpleName();
        }

        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }
    }

    private static final class Perfect extends Described implements CellModel {

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.of(
                    number("Cm", "pF", "capacitance").bounds(Bounds.POSITIVE).defaultsTo(200));
        }

        @Override
        public List<StateVariable> state() {
            return List.of(StateVariable.membranePotential());
        }

        @Override
        public CellKernel prepare(CellContext context) {
            double[] v = context.state("V");
            double[] g = context.conductance();
            double[] i = context.current();
            double factor = context.dtMs() / context.parameters().number("Cm");
            return new CellKernel() {
                @Override
                public void initialise(int from, int to) {
                    for (int cell = from; cell < to; cell++) {
                        v[cell] = -65;
                    }
                }

                @Override
                public void advance(int from, int to, double tMs) {
                    for (int cell = from; cell < to; cell++) {
                        v[cell] += factor * (i[cell] - g[cell] * v[cell]);
                    }
                }

                @Override
                public void findAboveThreshold(int from, int to, FoundCells found) {
                    found.addAbove(v, -50, from, to);
                }

                @Override
                public void reset(int cell) {
                    v[cell] = -65;
                }

                @Override
                public double refractoryMs(int cell) {
                    return 2;
                }

                @Override
                public void hold(int cell) {
                    v[cell] = -65;
                }
            };
        }
    }

    private static final class Leak extends Described implements MembraneMechanism {

        @Override
        public List<StateVariable> state() {
            return List.of();
        }

        @Override
        public MechanismKernel prepare(MembraneContext context) {
            double[] g = context.conductance();
            double[] i = context.current();
            double[] extent = context.extent();
            return new MechanismKernel() {
                @Override
                public void initialise(int from, int to) {}

                @Override
                public void advance(int from, int to, double tMs) {
                    for (int n = from; n < to; n++) {
                        g[n] += 10 * extent[n];
                        i[n] += 10 * extent[n] * -65;
                    }
                }
            };
        }
    }

    private static final class Exponential extends Described implements SynapseModel {

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.of(
                    number("tau", "ms", "time constant").bounds(Bounds.POSITIVE).defaultsTo(5));
        }

        @Override
        public Unit weightUnit() {
            return Unit.NS;
        }

        @Override
        public List<StateVariable> state() {
            return List.of(StateVariable.of("G", "nS", "conductance"));
        }

        @Override
        public SynapseKernel prepare(SynapseContext context) {
            double[] open = context.state("G");
            double[] g = context.conductance();
            double factor = StrictMath.exp(-context.dtMs() / context.parameters().number("tau"));
            return new SynapseKernel() {
                @Override
                public void advance(int from, int to) {
                    for (int n = from; n < to; n++) {
                        g[n] += open[n];
                        open[n] *= factor;
                    }
                }

                @Override
                public double conductance(int entry) {
                    return open[entry];
                }

                @Override
                public double current(int entry) {
                    return 0;
                }
            };
        }
    }

    private static final class Halving implements PlasticityModel {

        @Override
        public String name() {
            return "acme:halving";
        }

        @Override
        public String summary() {
            return "Every second spike acts with half its weight";
        }

        @Override
        public ParameterSchema parameters(Unit weightUnit) {
            return ParameterSchema.EMPTY;
        }

        @Override
        public PlasticityKernel prepare(PlasticityContext context) {
            boolean[] second = new boolean[context.rows()];
            return new PlasticityKernel() {
                @Override
                public double efficacy(int row, int step) {
                    second[row] = !second[row];
                    return second[row] ? 1 : 0.5;
                }
            };
        }
    }

    private static final class Neighbours extends Described implements ConnectivityRule {

        @Override
        public ConnectionDraw prepare(ConnectivityContext context) {
            int sources = context.sourceSize();
            return new ConnectionDraw() {
                @Override
                public long expectedConnections() {
                    return 2L * context.targetSize();
                }

                @Override
                public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
                    sink.connect((target + 1) % sources);
                    sink.connect((target + 2) % sources);
                }
            };
        }
    }

    private static final class Rise implements WaveformModel {

        @Override
        public String name() {
            return "acme:rise";
        }

        @Override
        public String summary() {
            return "Rises by a slope";
        }

        @Override
        public ParameterSchema parameters(Unit valueUnit) {
            return ParameterSchema.of(number("each-ms", valueUnit, "by how much in a ms"));
        }

        @Override
        public Waveform prepare(ParameterValues values, Unit valueUnit) {
            double slope = values.number("each-ms");
            return tMs -> slope * tMs;
        }
    }

    private static final class Clock extends Described implements StimulusModel {

        @Override
        public boolean makesSpikes() {
            return true;
        }

        @Override
        public StimulusKernel prepare(StimulusContext context) {
            return new StimulusKernel() {
                private boolean now;

                @Override
                public void beginStep(long step, double tMs) {
                    now = step % 20 == 0;
                }

                @Override
                public void fire(int from, int to, SpikeSink sink) {
                    for (int cell = from; now && cell < to; cell++) {
                        if (context.isSelected(cell)) {
                            sink.spike(cell);
                        }
                    }
                }
            };
        }
    }

    private static final class MeanVoltage extends Described implements RecorderModel {

        @Override
        public Recorder prepare(RecorderContext context) {
            int[] cells = context.cells();
            SampleWriter writer = context.samples("mean V", Unit.MV, 0, context.dtMs(), new int[0]);
            return new Recorder() {
                @Override
                public long samplingSteps() {
                    return 1;
                }

                @Override
                public void sample(long step, double tMs) {
                    double sum = 0;
                    for (int cell : cells) {
                        sum += context.probe("V").orElseThrow().value(cell);
                    }
                    writer.add(sum / Math.max(1, cells.length));
                }
            };
        }
    }

    private static final class SpikeCount extends Described implements Measure {

        @Override
        public List<Measured> of(RunResult result, ParameterValues values) {
            return List.of(new Measured(
                    "Small.spikes", Unit.ONE, result.spikes("Small").count()));
        }
    }

    private static final class OneByOne extends Described implements ScanExecutor {

        @Override
        public void execute(ScanJobs jobs, ParameterValues values) {
            for (Optional<ScanJob> job = jobs.next(); job.isPresent(); job = jobs.next()) {
                jobs.run(job.get());
            }
        }
    }

    private static final class Linear extends Described implements TransferFunctionModel {

        @Override
        public TransferFunction prepare(TransferFunctionContext context) {
            int inputs = context.inputs().size();
            return new TransferFunction() {
                @Override
                public int inputs() {
                    return inputs;
                }

                @Override
                public double rateHz(double[] ratesHz, double currentPa) {
                    double sum = 0;
                    for (double rate : ratesHz) {
                        sum += rate;
                    }
                    return sum / Math.max(1, inputs);
                }
            };
        }
    }
}
