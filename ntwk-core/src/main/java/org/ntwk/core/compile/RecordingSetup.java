package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.core.engine.CompartmentProbe;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.PopulationProbe;
import org.ntwk.core.engine.SampledProbe;
import org.ntwk.core.recording.RecordingStore;
import org.ntwk.core.result.TraceColumns;

/** What a recorder is prepared with; sums up what its series will take. */
final class RecordingSetup implements RecorderContext {

    /** What is assumed of spikes for the forecast. */
    private static final double ASSUMED_RATE_HZ = 10;

    private static final int BYTES_PER_EVENT = Long.BYTES + Integer.BYTES;

    private final Compilation compilation;
    private final RecordingStore store;
    private final Population population;
    private final int[] cells;
    private final RecordingSite site;
    private final ParameterValues parameters;
    private final String path;

    /** Names of the series of each population, over all its recorders. */
    private final Set<String> taken;

    private final Unsettled unsettled;
    private final List<SampledProbe> probes = new ArrayList<>();
    private double expectedBytes;

    RecordingSetup(
            Compilation compilation,
            RecordingStore store,
            Population population,
            int[] cells,
            RecordingSite site,
            ParameterValues parameters,
            String path,
            Set<String> taken) {
        this.compilation = compilation;
        this.store = store;
        this.population = population;
        this.cells = cells;
        this.site = site;
        this.parameters = parameters;
        this.path = path;
        this.taken = taken;
        unsettled = new Unsettled(
                compilation, compilation.network.population(population.name()).orElseThrow(), population);
    }

    /** What the series are expected to take on disk. */
    double expectedBytes() {
        return expectedBytes;
    }

    /** Those that the recorder asked for. */
    List<SampledProbe> probes() {
        return probes;
    }

    @Override
    public String population() {
        return population.name();
    }

    /** A population whose size is not known shows itself as one of a single cell. */
    @Override
    public int size() {
        return Math.max(1, population.size());
    }

    @Override
    public int[] cells() {
        return cells.clone();
    }

    @Override
    public int[] compartments() {
        return site.ask();
    }

    @Override
    public double dtMs() {
        return compilation.dtMs;
    }

    @Override
    public long plannedSteps() {
        return compilation.steps;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    /** A variable that cannot be judged is taken for one that is there: nothing will run. */
    @Override
    public Optional<Probe> probe(String variable) {
        if (unsettled.mayName(variable)) {
            return Optional.of(new Unseen());
        }
        Optional<CellCompartments> compartments = population.compartments();
        return sampled(PopulationProbe.find(population, variable)
                .or(() -> compartments.flatMap(cell -> at(cell.soma(), variable))));
    }

    @Override
    public Optional<Probe> probe(String variable, int compartment) {
        return unsettled.mayName(variable) ? Optional.of(new Unseen()) : sampled(at(compartment, variable));
    }

    /** A variable that is there, but not once in this membrane, is a problem of its own. */
    private Optional<Probe> at(int compartment, String variable) {
        CompartmentProbe probe = new CompartmentProbe(population, compartment);
        Optional<Probe> found = probe.find(variable);
        if (found.isEmpty() && CompartmentProbe.variables(population).contains(variable)) {
            site.reportMechanisms(variable, probe.mechanismsWith(variable));
            return Optional.of(new Unseen());
        }
        return found;
    }

    private Optional<Probe> sampled(Optional<Probe> found) {
        Optional<SampledProbe> probe = found.map(live -> new SampledProbe(live, cells));
        probe.ifPresent(probes::add);
        return probe.map(Probe.class::cast);
    }

    @Override
    public List<String> variables() {
        return site.compartments().length > 0
                ? CompartmentProbe.variables(population)
                : PopulationProbe.variables(population);
    }

    @Override
    public EventWriter events(String name) {
        claim(name);
        expectedBytes += BYTES_PER_EVENT * ASSUMED_RATE_HZ * cells.length * durationMs() * 1e-3;
        return store.events(population.name(), population.size(), cells.length, compilation.dtMs, name);
    }

    @Override
    public SampleWriter samples(String name, Unit unit, double startMs, double intervalMs, int[] ofCells) {
        boolean atSite = site.isAsked() && ofCells.length > 0;
        TraceColumns columns = atSite ? site.columns(ofCells) : TraceColumns.ofCells(ofCells);
        String whole = atSite ? site.name(name) : name;
        claim(whole);
        expectedBytes += Double.BYTES * columns.count() * (durationMs() / intervalMs);
        return store.samples(population.name(), whole, unit, startMs, intervalMs, columns);
    }

    private record Unseen() implements Probe {
        @Override
        public Unit unit() {
            return Unit.ONE;
        }

        @Override
        public double value(int cell) {
            throw new IllegalStateException("a network with mistakes does not run");
        }
    }

    private double durationMs() {
        return compilation.steps * compilation.dtMs;
    }

    private void claim(String name) {
        if (!taken.add(population.name() + "." + name)) {
            compilation.problems.add(
                    ProblemCode.DUPLICATE_NAME,
                    path,
                    name + " of population " + population.name() + " is recorded twice.",
                    "Maybe name all its cells in one recording.");
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Problems problems() {
        return compilation.problems;
    }
}
