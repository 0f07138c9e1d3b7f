package org.ntwk.core.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Forecast;
import org.ntwk.core.check.Checks;
import org.ntwk.core.engine.EngineNetwork;
import org.ntwk.core.engine.Partition;
import org.ntwk.core.engine.ProjectionPlan;
import org.ntwk.core.engine.RecorderRun;
import org.ntwk.core.engine.StimulusPlan;
import org.ntwk.core.engine.ThreadCount;
import org.ntwk.core.file.DataFolder;
import org.ntwk.core.plugin.Plugins;
import org.ntwk.core.recording.RecordingStore;

/** Compiles descriptions: first everything is checked, then the connections are drawn. */
public final class NetworkCompiler {

    private final Plugins plugins;

    public NetworkCompiler(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * Compiles an experiment.
     *
     * @param described the experiment, as its author wrote it
     * @param spoolFolder where recordings go that outgrow memory
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the description
     */
    public CompiledNetwork compile(Experiment described, Path spoolFolder) {
        Plan plan = plan(described, spoolFolder);
        Compilation compilation = plan.compilation;
        EngineNetwork engine = EngineNetwork.build(
                compilation.dtMs,
                (int) compilation.steps,
                List.copyOf(compilation.populations.values()),
                plan.projections,
                plan.stimuli.stream().map(PresentNetwork.Stimulus::plan).toList(),
                plan.recorders,
                plan.partition);
        plan.changes.use(engine);
        RecordingOutcome outcome =
                new RecordingOutcome(plan.complete, plan.store, plugins, engine.synapses(), compilation.dtMs);
        return new DefaultCompiledNetwork(
                plan.complete,
                plan.forecast,
                engine,
                plan.recorders,
                outcome,
                plan.changes,
                (int) compilation.steps,
                () -> NetworkReduction.of(compilation, plan.projections, plan.stimuli, engine.connections()));
    }

    /**
     * Checks an experiment as {@link #compile} does, without drawing its connections.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the description
     */
    public CheckedExperiment check(Experiment described, Path spoolFolder) {
        Plan plan = plan(described, spoolFolder);
        plan.store.close();
        return new CheckedExperiment(plan.complete, plan.forecast);
    }

    /** Everything but the connections. */
    private Plan plan(Experiment described, Path spoolFolder) {
        Problems early = new Problems();
        Experiment experiment = new NamedCellExpansion(plugins.registry(), early).of(described);
        NetworkDescription network = experiment.network();
        RunLength length = RunLength.check(experiment.settings(), early);
        Compilation compilation = new Compilation(
                network,
                length.dtMs(),
                length.steps(),
                experiment.settings().seed(),
                plugins.registry(),
                DataFolder.of(experiment.folder()),
                new Checks(experiment.settings().check()));
        early.list().forEach(compilation.problems::add);
        Forecaster forecaster = new Forecaster(plugins.registry(), compilation.problems);
        InitialState initial = new InitialState(compilation);
        long stateBytes = compilePopulations(compilation, forecaster, initial);

        ContactCompiler contacts = new ContactCompiler(compilation);
        List<ProjectionPlan> projections = compileProjections(compilation, contacts);
        List<Partition.Cells> cells = compilation.populations.values().stream()
                .map(Partition.Cells::of)
                .toList();
        int asked = experiment.settings().threads();
        long work = compilation.populations.values().stream()
                .mapToLong(ThreadCount::work)
                .sum();
        int chosen = asked > 0 ? asked : threads(work, projections, length);
        Partition partition = Partition.of(compilation.checks.needOneThread() ? 1 : chosen, cells);
        List<PresentNetwork.Stimulus> stimuli = compileStimuli(compilation, contacts, partition.workers());
        initial.finish();
        DescribedChanges changes = DescribedChanges.check(compilation, partition.workers(), stimuli);
        RecordingStore store = new RecordingStore(RecordingStore.DEFAULT_MEMORY_BYTES, spoolFolder);
        RecordingCompiler recordings = new RecordingCompiler(compilation, store);
        List<RecorderRun> recorders = compileRecordings(compilation, recordings);
        Forecast forecast = forecaster.forecast(
                stateBytes,
                compilation,
                projections,
                partition.workers(),
                recordings.expectedBytes(),
                RecordingStore.DEFAULT_MEMORY_BYTES,
                spoolFolder);
        compilation.problems.throwIfAny("network description");
        return new Plan(
                DefaultsFilled.in(
                        experiment,
                        plugins.registry(),
                        compilation.files,
                        name -> compilation.populations.get(name).compartments().isPresent()),
                compilation,
                partition,
                projections,
                stimuli,
                changes,
                recorders,
                store,
                forecast);
    }

    private record Plan(
            Experiment complete,
            Compilation compilation,
            Partition partition,
            List<ProjectionPlan> projections,
            List<PresentNetwork.Stimulus> stimuli,
            DescribedChanges changes,
            List<RecorderRun> recorders,
            RecordingStore store,
            Forecast forecast) {}

    /** Whether all cells fit into memory is known before the columns of the first are made. */
    private static long compilePopulations(Compilation compilation, Forecaster forecaster, InitialState initial) {
        NetworkDescription network = compilation.network;
        if (network.populations().isEmpty()) {
            compilation.problems.add(
                    ProblemCode.MISSING_VALUE, "populations", "a network has at least one population.");
        }
        int before = compilation.problems.list().size();
        long bytes = forecaster.stateBytes(network);
        boolean fit = compilation.problems.list().size() == before;
        PopulationCompiler compiler = new PopulationCompiler(compilation, initial, forecaster, fit);
        network.populations().forEach(compiler::compile);
        return bytes;
    }

    private static int threads(long work, List<ProjectionPlan> projections, RunLength length) {
        return ThreadCount.of(
                work,
                projections.stream()
                        .mapToDouble(ProjectionPlan::expectedConnections)
                        .sum(),
                length.dtMs(),
                length.steps(),
                Runtime.getRuntime().availableProcessors());
    }

    private static List<ProjectionPlan> compileProjections(Compilation compilation, ContactCompiler contacts) {
        ProjectionCompiler compiler = new ProjectionCompiler(compilation, contacts);
        List<ProjectionPlan> plans = new ArrayList<>();
        for (int n = 0; n < compilation.network.projections().size(); n++) {
            compiler.compile(compilation.network.projections().get(n), "projections[" + n + "]")
                    .ifPresent(plans::add);
        }
        return plans;
    }

    private static List<PresentNetwork.Stimulus> compileStimuli(
            Compilation compilation, ContactCompiler contacts, int workers) {
        StimulusCompiler compiler = new StimulusCompiler(compilation, contacts, workers);
        List<PresentNetwork.Stimulus> stimuli = new ArrayList<>();
        for (int n = 0; n < compilation.network.stimuli().size(); n++) {
            StimulusDescription description = compilation.network.stimuli().get(n);
            String path = "stimuli[" + n + "]";
            StimulusPlan plan = compiler.compile(description, path).orElse(null);
            stimuli.add(new PresentNetwork.Stimulus(description, path, plan));
        }
        return stimuli;
    }

    private static List<RecorderRun> compileRecordings(Compilation compilation, RecordingCompiler compiler) {
        List<RecorderRun> recorders = new ArrayList<>();
        for (int n = 0; n < compilation.network.recordings().size(); n++) {
            compiler.compile(compilation.network.recordings().get(n), "recordings[" + n + "]")
                    .ifPresent(recorders::add);
        }
        return recorders;
    }
}
