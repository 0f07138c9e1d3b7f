package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.simulation.Connections;

/**
 * A network as the clock loop sees it: columns, tables and logs, divided among workers.
 */
public final class EngineNetwork {

    /** Between two moments at which the network stands still, at most this many steps are run. */
    static final int LONGEST_SPAN = 64;

    final double dtMs;
    final List<Population> populations;
    final List<StimulusPlan> stimuli;
    final List<SpikeLog> logs = new ArrayList<>();

    /** The spikes of stimuli that are recorded, by stimulus and target. */
    private final Map<Afferent, SpikeLog> afferentLogs = new HashMap<>();

    private record Afferent(String stimulus, Population target) {}

    /** The parts of each worker. */
    final List<List<Part>> parts = new ArrayList<>();

    /** Whether cells look at the potentials of other cells while these advance; changes only while the network stands still. */
    boolean sharesPotentials;

    /** The recorders whose samples workers read. */
    private final List<RecorderRun> readByWorkers = new ArrayList<>();

    private final List<Connections> connections = new ArrayList<>();
    private final Partition partition;
    private final int workers;
    private long synapses;
    private long connectionBytes;

    private EngineNetwork(double dtMs, List<Population> populations, List<StimulusPlan> stimuli, Partition partition) {
        this.dtMs = dtMs;
        this.populations = List.copyOf(populations);
        this.stimuli = new ArrayList<>(stimuli);
        this.partition = partition;
        workers = partition.workers();
        sharesPotentials = populations.stream().anyMatch(Population::sharesPotentials);
    }

    /**
     * Draws the connections of all projections and divides the work.
     *
     * @param plannedSteps of the run; spikes with longer delays never arrive and are not kept
     * @param recorders which may take the spikes of stimuli
     */
    public static EngineNetwork build(
            double dtMs,
            int plannedSteps,
            List<Population> populations,
            List<ProjectionPlan> projections,
            List<StimulusPlan> stimuli,
            List<RecorderRun> recorders,
            Partition partition) {
        EngineNetwork network = new EngineNetwork(dtMs, populations, stimuli, partition);
        for (RecorderRun recorder : recorders) {
            recorder.divide(partition, populations.indexOf(recorder.population()));
            if (recorder.isReadByWorkers()) {
                network.readByWorkers.add(recorder);
            }
            recorder.stimulus()
                    .ifPresent(stimulus -> network.afferentLogs.put(
                            new Afferent(stimulus, recorder.population()),
                            new SpikeLog(partition.workers(), LONGEST_SPAN + 2)));
        }
        List<List<ConnectionTable>> tables = TableBuilders.build(dtMs, populations, projections, partition);
        network.assemble(projections, tables, plannedSteps);
        return network;
    }

    /** What the logs of spikes take, in bytes, for the forecast: few cells are expected to fire in one step. */
    public static double expectedLogBytes(
            double dtMs,
            long plannedSteps,
            List<Population> populations,
            List<ProjectionPlan> projections,
            int workers) {
        double bytes = 0;
        for (Population population : populations) {
            int longestDelay = projections.stream()
                    .filter(plan -> plan.source() == population)
                    .mapToInt(plan -> plan.longestDelay(dtMs))
                    .max()
                    .orElse(0);
            bytes += (double) SpikeLog.slots(longestDelay, plannedSteps) * SpikeLog.BYTES_PER_SLOT * workers;
        }
        return bytes;
    }

    private void assemble(List<ProjectionPlan> projections, List<List<ConnectionTable>> tables, int plannedSteps) {
        for (Population population : populations) {
            int longestDelay = 0;
            for (int n = 0; n < projections.size(); n++) {
                if (projections.get(n).source() == population) {
                    for (ConnectionTable table : tables.get(n)) {
                        int[] delays = table.delaySteps();
                        longestDelay = Math.max(longestDelay, delays[delays.length - 1]);
                    }
                }
            }
            logs.add(new SpikeLog(workers, SpikeLog.slots(longestDelay, plannedSteps)));
        }
        for (int n = 0; n < projections.size(); n++) {
            connections.add(new ProjectionTables(projections.get(n), dtMs, tables.get(n)));
            for (ConnectionTable table : tables.get(n)) {
                synapses += table.targets().length();
                connectionBytes += table.bytes();
            }
        }
        for (int worker = 0; worker < workers; worker++) {
            List<Part> own = new ArrayList<>();
            for (int target = 0; target < populations.size(); target++) {
                own.add(part(worker, target, projections, tables));
            }
            parts.add(own);
        }
    }

