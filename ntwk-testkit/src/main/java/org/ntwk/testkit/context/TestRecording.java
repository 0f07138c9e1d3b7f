package org.ntwk.testkit.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.recording.SampleWriter;

/**
 * A population that a recorder watches, without an engine. Its variables have the numbers that a test puts into their
 * columns; what the recorder writes is kept. A writer refuses what an engine could not keep.
 */
public final class TestRecording implements RecorderContext {

    private final int size;
    private final int[] cells;
    private final double dtMs;
    private final long plannedSteps;
    private final ParameterValues parameters;
    private final Problems problems = new Problems();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Double>> samples = new LinkedHashMap<>();
    private final Map<String, Integer> widths = new LinkedHashMap<>();
    private final Map<String, List<Event>> events = new LinkedHashMap<>();
    private final List<Integer> probed = new ArrayList<>();
    private boolean isKept = true;

    /**
     * A population with a membrane potential V and, as every population with a membrane, the conductances Ge and Gi and the
     * currents Ie and Ii of its synapses; all 0 at first.
     *
     * @param cells that are to be recorded, ascending
     */
    public TestRecording(int size, int[] cells, double dtMs, long plannedSteps, ParameterValues parameters) {
        this.size = size;
        this.cells = cells.clone();
        this.dtMs = dtMs;
        this.plannedSteps = plannedSteps;
        this.parameters = parameters;
        addVariable("V", Unit.MV);
        addVariable("Ge", Unit.NS);
        addVariable("Gi", Unit.NS);
        addVariable("Ie", Unit.PA);
        addVariable("Ii", Unit.PA);
    }

    /** Gives the population another variable and its column. */
    public double[] addVariable(String name, Unit unit) {
        double[] column = new double[size];
        columns.put(name, column);
        units.put(name, unit);
        return column;
    }

    /** The column of a variable, to fill. */
    public double[] variable(String name) {
        return columns.get(name);
    }

    /**
     * The recorder of this population.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with the problems that the model reports
     */
    public Recorder prepare(RecorderModel model) {
        Recorder recorder = model.prepare(this);
        problems.throwIfAny("recording");
        return recorder;
    }

    /** From now on nothing is kept, so that a test may see what the recorder itself allocates. */
    public void discard() {
        isKept = false;
    }

    /** What was written to each series of samples, row after row. */
    public Map<String, List<Double>> samples() {
        return samples;
    }

    /** How many columns each series of samples has. */
    public Map<String, Integer> widths() {
        return widths;
    }

    /** What was written to each series of events. */
    public Map<String, List<Event>> events() {
        return events;
    }

    /** The cells whose variables were read, and forgets them. */
    public List<Integer> takeProbed() {
        List<Integer> taken = List.copyOf(probed);
        probed.clear();
        return taken;
    }

    /** Something that happened to a cell. */
    public record Event(long step, int cell) {}

    @Override
    public String population() {
        return "Cells";
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int[] cells() {
        return cells.clone();
    }

    @Override
    public double dtMs() {
        return dtMs;
    }

    @Override
    public long plannedSteps() {
        return plannedSteps;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public Optional<Probe> probe(String variable) {
        return Optional.ofNullable(columns.get(variable)).map(column -> new Probe() {
            @Override
            public Unit unit() {
                return units.get(variable);
            }

            @Override
            public double value(int cell) {
                if (isKept) {
                    probed.add(cell);
                }
                return column[cell];
            }
        });
    }

    @Override
    public List<String> variables() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public EventWriter events(String name) {
        List<Event> written = new ArrayList<>();
        refuseSecond(name, events.put(name, written) != null || samples.containsKey(name));
        return (step, cell) -> {
            if (cell < 0 || cell >= size) {
                throw new IllegalArgumentException("an event of cell " + cell + " of " + size + " in " + name);
            }
            if (!written.isEmpty() && step < written.get(written.size() - 1).step()) {
                throw new IllegalArgumentException("an event of step " + step + " in " + name + " after one of step "
                        + written.get(written.size() - 1).step() + "; events come in the order of steps");
            }
            if (isKept) {
                written.add(new Event(step, cell));
            }
        };
    }

    @Override
    public SampleWriter samples(String name, Unit unit, double startMs, double intervalMs, int[] ofCells) {
        if (!(intervalMs > 0) || !(startMs >= 0)) {
            throw new IllegalArgumentException(name + " begins at " + startMs + " ms and has a row each " + intervalMs
                    + " ms; rows are some time apart");
        }
        if (Arrays.stream(ofCells).anyMatch(cell -> cell < 0 || cell >= size)) {
            throw new IllegalArgumentException(name + " has a column of a cell that is not there");
        }
        List<Double> written = new ArrayList<>();
        refuseSecond(name, samples.put(name, written) != null || events.containsKey(name));
        widths.put(name, Math.max(1, ofCells.length));
        return value -> {
            if (isKept) {
                written.add(value);
            }
        };
    }

    private static void refuseSecond(String name, boolean isThere) {
        if (isThere) {
            throw new IllegalArgumentException("two series are named '" + name + "'");
        }
    }

    @Override
    public String path() {
        return "recordings[0].recorder";
    }

    @Override
    public Problems problems() {
        return problems;
    }
}
