package org.ntwk.core.compile;

import java.util.List;
import java.util.function.Supplier;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Connections;
import org.ntwk.api.simulation.Forecast;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.engine.ClockSimulation;
import org.ntwk.core.engine.EngineNetwork;
import org.ntwk.core.engine.NetworkChanges;
import org.ntwk.core.engine.RecorderRun;

/** A compiled network that is given to one simulation. */
final class DefaultCompiledNetwork implements CompiledNetwork {

    private final Experiment experiment;
    private final Forecast forecast;
    private final EngineNetwork engine;
    private final List<RecorderRun> recorders;
    private final RecordingOutcome outcome;
    private final NetworkChanges changes;
    private final int steps;
    private final Supplier<ReducedNetwork> reduction;
    private boolean started;

    DefaultCompiledNetwork(
            Experiment experiment,
            Forecast forecast,
            EngineNetwork engine,
            List<RecorderRun> recorders,
            RecordingOutcome outcome,
            NetworkChanges changes,
            int steps,
            Supplier<ReducedNetwork> reduction) {
        this.experiment = experiment;
        this.forecast = forecast;
        this.engine = engine;
        this.recorders = recorders;
        this.outcome = outcome;
        this.changes = changes;
        this.steps = steps;
        this.reduction = reduction;
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public Forecast forecast() {
        return forecast;
    }

    @Override
    public long synapses() {
        return engine.synapses();
    }

    @Override
    public long connectionBytes() {
        return engine.connectionBytes();
    }

    @Override
    public Connections connections(int projection) {
        return engine.connections().get(projection);
    }

    @Override
    public ReducedNetwork reduce() {
        return reduction.get();
    }

    @Override
    public Simulation start() {
        if (started) {
            throw new IllegalStateException("a compiled network can be started once; compile it again for another run");
        }
        started = true;
        return new ClockSimulation(engine, recorders, outcome, changes, steps);
    }
}