    private Part part(int worker, int target, List<ProjectionPlan> projections, List<List<ConnectionTable>> tables) {
        Population population = populations.get(target);
        SpikeLog own = logs.get(target);
        int from = partition.from(target, worker);
        int to = partition.to(target, worker);
        List<StimulusPart> ownStimuli = stimulusParts(worker, target);
        if (population.relaysStimuli) {
            return new RelayPart(own, worker, from, to, dtMs, ownStimuli, afferentLogs(population));
        }
        List<Incoming> incoming = new ArrayList<>();
        for (int n = 0; n < projections.size(); n++) {
            ProjectionPlan plan = projections.get(n);
            if (plan.target() == population) {
                SpikeLog log = logs.get(populations.indexOf(plan.source()));
                ConnectionTable table = tables.get(n).get(worker);
                incoming.add(new Incoming(plan, log, workers, table, plasticity(plan, table, worker, target)));
            }
        }
        return new PopulationPart(
                population, own, worker, from, to, dtMs, ownStimuli, afferentLogs(population), incoming);
    }

    private List<StimulusPart> stimulusParts(int worker, int target) {
        return stimuli.stream()
                .filter(stimulus -> stimulus.target() == populations.get(target))
                .map(stimulus -> new StimulusPart(
                        stimulus,
                        worker,
                        partition.from(target, worker),
                        partition.to(target, worker),
                        logs.get(target),
                        afferentLogs.get(new Afferent(stimulus.name(), stimulus.target())),
                        dtMs))
                .toList();
    }

    /** Reads what is sampled of a worker's cells at the start of a step. */
    void readSamples(int step, double tMs, int worker) {
        for (int n = 0; n < readByWorkers.size(); n++) {
            readByWorkers.get(n).read(step, tMs, worker);
        }
    }

    /** Where the spikes are that a recorder takes. */
    SpikeLog log(RecorderRun recorder) {
        Population population = recorder.population();
        return recorder.stimulus()
                .map(stimulus -> afferentLogs.get(new Afferent(stimulus, population)))
                .orElseGet(() -> logs.get(populations.indexOf(population)));
    }

    private List<SpikeLog> afferentLogs(Population target) {
        return afferentLogs.entrySet().stream()
                .filter(entry -> entry.getKey().target == target)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Puts plans in the place of one of the stimuli. The network stands still, and is to be refreshed. */
    public void replace(StimulusPlan old, List<StimulusPlan> plans) {
        int at = stimuli.indexOf(old);
        stimuli.remove(at);
        stimuli.addAll(at, plans);
    }

    /** Lets the workers go on with the kernels that populations and stimuli have now. */
    public void refresh() {
        sharesPotentials = populations.stream().anyMatch(Population::sharesPotentials);
        for (int worker = 0; worker < workers; worker++) {
            for (int target = 0; target < populations.size(); target++) {
                parts.get(worker).get(target).refresh(stimulusParts(worker, target));
            }
        }
    }

    private @Nullable PlasticTable plasticity(ProjectionPlan plan, ConnectionTable table, int worker, int target) {
        if (plan.plasticity() == null) {
            return null;
        }
        PlasticTable plastic = new PlasticTable(
                plan.plasticity(),
                table,
                plan.target(),
                plan.gain(),
                dtMs,
                partition.from(target, worker),
                partition.to(target, worker));
        connectionBytes += plastic.bytes();
        return plastic;
    }

    /** The synapses of each projection. */
    public List<Connections> connections() {
        return List.copyOf(connections);
    }

    public int workers() {
        return workers;
    }

    public long synapses() {
        return synapses;
    }

    public long connectionBytes() {
        return connectionBytes;
    }
}
