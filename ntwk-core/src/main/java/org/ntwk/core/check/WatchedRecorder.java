package org.ntwk.core.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.ntwk.core.plugin.BrokenContract;

/** A recorder, watched: what it writes, what it asks of its probes, and that it leaves the spikes that it is shown. */
final class WatchedRecorder implements Recorder {

    private final Recorder recorder;
    private final Context context;

    private WatchedRecorder(Recorder recorder, Context context) {
        this.recorder = recorder;
        this.context = context;
    }

    static Recorder prepare(RecorderModel model, RecorderContext context) {
        Context watched = new Context(context);
        Recorder recorder = model.prepare(watched);
        if (!context.problems().isEmpty()) {
            return recorder;
        }
        watched.samplesOnlyItsCells =
                Objects.requireNonNull(recorder, "it gave null").samplesOnlyItsCells();
        return new WatchedRecorder(recorder, watched);
    }

    @Override
    public long samplingSteps() {
        long steps = recorder.samplingSteps();
        Numbers.notNegative("the interval of samples", steps, "steps");
        return steps;
    }

    @Override
    public void sample(long step, double tMs) {
        context.sampling = true;
        recorder.sample(step, tMs);
        context.sampling = false;
        context.requireWholeRows();
    }

    @Override
    public boolean samplesOnlyItsCells() {
        return recorder.samplesOnlyItsCells();
    }

    @Override
    public boolean takesSpikes() {
        return recorder.takesSpikes();
    }

    @Override
    public Optional<String> stimulus() {
        return recorder.stimulus();
    }

    @Override
    public void spikes(long step, int[] cells, int from, int to) {
        int[] before = cells.clone();
        recorder.spikes(step, cells, from, to);
        if (!Arrays.equals(before, cells)) {
            throw new BrokenContract(
                    "it changed the cells that it was shown.",
                    "Others read them too: make a copy of what is to be changed.");
        }
        context.requireWholeRows();
    }

    @Override
    public void finish(long steps) {
        recorder.finish(steps);
        context.requireWholeRows();
    }

    /** What comes in steps that do not go back, of cells that are there. */
    private record Events(String name, EventWriter events, int size, long[] last) implements EventWriter {

        @Override
        public void add(long step, int cell) {
            if (cell < 0 || cell >= size) {
                throw new BrokenContract(
                        "it added an event of cell " + cell + " to " + name + ", but cells are 0 to " + (size - 1)
                                + ".",
                        "Take the cells from those that it is shown.");
            }
            if (step < last[0]) {
                throw new BrokenContract(
                        "it added an event of step " + step + " to " + name + " after one of step " + last[0] + ".",
                        "Add them in the order of steps.");
            }
            last[0] = step;
            events.add(step, cell);
        }
    }

    /** Counts what is in a row that is not whole. */
    private static final class Rows implements SampleWriter {

        private final String name;
        private final SampleWriter samples;
        private final int columns;
        private int begun;

        Rows(String name, SampleWriter samples, int columns) {
            this.name = name;
            this.samples = samples;
            this.columns = columns;
        }

        @Override
        public void add(double value) {
            begun = (begun + 1) % columns;
            samples.add(value);
        }

        void requireWhole() {
            if (begun != 0) {
                throw new BrokenContract(
                        "it left a row of " + name + " with " + begun + " of " + columns + " values.",
                        "Add whole rows within one call, a value for each column.");
            }
        }
    }

    private static final class Context implements RecorderContext {

        private final RecorderContext context;
        private final int[] cells;
        private final List<Rows> rows = new ArrayList<>();
        private boolean samplesOnlyItsCells;
        private boolean sampling;

        /** Columns of a cell, once the recorder has asked for compartments. */
        private int sites = 1;

        Context(RecorderContext context) {
            this.context = context;
            cells = context.cells();
        }

        void requireWholeRows() {
            rows.forEach(Rows::requireWhole);
        }

        private Probe watched(String variable, Probe probe) {
            return new Probe() {
                @Override
                public Unit unit() {
                    return probe.unit();
                }

                @Override
                public double value(int cell) {
                    requireCell(variable, cell);
                    return probe.value(cell);
                }
            };
        }

        private void requireCell(String variable, int cell) {
            if (cell < 0 || cell >= size()) {
                throw new BrokenContract(
                        "it asked for " + variable + " of cell " + cell + ", but cells are 0 to " + (size() - 1) + ".",
                        "Ask for those that cells() gives.");
            }
            if (sampling && samplesOnlyItsCells && Arrays.binarySearch(cells, cell) < 0) {
                throw new BrokenContract(
                        "it asked for " + variable + " of cell " + cell
                                + ", which is not one of its own, though samplesOnlyItsCells() is true.",
                        "Ask for those that cells() gives, or let samplesOnlyItsCells() be false.");
            }
        }

        @Override
        public String population() {
            return context.population();
        }

        @Override
        public int size() {
            return context.size();
        }

        @Override
        public int[] cells() {
            return context.cells();
        }

        @Override
        public int[] compartments() {
            int[] compartments = context.compartments();
            sites = Math.max(1, compartments.length);
            return compartments;
        }

        @Override
        public double dtMs() {
            return context.dtMs();
        }

        @Override
        public long plannedSteps() {
            return context.plannedSteps();
        }

        @Override
        public ParameterValues parameters() {
            return context.parameters();
        }

        @Override
        public Optional<Probe> probe(String variable) {
            return context.probe(variable).map(probe -> watched(variable, probe));
        }

        @Override
        public Optional<Probe> probe(String variable, int compartment) {
            return context.probe(variable, compartment).map(probe -> watched(variable, probe));
        }

        @Override
        public List<String> variables() {
            return context.variables();
        }

        @Override
        public EventWriter events(String name) {
            return new Events(name, context.events(name), size(), new long[1]);
        }

        @Override
        public SampleWriter samples(String name, Unit unit, double startMs, double intervalMs, int[] ofCells) {
            Rows writer = new Rows(
                    name,
                    context.samples(name, unit, startMs, intervalMs, ofCells),
                    ofCells.length == 0 ? 1 : ofCells.length * sites);
            rows.add(writer);
            return writer;
        }

        @Override
        public String path() {
            return context.path();
        }

        @Override
        public Problems problems() {
            return context.problems();
        }
    }
}
